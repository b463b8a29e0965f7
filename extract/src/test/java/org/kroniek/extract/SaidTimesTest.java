package org.kroniek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kroniek.model.Language;

/** Runs {@code src/test/times/said.tsv}: for each statement of a text when it was made. */
class SaidTimesTest {

  private final Reports reports = new Reports();

  @TestFactory
  Stream<DynamicTest> everyStatementWasMadeWhenItsCaseSays() throws IOException {
    return rows().stream()
        .map(row -> row.split("\t", -1))
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells[2],
                    () ->
                        assertThat(said(cells[0], cells[1], cells[2]))
                            .as(cells[2])
                            .isEqualTo(cells[3])));
  }

  @Test
  void thereAreCasesWithATimeAndNearMissesInBothLanguages() throws IOException {
    for (String language : List.of("nl\t", "en\t")) {
      List<String> rows = rows().stream().filter(row -> row.startsWith(language)).toList();
      assertThat(rows.stream().filter(row -> row.endsWith("\t-")).count())
          .isGreaterThanOrEqualTo(4);
      assertThat(rows.stream().filter(row -> !row.endsWith("\t-")).count())
          .isGreaterThanOrEqualTo(6);
    }
  }

  private String said(String language, String published, String text) {
    return reports.read(new Language(language), published, text).statements().stream()
        .map(s -> s.said().map(time -> time.span().of(text) + " = " + time.value()).orElse("-"))
        .collect(Collectors.joining("; "));
  }

  private static List<String> rows() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/test/times/said.tsv"), StandardCharsets.UTF_8);
    assertThat(lines.get(0)).isEqualTo("language\tpublished\ttext\tsaid");
    return lines.subList(1, lines.size());
  }
}
