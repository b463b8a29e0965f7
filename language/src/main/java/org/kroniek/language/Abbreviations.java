package org.kroniek.language;

import java.util.Locale;

/** Which words end in a full stop that ends no sentence. Immutable. */
final class Abbreviations {

  private static final int LONGEST = 24;
  private final WordList list;

  Abbreviations(WordList list) {
    this.list = list;
  }

  /** Whether the full stop at {@code stop} belongs to the word {@code [start, stop)} before it. */
  boolean takesStop(String text, int start, int stop, int limit) {
    if (stop - start > LONGEST || Characters.at(text, stop + 1, start, limit) == '.') {
      return false;
    }
    String word = text.substring(start, stop);
    return isInitials(word)
        || list.contains(word + ".")
        || list.contains(word.toLowerCase(Locale.ROOT) + ".");
  }

  /**
   * Whether {@code token}, which ends in a full stop, is never the last word of a sentence: a
   * title, an initial, "no.".
   */
  boolean precedes(String token) {
    return note(token).equals("before") || isInitial(token);
  }

  /** Whether {@code token} is an abbreviation or a run of initials, with its full stop. */
  boolean isAbbreviation(String token) {
    return token.endsWith(".")
        && token.length() > 1
        && (isInitials(token.substring(0, token.length() - 1))
            || list.contains(token)
            || list.contains(token.toLowerCase(Locale.ROOT)));
  }

  private String note(String token) {
    return list.contains(token) ? list.note(token) : list.note(token.toLowerCase(Locale.ROOT));
  }

  private static boolean isInitial(String token) {
    return token.codePointCount(0, token.length()) == 2
        && token.endsWith(".")
        && Character.isUpperCase(token.codePointAt(0));
  }

  /** Single letters with full stops or hyphens between: J, J.P, H.-G, o.a. */
  private static boolean isInitials(String word) {
    boolean letter = false;
    boolean capital = false;
    int letters = 0;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      if (Character.isLetter(c)) {
        if (letter) {
          return false;
        }
        capital |= Character.isUpperCase(c);
        letters++;
        letter = true;
      } else if (c == '.' || (c == '-' && !letter)) {
        letter = false;
      } else if (!Characters.isExtender(c)) {
        return false;
      }
    }
    return letter && (capital || letters > 1);
  }
}
