package org.kroniek.ingest;

/** Whether decoded characters can be a text. */
final class Characters {

  private static final char REPLACEMENT = '\ufffd';

  private Characters() {}

  /**
   * {@code text}, where it can be one.
   *
   * @throws Unreadable where it is empty, holds no letters, or was spoilt by an earlier program
   */
  static String checked(String text) throws Unreadable {
    int letters = 0;
    int visible = 0;
    int controls = 0;
    int replaced = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      visible += Paragraphs.isSpace(c) ? 0 : 1;
      controls += isOddControl(c) ? 1 : 0;
      replaced += c == REPLACEMENT ? 1 : 0;
    }
    if (controls > 0 && controls >= letters) {
      throw Unreadable.open("holds control characters in the main, so it is no text", "");
    }
    if (text.indexOf('\0') >= 0) {
      throw Unreadable.open("holds NUL characters, so it is no text", "");
    }
    if (visible == 0) {
      throw Unreadable.open("holds nothing but white space", "");
    }
    if (letters == 0) {
      throw Unreadable.parse("holds no letters, so no words to read", text);
    }
    if (replaced >= 5 && replaced * 100L > letters) {
      throw Unreadable.open(
          "has lost letters: an earlier program put "
              + replaced
              + " replacement characters (\ufffd) in their place; convert the original again",
          "");
    }
    if (TextDecoder.isEncodedTwice(text)) {
      throw Unreadable.open(
          "was encoded twice (UTF-8 taken for Windows-1252), so that é became Ã©; convert the"
              + " original again",
          text);
    }
    return text;
  }

  private static boolean isOddControl(char c) {
    return Character.isISOControl(c)
        && c != '\n'
        && c != '\r'
        && c != '\t'
        && c != '\f'
        && c != '\u0085';
  }

  /** Whether the characters beyond ASCII are ones that Dutch and English prose has, and few. */
  static boolean isPlausible(String text) {
    int letters = 0;
    int common = 0;
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isOddControl(c)) {
        return false;
      }
      if (c < 0x80) {
        letters += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c) || "‘’“”„‚«»–—…•€£©®°·´ \u00ad".indexOf(c) >= 0) {
        common++;
      } else {
        odd++;
      }
    }
    return letters > 3 * (common + odd) && odd * 4 <= common + odd;
  }
}
