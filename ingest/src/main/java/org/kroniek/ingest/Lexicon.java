package org.kroniek.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists of this module: sorted lines under one header line. */
final class Lexicon {

  private Lexicon() {}

  /** The lines of the resource {@code name} without its header. */
  static List<String> lines(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program is not whole: no resource " + name);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a table, cut at tabs. */
  static List<List<String>> rows(String name) {
    return lines(name).stream().map(line -> List.of(line.split("\t", -1))).toList();
  }
}
