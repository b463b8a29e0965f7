package org.kroniek.story.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the data files of this module: a header line, then rows with tabs between the cells. */
public final class Lexicon {

  private Lexicon() {}

  /**
   * The rows of a data file.
   *
   * @param beside a class in the package whose resources hold the file
   * @throws IllegalStateException if the file is not there, has another header or a row with
   *     another number of cells
   */
  public static List<List<String>> rows(Class<?> beside, String name, String header) {
    try (InputStream stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("there is no data file " + name);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      if (!header.equals(lines.readLine())) {
        throw new IllegalStateException(name + " must begin with " + header);
      }
      int cells = header.split("\t", -1).length;
      List<List<String>> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != cells) {
          throw new IllegalStateException(name + ": not " + cells + " cells: " + line);
        }
        rows.add(row);
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
