package org.kroniek.pipeline;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a table with commas (RFC 4180, but lines end in a line feed). A cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
public final class CsvLine {

  private static final String FORMULA = "=+-@\t\r\n|";

  private CsvLine() {}

  /** The line with these cells, and its end. */
  public static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\n"));
  }

  /** White space before the sign does not keep a spreadsheet from taking a cell for a formula. */
  static String cell(String value) {
    String safe = value;
    String stripped = value.strip();
    if (!value.isEmpty()
        && (FORMULA.indexOf(value.charAt(0)) >= 0
            || (!stripped.isEmpty() && FORMULA.indexOf(stripped.charAt(0)) >= 0))) {
      safe = "'" + value;
    }
    boolean quoted =
        safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
