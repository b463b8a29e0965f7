package org.kroniek.archive;

/** Whether a store can keep a text to the letter. */
final class WellFormed {

  private WellFormed() {}

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException where the text holds half a surrogate pair, which has no form
   *     in UTF-8 and would come back as another character
   */
  static String check(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.isHighSurrogate(text.charAt(i))
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          throw new IllegalArgumentException(
              "half a character (a lone surrogate) at offset "
                  + i
                  + ": the text cannot be stored to the letter; mend its encoding");
        }
      }
    }
    return text;
  }
}
