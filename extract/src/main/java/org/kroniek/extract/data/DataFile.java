package org.kroniek.extract.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The sorted data files of this module: a header line, then rows with cells between tabs. Safe for
 * use by many threads.
 */
public final class DataFile {

  private static final String FOLDER = "/org/kroniek/extract/";

  private DataFile() {}

  /**
   * The rows of the file {@code name}, whose header must be {@code header}.
   *
   * @throws IllegalStateException if it is missing or malformed, which a test excludes
   */
  public static List<List<String>> rows(String name, String header) {
    InputStream stream = DataFile.class.getResourceAsStream(FOLDER + name);
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

  /** The rows of these lines; {@code name} is told where one is malformed. */
  public static List<List<String>> parse(String name, String header, List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      throw new IllegalStateException(name + " does not begin with the header: " + header);
    }
    int columns = header.split("\t", -1).length;
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> row = List.of(lines.get(i).split("\t", -1));
      if (row.size() != columns) {
        throw new IllegalStateException(
            name + " line " + (i + 1) + " has " + row.size() + " cells, not " + columns);
      }
      rows.add(row);
    }
    return rows;
  }

  /** The values of a cell that holds several between bars. */
  public static List<String> values(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }
}
