package org.kroniek.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The languages of the interface: {@code words.tsv} holds every phrase once in each. Which one a
 * page speaks, the browser says.
 */
final class Tongues {

  private static final String FILE = "words.tsv";
  private static final int COLUMNS = 3;
  private static final int LONGEST_HEADER = 500;

  private final Words english;
  private final Words dutch;

  private Tongues(Words english, Words dutch) {
    this.english = english;
    this.dutch = dutch;
  }

  static Tongues load() {
    Map<String, String> english = new HashMap<>();
    Map<String, String> dutch = new HashMap<>();
    try (InputStream in = Tongues.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + FILE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
          throw new IllegalStateException(
              FILE + " has a line of " + cells.length + " cells: " + line);
        }
        english.put(cells[0], cells[1]);
        dutch.put(cells[0], cells[2]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    return new Tongues(
        new Words(Locale.ENGLISH, english, english),
        new Words(Locale.forLanguageTag("nl"), dutch, english));
  }

  /** English, for whoever asks for neither. */
  Words english() {
    return english;
  }

  /**
   * The language that comes first among those that a browser asks for.
   *
   * @param accept the header {@code Accept-Language}, if any
   */
  Words preferred(Optional<String> accept) {
    String header = accept.filter(text -> text.length() <= LONGEST_HEADER).orElse("");
    try {
      String best =
          Locale.lookupTag(
              Locale.LanguageRange.parse(header.isBlank() ? "en" : header), List.of("en", "nl"));
      return "nl".equals(best) ? dutch : english;
    } catch (IllegalArgumentException e) {
      return english;
    }
  }
}
