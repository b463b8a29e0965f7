package org.kroniek.language;

/** What holds digits together. */
final class Numbers {

  private Numbers() {}

  /** Whether the mark at {@code at} stands inside a number, a time or a date: 2,5 or 12.40. */
  static boolean keeps(String text, int start, int at, int limit) {
    char c = text.charAt(at);
    return (c == ',' || c == '.' || c == ':')
        && at > start
        && at + 1 < limit
        && Characters.isAsciiDigit(text.charAt(at - 1))
        && Characters.isAsciiDigit(text.charAt(at + 1));
  }
}
