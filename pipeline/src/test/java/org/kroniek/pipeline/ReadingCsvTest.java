package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "|cmd"})
  void aFormulaIsNoFormula(String value) {
    String cell = CsvLine.cell(value);

    assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'");
  }

  @Test
  void quotesWhatHoldsASeparator() {
    assertThat(CsvLine.cell("he said \"no\", twice")).isEqualTo("\"he said \"\"no\"\", twice\"");
    assertThat(CsvLine.cell("two\nlines")).isEqualTo("\"two\nlines\"");
    assertThat(CsvLine.cell("plain - text")).isEqualTo("plain - text");
    assertThat(CsvLine.cell("")).isEmpty();
  }
}
