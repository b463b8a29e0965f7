package org.kroniek.story.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words, in one walk over it: letters and digits with the hyphens and apostrophes
 * between them, numbers with their points and commas, and the signs {@code %}, {@code €}, {@code $}
 * and {@code £}.
 */
public final class Words {

  private static final String SIGNS = "%€$£";
  private static final String JOINTS = "-‐‑'’";

  private Words() {}

  /** The words of a text, in order. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (isPart(letter)) {
        int end = end(text, at);
        words.add(new Word(fold(text.substring(at, end)), at, end));
        at = end;
      } else {
        if (SIGNS.indexOf(letter) >= 0) {
          words.add(new Word(String.valueOf(letter), at, at + 1));
        }
        at++;
      }
    }
    return words;
  }

  /** Small letters without diacritics. */
  public static String fold(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < small.length(); i++) {
      if (small.charAt(i) >= 0x80) {
        return withoutMarks(Normalizer.normalize(small, Normalizer.Form.NFKD));
      }
    }
    return small;
  }

  private static String withoutMarks(String text) {
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
        left.append(text.charAt(i));
      }
    }
    return left.toString();
  }

  private static int end(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char letter = text.charAt(at);
      boolean goesOn = at + 1 < text.length() && joins(text, at, letter);
      if (!isPart(letter) && !goesOn) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static boolean joins(String text, int at, char letter) {
    char before = text.charAt(at - 1 < 0 ? 0 : at - 1);
    char after = text.charAt(at + 1);
    if (letter == '.' || letter == ',') {
      return Character.isDigit(before) && Character.isDigit(after);
    }
    return JOINTS.indexOf(letter) >= 0 && isPart(before) && isPart(after);
  }

  private static boolean isPart(char letter) {
    return Character.isLetterOrDigit(letter)
        || Character.isSurrogate(letter)
        || Character.getType(letter) == Character.NON_SPACING_MARK;
  }
}
