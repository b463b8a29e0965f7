package org.kroniek.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters, a run of digits or a single mark.
 *
 * @param start first character in the text
 * @param end the character behind the last
 * @param lower the characters in small letters, with straight apostrophes
 * @param isNumber whether it is a run of digits
 * @param glued whether it follows the one before without white space
 * @param capital whether it begins with a capital
 */
record Atom(int start, int end, String lower, boolean isNumber, boolean glued, boolean capital) {

  /** The atoms of a text between two offsets. */
  static List<Atom> of(String text, int from, int to) {
    List<Atom> atoms = new ArrayList<>();
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        i++;
        continue;
      }
      int end = end(text, i, to);
      boolean digits = isDigit(c);
      boolean glued = i > from && !isSpace(text.charAt(i - 1));
      String lower = text.substring(i, end).toLowerCase(Locale.ROOT);
      if (lower.indexOf('’') >= 0 || lower.indexOf('‘') >= 0) {
        lower = lower.replace('’', '\'').replace('‘', '\'');
      }
      atoms.add(new Atom(i, end, lower, digits, glued, Character.isUpperCase(c)));
      i = end;
    }
    return atoms;
  }

  private static int end(String text, int start, int to) {
    char c = text.charAt(start);
    int i = start + 1;
    if (isDigit(c)) {
      while (i < to && isDigit(text.charAt(i))) {
        i++;
      }
    } else if (isLetter(c) || isApostropheS(text, start, to)) {
      while (i < to && (isLetter(text.charAt(i)) || isInside(text, i, to))) {
        i++;
      }
    }
    return i;
  }

  /** The apostrophe of "o'clock", but not that of "year's". */
  private static boolean isInside(String text, int i, int to) {
    return isApostrophe(text.charAt(i))
        && i + 1 < to
        && isLetter(text.charAt(i - 1))
        && isLetter(text.charAt(i + 1))
        && !isApostropheS(text, i, to);
  }

  /** The beginning of "'s avonds" and the end of "1970's". */
  private static boolean isApostropheS(String text, int i, int to) {
    return isApostrophe(text.charAt(i))
        && i + 1 < to
        && text.charAt(i + 1) == 's'
        && (i + 2 >= to || !isLetter(text.charAt(i + 2)));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether it is this word or mark, in small letters. */
  boolean is(String word) {
    return lower.equals(word);
  }

  /** Whether it is made of letters. */
  boolean isWord() {
    return Character.isLetter(lower.charAt(0));
  }
}
