package org.kroniek.language;

import java.util.Locale;

/**
 * Which words end in a full stop that ends no sentence. Immutable.
 *
 * <p>The second column of the list says what stands behind the word: {@code before} a name or
 * another word, always; {@code number} a number, without which it is no abbreviation; {@code any}
 * anything, the next sentence too; {@code end} a small letter, or else the next sentence; {@code
 * word} that it looks like an initial and is none.
 */
final class Abbreviations {

  private static final int LONGEST = 24;

  private final WordList list;
  private final boolean sharesStop;

  /**
   * @param sharesStop whether the full stop of an abbreviation that ends a sentence stays with the
   *     abbreviation, as in the Dutch treebanks, or becomes a token, as in the English ones
   */
  Abbreviations(WordList list, boolean sharesStop) {
    this.list = list;
    this.sharesStop = sharesStop;
  }

  /** Whether the full stop at {@code stop} belongs to the word {@code [start, stop)} before it. */
  boolean takesStop(String text, int start, int stop, int limit) {
    if (stop - start > LONGEST || Characters.at(text, stop + 1, start, limit) == '.') {
      return false;
    }
    int next = next(text, stop + 1, limit);
    String token = text.substring(start, stop + 1);
    return switch (note(token)) {
      case "number" -> Character.isDigit(next);
      case "before" -> next != ' ';
      case "any", "end" -> true;
      case "word" -> false;
      default -> isInitials(token) && (next != ' ' || !isInitial(token));
    };
  }

  /** The first character behind {@code from} that is no space; a space if there is none. */
  private static int next(String text, int from, int limit) {
    int at = from;
    while (at < limit && at < from + 8 && Characters.isSpace(text.charAt(at))) {
      at++;
    }
    return at < limit ? text.codePointAt(at) : ' ';
  }

  /**
   * Whether {@code token}, which ends in a full stop, is hardly ever the last word of a sentence: a
   * title, "no.".
   */
  boolean precedes(String token) {
    String note = note(token);
    return note.equals("before") || note.equals("number");
  }

  /** Whether a capital behind {@code token} always begins a sentence. */
  boolean endsBeforeCapital(String token) {
    return note(token).equals("end");
  }

  /** Whether {@code token} is an abbreviation or a run of initials, with its full stop. */
  boolean isAbbreviation(String token) {
    return token.endsWith(".")
        && token.length() > 1
        && (!note(token).isEmpty() || isInitials(token));
  }

  /** Whether the full stop of {@code token} is cut off where the token ends a sentence. */
  boolean yieldsStop(String token) {
    return isInitial(token)
        || (!sharesStop && !note(token).isEmpty() && token.indexOf('.') == token.length() - 1);
  }

  private String note(String token) {
    return list.contains(token) || isCapitals(token)
        ? list.note(token)
        : list.note(token.toLowerCase(Locale.ROOT));
  }

  /** Two or more capitals without a full stop between: "VS." is no "vs.". */
  private static boolean isCapitals(String token) {
    return token.length() > 2
        && token.indexOf('.') == token.length() - 1
        && token.chars().limit(token.length() - 1L).allMatch(Character::isUpperCase);
  }

  /** Whether {@code token} is one capital with its full stop. */
  static boolean isInitial(String token) {
    return token.endsWith(".")
        && token.codePointCount(0, token.length()) == 2
        && Character.isUpperCase(token.codePointAt(0));
  }

  /** Single letters with full stops or hyphens between and one at the end: J., J.P., H.-G., o.a. */
  private static boolean isInitials(String token) {
    boolean letter = false;
    boolean capital = false;
    int letters = 0;
    for (int i = 0; i < token.length(); i += Character.charCount(token.codePointAt(i))) {
      int c = token.codePointAt(i);
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
    return !letter && (capital || letters > 1);
  }
}
