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
    if (length == 2) {
      return small || isLetterWithStop(text, at + 1, limit);
    }
    return small && (hasStop(text, start, at) || isStopped(text, at + 1, limit));
  }

  /** Whether a full stop stands in the word already, as in comp.sources.unix. */
  private static boolean hasStop(String text, int start, int at) {
    int from = Math.max(start, at - 16);
    for (int i = from; i < at; i++) {
      if (text.charAt(i) == '.') {
        return true;
      }
    }
    return false;
  }

  /** Whether small letters stand at {@code at} and, without a space, a full stop behind them. */
  private static boolean isStopped(String text, int at, int limit) {
    int end = at;
    while (end < limit && end - at < 16 && Character.isLowerCase(text.charAt(end))) {
      end++;
    }
    return end + 1 < limit
        && text.charAt(end) == '.'
        && Character.isLowerCase(text.charAt(end + 1));
  }

  private static boolean isLetterWithStop(String text, int at, int limit) {
    return Character.isLetter(text.charAt(at))
        && (at + 1 >= limit || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }
}
