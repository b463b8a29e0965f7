package org.kroniek.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks the words of a search in a passage: words that begin with one that was asked for, in any
 * case and with or without accents.
 */
final class Highlight {

  private static final int MOST_WORDS = 20;

  private final Set<String> asked;

  Highlight(String... questions) {
    asked =
        Stream.of(questions)
            .flatMap(question -> words(question).stream())
            .map(word -> fold(word.text()))
            .limit(MOST_WORDS)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The passage, cut where a marked word begins or ends. */
  List<Piece> in(String passage) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Word word : words(passage)) {
      if (isAsked(fold(word.text()))) {
        add(pieces, passage.substring(done, word.start()), false);
        add(pieces, word.text(), true);
        done = word.start() + word.text().length();
      }
    }
    add(pieces, passage.substring(done), false);
    return List.copyOf(pieces);
  }

  private boolean isAsked(String word) {
    return asked.stream().anyMatch(word::startsWith);
  }

  private static void add(List<Piece> pieces, String text, boolean found) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, found));
    }
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isOfWord(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(new Word(start, text.substring(start, i)));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .toLowerCase(Locale.ROOT);
  }

  private record Word(int start, String text) {}

  /**
   * A stretch of a passage.
   *
   * @param text the words
   * @param found whether they were asked for
   */
  record Piece(String text, boolean found) {}
}
