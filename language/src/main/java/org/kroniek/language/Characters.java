package org.kroniek.language;

/** What the characters of a text are to the tokenizer. */
final class Characters {

  private static final String APOSTROPHES = "'’‘`´ʼ";
  private static final String HYPHENS = "-‐‑";
  private static final String OPENERS = "([{<";
  private static final String CLOSERS = ")]}>";
  private static final String TERMINATORS = ".!?…‽";

  private Characters() {}

  /** White space, non-breaking and zero-width spaces, controls and byte order marks. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == 0x200B
        || c == 0xFEFF
        || isDirection(c);
  }

  private static boolean isDirection(int c) {
    return c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** A letter or a digit. */
  static boolean isAlphanumeric(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER;
  }

  /**
   * What belongs to the letter before it: combining marks, raised digits, soft hyphens, joiners.
   */
  static boolean isExtender(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.OTHER_NUMBER
        || c == 0xAD
        || c == 0x2060
        || c == 0x200C
        || c == 0x200D;
  }

  static boolean isApostrophe(int c) {
    return APOSTROPHES.indexOf(c) >= 0;
  }

  static boolean isHyphen(int c) {
    return HYPHENS.indexOf(c) >= 0;
  }

  static boolean isDash(int c) {
    return isHyphen(c) || (c >= 0x2012 && c <= 0x2015) || c == 0x2212;
  }

  static boolean isOpener(int c) {
    return OPENERS.indexOf(c) >= 0;
  }

  static boolean isCloser(int c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  /** A mark that can end a sentence. */
  static boolean isTerminator(int c) {
    return TERMINATORS.indexOf(c) >= 0;
  }

  static boolean isAsciiDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** A letter that can stand in a host or mailbox name. */
  static boolean isAddressLetter(int c) {
    return isAsciiDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The code point at {@code at}, or a space outside {@code [start, end)}. */
  static int at(String text, int at, int start, int end) {
    return at >= start && at < end ? text.codePointAt(at) : ' ';
  }

  /** The code point before {@code at}, or a space at {@code start}. */
  static int before(String text, int at, int start) {
    return at > start ? text.codePointBefore(at) : ' ';
  }
}
