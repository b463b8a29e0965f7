package org.kroniek.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows and columns for the eye; numbers stand to the right. */
final class Table {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> numeric = new ArrayList<>();

  /** A table with these headings; those that begin with {@code #} are over numbers. */
  Table(String... headings) {
    List<String> first = new ArrayList<>();
    for (String heading : headings) {
      numeric.add(heading.startsWith("#"));
      first.add(heading.startsWith("#") ? heading.substring(1) : heading);
    }
    rows.add(first);
  }

  /** Adds a row of as many cells as there are headings. */
  void row(Object... cells) {
    if (cells.length != numeric.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + numeric.size());
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(Visible.line(cell.toString()));
    }
    rows.add(row);
  }

  /** The lines, headings first. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String fill = " ".repeat(width(i) - length(row.get(i)));
        line.append(i == 0 ? "" : GAP)
            .append(numeric.get(i) ? fill + row.get(i) : row.get(i) + fill);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
