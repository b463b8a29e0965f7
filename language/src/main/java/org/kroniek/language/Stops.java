package org.kroniek.language;

/** What to do with a full stop that has no space behind it. */
final class Stops {

  private Stops() {}

  /**
   * Whether the full stop at {@code at}, between letters or digits, stands inside one word: U.S.,
   * o.a., J.P.Balkenende, v.Chr; not in "gezegd.Maar", where a space was forgotten.
   */
  static boolean keeps(String text, int start, int at, int limit) {
    int before = at - 1;
    int length = 0;
    while (before >= start && length < 3 && Character.isLetterOrDigit(text.charAt(before))) {
      before--;
      length++;
    }
    if (length == 1) {
      return true;
    }
    boolean digits = Characters.isAsciiDigit(text.charAt(at - 1));
    boolean small = Character.isLowerCase(text.charAt(at + 1));
    if (digits) {
      return Characters.isAsciiDigit(text.charAt(at + 1));
    }
    return length == 2 && (small || isLetterWithStop(text, at + 1, limit));
  }

  private static boolean isLetterWithStop(String text, int at, int limit) {
    return Character.isLetter(text.charAt(at))
        && (at + 1 >= limit || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }
}
