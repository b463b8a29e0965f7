package org.kroniek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kroniek.extract.entity.Referent;
import org.kroniek.extract.entity.Referents;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.Party;
import org.kroniek.model.Span;

/**
 * Asks whom words mean, by the files in {@code src/test/referents}: cases between lines of {@code
 * ====}, each a header ({@code nl 2024-12} and what it is about), the text, a line {@code ----} and
 * lines of {@code words = name}, with {@code #2} behind the words for their second place, a
 * Wikidata id behind the name where it must be that, {@code +} between the names of a group and
 * {@code ?} for somebody who has no name. The words never match the name.
 */
class ReferentCasesTest {

  private static final double LEAST = 0.92;
  private static final Pattern LINE =
      Pattern.compile("([^=#]+)(?:#(\\d))? = ([^?]+?)(?: (Q\\d+))?|([^=#]+)(?:#(\\d))? = \\?");

  private final Reports reports = new Reports();

  private record Question(Case of, String words, int place, Set<String> names, String id) {

    boolean isUnknown() {
      return names.isEmpty();
    }

    @Override
    public String toString() {
      return of.file() + ": " + of.title() + ": " + words + " = " + (isUnknown() ? "?" : names);
    }
  }

  private record Case(
      String file, String title, Language language, String date, String text, List<String> lines) {}

  private record Answer(Set<String> names, Set<String> ids, String via) {}

  @Test
  void whoIsMeantIsFoundInNearlyAllCasesAndNobodyWhereNobodyCanBeKnown() {
    List<String> wrong = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    int asked = 0;
    for (Case one : cases()) {
      Document document = reports.document(one.language(), one.date(), one.text());
      Referents referents = reports.extraction().referents(document).orElseThrow();
      for (Question question : questions(one)) {
        asked++;
        Answer answer = answer(referents, question);
        boolean right =
            answer.names().equals(question.names())
                && (question.id().isEmpty() || answer.ids().contains(question.id()));
        if (!right) {
          (question.isUnknown() ? invented : wrong).add(question + " but was " + answer);
        }
      }
    }

    assertThat(invented)
        .as("named though unknown, beside wrong: %s", String.join("\n", wrong))
        .isEmpty();
    assertThat(1 - wrong.size() / (double) asked)
        .as("of %d answers wrong: %s", asked, String.join("\n", wrong))
        .isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void thereAreEnoughCasesHalfOfThemOnOfficesAtDates() {
    List<Case> all = cases();

    assertThat(all).hasSizeGreaterThanOrEqualTo(160);
    assertThat(all.stream().filter(c -> c.file().startsWith("offices")).count())
        .isGreaterThanOrEqualTo(65);
    assertThat(all.stream().filter(c -> c.language().equals(Language.ENGLISH)).count())
        .isGreaterThanOrEqualTo(55);
  }

  private static Answer answer(Referents referents, Question question) {
    int at = -1;
    for (int i = 0; i < question.place(); i++) {
      at = question.of().text().indexOf(question.words(), at + 1);
    }
    assertThat(at).as("%s in its text", question).isNotNegative();
    Span span = new Span(at, at + question.words().length());
    Optional<Referent> referent = referents.of(span);
    List<Party> parties =
        referent
            .map(Referent::parties)
            .orElseGet(
                () ->
                    referents.entities().stream()
                        .filter(e -> e.mentions().stream().anyMatch(m -> m.span().equals(span)))
                        .map(e -> new Party(Optional.of(e.id()), e.name()))
                        .toList());
    Set<String> ids =
        parties.stream().flatMap(p -> p.entity().stream()).collect(Collectors.toSet());
    List<Entity> meant = referents.entities().stream().filter(e -> ids.contains(e.id())).toList();
    return new Answer(
        meant.stream().map(Entity::name).collect(Collectors.toSet()),
        meant.stream().flatMap(e -> e.wikidata().stream()).collect(Collectors.toSet()),
        referent.map(Referent::via).orElse("-"));
  }

  private static List<Question> questions(Case one) {
    List<Question> questions = new ArrayList<>();
    for (String line : one.lines()) {
      Matcher matcher = LINE.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      boolean unknown = matcher.group(3) == null;
      String place = unknown ? matcher.group(6) : matcher.group(2);
      Set<String> names =
          unknown
              ? new HashSet<>()
              : Stream.of(matcher.group(3).split(" \\+ ", -1)).collect(Collectors.toSet());
      String id = unknown || matcher.group(4) == null ? "" : matcher.group(4);
      questions.add(
          new Question(
              one,
              unknown ? matcher.group(5) : matcher.group(1),
              place == null ? 1 : Integer.parseInt(place),
              names,
              id));
    }
    return questions;
  }

  private static List<Case> cases() {
    try (Stream<Path> files = Files.list(Path.of("src/test/referents"))) {
      return files.sorted().flatMap(ReferentCasesTest::cases).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Case> cases(Path file) {
    try {
      String whole = Files.readString(file, StandardCharsets.UTF_8);
      String name = String.valueOf(file.getFileName());
      return Stream.of(whole.split("(?m)^====\\n", -1)).map(part -> parse(name, part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case parse(String file, String part) {
    int header = part.indexOf('\n');
    int line = part.indexOf("\n----\n");
    assertThat(line).as("the line ---- in %s", part).isPositive();
    String[] head = part.substring(0, header).split(" ", 3);
    return new Case(
        file,
        head[2],
        new Language(head[0]),
        head[1],
        part.substring(header + 1, line),
        part.substring(line + "\n----\n".length()).lines().filter(l -> !l.isBlank()).toList());
  }
}
