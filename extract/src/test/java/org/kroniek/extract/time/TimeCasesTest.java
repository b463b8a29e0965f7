package org.kroniek.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kroniek.model.Language;

/**
 * Runs the cases of {@code src/test/times}: the date of publication with its precision ({@code -}
 * for none), a text, and every expression of time that must be found with its value, in order and
 * nothing else.
 */
class TimeCasesTest {

  private final TimedText texts = TimedText.tagged();

  @TestFactory
  Stream<DynamicTest> everyDutchCaseIsReadAsItSays() throws IOException {
    return tests(Language.DUTCH);
  }

  @TestFactory
  Stream<DynamicTest> everyEnglishCaseIsReadAsItSays() throws IOException {
    return tests(Language.ENGLISH);
  }

  @Test
  void thereAreEnoughCasesInBothLanguages() throws IOException {
    assertThat(rows(Language.DUTCH)).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    assertThat(rows(Language.ENGLISH)).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  private Stream<DynamicTest> tests(Language language) throws IOException {
    return rows(language).stream()
        .map(row -> row.split("\t", -1))
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[0] + " " + cells[1],
                    () ->
                        assertThat(found(language, cells[0], cells[1]))
                            .as(cells[1])
                            .isEqualTo(cells[2])));
  }

  private String found(Language language, String published, String text) {
    Optional<String> date = published.equals("-") ? Optional.empty() : Optional.of(published);
    return texts.read(language, date, text).dates().stream()
        .map(time -> time.span().of(text) + " = " + time.value())
        .collect(Collectors.joining("; "));
  }

  private static List<String> rows(Language language) throws IOException {
    Path file = Path.of("src/test/times", language.code() + ".tsv");
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    assertThat(lines.get(0)).isEqualTo("published\ttext\ttimes");
    return lines.subList(1, lines.size());
  }
}
