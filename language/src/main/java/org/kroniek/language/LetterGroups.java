package org.kroniek.language;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * The features by which a text's language is told: groups of three letters of each word with its
 * edges, and short words whole.
 *
 * <p>{@code training/language_profiles.py} counts in the same way, in text with few addresses.
 */
final class LetterGroups {

  private static final char EDGE = '_';
  private static final String BEFORE_PART = "/@._=?&#";
  private static final String AFTER_PART = "@_=";
  private static final int SIZE = 3;
  private static final int LONGEST_WORD = 7;

  /** Longer ones are no words of any language. */
  private static final int LONGEST_RUN = 60;

  private LetterGroups() {}

  /** Hands out the groups of all words of {@code text}, in order, with repetitions. */
  static void each(String text, Consumer<String> groups) {
    String small = text.toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < small.length()) {
      int c = small.codePointAt(at);
      if (!Character.isLetter(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = wordEnd(small, at);
      if (end - at <= LONGEST_RUN && !isPartOfAddress(small, at, end)) {
        ofWord(small.substring(at, end).replace('’', '\''), groups);
      }
      at = end;
    }
  }

  /** Whether the word stands in a web address or a mailbox, which say nothing of the language. */
  private static boolean isPartOfAddress(String text, int start, int end) {
    boolean dotted =
        end + 1 < text.length()
            && text.charAt(end) == '.'
            && Character.isLetter(text.charAt(end + 1));
    return dotted
        || (start > 0 && BEFORE_PART.indexOf(text.charAt(start - 1)) >= 0)
        || (end < text.length() && AFTER_PART.indexOf(text.charAt(end)) >= 0)
        || text.startsWith("://", end);
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean apostrophe =
          (c == '\'' || c == '’')
              && at + 1 < text.length()
              && Character.isLetter(text.codePointAt(at + 1));
      if (!Character.isLetter(c) && !apostrophe) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static void ofWord(String word, Consumer<String> groups) {
    String edged = EDGE + word + EDGE;
    for (int i = 0; i + SIZE <= edged.length(); i++) {
      groups.accept(edged.substring(i, i + SIZE));
    }
    if (edged.length() > SIZE && word.length() <= LONGEST_WORD) {
      groups.accept(edged);
    }
  }
}
