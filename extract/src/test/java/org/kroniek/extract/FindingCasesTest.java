package org.kroniek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.Language;
import org.kroniek.model.Quantity;

/**
 * The cases of events, quantities and conditionals: a header with language, date and phenomenon,
 * the text, a line {@code ----}, and the findings of the file's kind, or {@code nothing}.
 */
class FindingCasesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("kroniek.findings", "src/test/findings"));

  private final Reports reports = new Reports();

  private record Case(
      String kind, Language language, String date, String title, String text, String expected) {}

  @TestFactory
  Stream<DynamicTest> everyCaseIsReadAsItSays() {
    return files().flatMap(FindingCasesTest::cases).map(this::test);
  }

  private DynamicTest test(Case c) {
    return DynamicTest.dynamicTest(
        c.kind() + ": " + c.text(),
        () ->
            assertThat(
                    FindingLines.of(
                        c.kind(), reports.read(c.language(), c.date(), c.text()), c.text()))
                .isEqualTo(c.expected()));
  }

  @ParameterizedTest
  @CsvSource({"conditionals,60", "quantities,80", "events,200", "modality,80", "manners,60"})
  void thereAreEnoughCasesOfEachKindInBothLanguages(String kind, int least) {
    List<Case> all = files().flatMap(FindingCasesTest::cases).toList();

    assertThat(all.stream().filter(c -> c.kind().equals(kind)).count())
        .isGreaterThanOrEqualTo(least);
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      assertThat(all.stream().filter(c -> c.kind().equals(kind) && c.language().equals(language)))
          .hasSizeGreaterThanOrEqualTo(least / 4);
    }
  }

  @Test
  void everyKindHasCasesInWhichNothingIsToBeFound() {
    assertThat(
            files()
                .flatMap(FindingCasesTest::cases)
                .filter(c -> c.expected().equals("nothing"))
                .map(Case::kind)
                .distinct()
                .count())
        .isEqualTo(files().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Minister Anna de Wit zegt dat het leger de bewoners hielp. | true",
        "nl | Het leger hielp de bewoners. | false",
        "en | Minister Anna Dewhurst said that the army helped the residents. | true",
        "en | The army helped the residents. | false",
        "nl | Minister Anna de Wit zegt dat de stad 3 miljoen euro uittrekt voor het museum. | true",
        "nl | De stad trekt 3 miljoen euro uit voor het museum. | false",
        "nl | Minister Anna de Wit zegt dat de brug dichtgaat als de stad niet betaalt. | true",
        "nl | De brug gaat dicht als de stad niet betaalt. | false",
      })
  void whatStandsInAStatementNamesIt(String language, String text, boolean claimed) {
    Extracted found = reports.read(new Language(language), "2024-12", text);
    List<Optional<String>> statements =
        Stream.of(
                found.events().stream().map(Event::statement),
                found.quantities().stream().map(Quantity::statement),
                found.conditionals().stream().map(Conditional::statement))
            .flatMap(s -> s)
            .toList();

    assertThat(statements).isNotEmpty().allMatch(statement -> statement.isPresent() == claimed);
  }

  private static Stream<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
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
    String name = String.valueOf(file.getFileName()).replace(".case", "");
    List<Case> cases = new ArrayList<>();
    for (String part : whole.split("(?m)^====\\n", -1)) {
      int header = part.indexOf('\n');
      int line = part.indexOf("\n----\n");
      assertThat(line).as("the line ---- in %s", part).isPositive();
      String[] head = part.substring(0, header).split(" ", 3);
      cases.add(
          new Case(
              name,
              new Language(head[0]),
              head[1],
              head[2],
              part.substring(header + 1, line),
              part.substring(line + "\n----\n".length()).strip()));
    }
    return cases.stream();
  }
}
