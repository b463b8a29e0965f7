package org.kroniek.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A lexicon of this module: a resource of sorted lines, the first of which names the columns.
 *
 * <p>Immutable, and safe for use by many threads.
 */
final class WordList {

  private final Map<String, String> entries;

  private WordList(Map<String, String> entries) {
    this.entries = Map.copyOf(entries);
  }

  /** A list without words. */
  static WordList none() {
    return new WordList(Map.of());
  }

  /**
   * Reads the list.
   *
   * @param resource the file's name in this package
   * @throws IllegalStateException if it is missing, or a line of it is out of order: the program is
   *     built wrongly
   */
  static WordList load(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + resource + " is missing from the jar");
      }
      return read(resource, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + resource + " could not be read", e);
    }
  }

  private static WordList read(String resource, BufferedReader reader) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    String before = "";
    reader.readLine();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int tab = line.indexOf('\t');
      String word = tab < 0 ? line : line.substring(0, tab);
      if (word.compareTo(before) <= 0) {
        throw new IllegalStateException(
            "\"" + word + "\" in " + resource + " stands after \"" + before + "\"; sort the file");
      }
      entries.put(word, tab < 0 ? "" : line.substring(tab + 1));
      before = word;
    }
    return new WordList(entries);
  }

  boolean contains(String word) {
    return entries.containsKey(word);
  }

  /** What the second column says of the word; empty where it is unknown or there is none. */
  String note(String word) {
    return entries.getOrDefault(word, "");
  }

  /** Hands out the words with their second columns, in no certain order. */
  void each(BiConsumer<String, String> reader) {
    entries.forEach(reader);
  }
}
