package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What words stand for: whole words, words that begin with {@code defensie*} or end in {@code
 * *verbod}. Immutable once filled.
 *
 * @param <T> what a word stands for
 */
final class WordTable<T> {

  /** A compound's other part has at least as many letters as this and one more. */
  private static final int SHORTEST = 2;

  private final Map<String, List<T>> whole = new HashMap<>();
  private final Map<String, List<T>> beginnings = new HashMap<>();
  private final Map<String, List<T>> ends = new HashMap<>();

  void add(String pattern, T value) {
    Map<String, List<T>> map =
        pattern.startsWith("*") ? ends : pattern.endsWith("*") ? beginnings : whole;
    map.computeIfAbsent(pattern.replace("*", ""), key -> new ArrayList<>()).add(value);
  }

  /** What the word stands for: as a whole, then by its beginnings, the longest first, and ends. */
  List<T> of(String word) {
    List<T> found = new ArrayList<>(whole.getOrDefault(word, List.of()));
    for (int i = word.length(); i > SHORTEST; i--) {
      found.addAll(beginnings.getOrDefault(word.substring(0, i), List.of()));
    }
    for (int i = 0; i < word.length() - SHORTEST; i++) {
      found.addAll(ends.getOrDefault(word.substring(i), List.of()));
    }
    return found;
  }
}
