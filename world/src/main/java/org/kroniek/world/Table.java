package org.kroniek.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A data file of this module: one header line, then one row a line, cells between tabs, several
 * values in a cell between bars.
 */
record Table(List<List<String>> rows) {

  Table {
    rows = List.copyOf(rows);
  }

  /** The file {@code name}, whose header must be {@code header}. */
  static Table read(String name, String header) {
    InputStream stream = Table.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the data file " + name + " is not in the module");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return parse(name, header, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Table parse(String name, String header, List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      throw new IllegalStateException(name + " does not begin with the header: " + header);
    }
    int columns = cells(header).size();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> row = cells(lines.get(i));
      if (row.size() != columns) {
        throw new IllegalStateException(
            name + " line " + (i + 1) + " has " + row.size() + " cells, not " + columns);
      }
      rows.add(row);
    }
    return new Table(rows);
  }

  /** The values of a cell that holds several. */
  static List<String> values(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }
}
