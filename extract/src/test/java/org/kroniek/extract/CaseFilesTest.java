package org.kroniek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.Party;
import org.kroniek.model.Statement;

/**
 * Runs the case files: one a phenomenon, cases between lines of {@code ====}. A case is a header
 * ({@code nl 2024-12} and what it is about), the text, a line {@code ----} and what must be found,
 * in order and nothing else: {@code mode act | source | content}, with {@code //} between the parts
 * of broken content and any of {@code medium=}, {@code to=}, {@code at=} with the place in
 * brackets, {@code said=}, {@code negated} and {@code inside} behind a further bar; {@code entity
 * TYPE | name | mentions} where the entities matter. What is about begins with {@code hard:} where
 * it is not read right yet; the test tells when it is.
 */
class CaseFilesTest {

  private final Reports reports = new Reports();

  private record Case(
      String file,
      String title,
      Language language,
      String date,
      String text,
      List<String> expected) {

    boolean isHard() {
      return title.startsWith("hard: ");
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCaseIsReadAsItSays() {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.file() + ": " + c.title(), () -> check(c)));
  }

  @Test
  void mostCasesAreNotHard() {
    assertThat(cases().stream().filter(Case::isHard).count() * 10).isLessThan(cases().size());
  }

  @Test
  void thereAreEnoughCasesInBothLanguages() {
    assertThat(cases().stream().filter(c -> c.language().equals(Language.DUTCH)).count())
        .isGreaterThanOrEqualTo(150);
    assertThat(cases().stream().filter(c -> c.language().equals(Language.ENGLISH)).count())
        .isGreaterThanOrEqualTo(80);
  }

  private void check(Case c) {
    Extracted found = reports.read(c.language(), c.date(), c.text());
    List<String> lines = new ArrayList<>();
    boolean entities = c.expected().stream().anyMatch(line -> line.startsWith("entity "));
    if (entities) {
      found.entities().forEach(e -> lines.add(line(e, c.text())));
    }
    found.statements().forEach(s -> lines.add(line(s, c.text())));
    if (c.isHard()) {
      assertThat(lines).as("is right now: take the word hard away").isNotEqualTo(c.expected());
      return;
    }
    assertThat(String.join("\n", lines)).isEqualTo(String.join("\n", c.expected()));
  }

  private static String line(Entity entity, String text) {
    return "entity "
        + entity.type()
        + " | "
        + entity.name()
        + " | "
        + entity.mentions().stream().map(m -> m.span().of(text)).collect(Collectors.joining(", "));
  }

  /** A statement as the cases write it. */
  static String line(Statement s, String text) {
    List<String> more = new ArrayList<>();
    s.medium().map(Party::name).ifPresent(name -> more.add("medium=" + name));
    s.addressee().map(Party::name).ifPresent(name -> more.add("to=" + name));
    s.occasion()
        .ifPresent(
            o ->
                more.add(
                    "at="
                        + o.span().of(text)
                        + o.place().map(place -> " [" + place.name() + "]").orElse("")));
    s.said().ifPresent(said -> more.add("said=" + said.value()));
    if (s.negated()) {
      more.add("negated");
    }
    if (s.parent().isPresent()) {
      more.add("inside");
    }
    return s.mode().code()
        + " "
        + s.act().code()
        + " | "
        + s.source().map(source -> source.party().name()).orElse("-")
        + " | "
        + s.content().stream().map(span -> span.of(text)).collect(Collectors.joining(" // "))
        + (more.isEmpty() ? "" : " | " + String.join(" ", more));
  }

  private static List<Case> cases() {
    Path folder = Path.of(System.getProperty("kroniek.cases", "src/test/cases"));
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().flatMap(CaseFilesTest::cases).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Case> cases(Path file) {
    String whole;
    try {
      whole = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = String.valueOf(file.getFileName());
    return Stream.of(whole.split("(?m)^====\\n", -1)).map(part -> parse(name, part));
  }

  private static Case parse(String file, String part) {
    int header = part.indexOf('\n');
    int line = part.indexOf("\n----\n");
    assertThat(line).as("the line ---- in %s", part).isPositive();
    String[] head = part.substring(0, header).split(" ", 3);
    List<String> expected =
        part.substring(line + "\n----\n".length()).lines().filter(l -> !l.isBlank()).toList();
    return new Case(
        file,
        head[2],
        new Language(head[0]),
        head[1],
        part.substring(header + 1, line),
        expected.equals(List.of("nothing")) ? List.of() : expected);
  }
}
