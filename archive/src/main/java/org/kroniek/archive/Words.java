package org.kroniek.archive;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as SQLite's {@code unicode61} tokenizer with {@code remove_diacritics 2}
 * finds them, for an index that has none of its own: runs of letters, digits and private
 * characters, in small letters, those of Latin script without diacritics.
 */
final class Words {

  /** Nobody types further; the index takes no longer ones. */
  private static final int LONGEST = 500;

  /** Diacritics of their own, which are dropped from a word; others part it. */
  private static final String MARKS =
      "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030f\u0311"
          + "\u031b\u0323\u0324\u0325\u0326\u0327\u0328\u032d\u032e\u0330\u0331";

  /** Latin letters that are left as they are. */
  private static final String OTHERS = "ı\u01e1\u01e3\u01ef\u01fd\u01ff";

  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isOfWord(c)) {
        fold(c, word);
      } else if (MARKS.indexOf(c) < 0) {
        end(words, word);
      }
    }
    end(words, word);
    return words;
  }

  private static void end(List<String> words, StringBuilder word) {
    if (word.length() > 0) {
      words.add(word.length() > LONGEST ? cut(word) : word.toString());
      word.setLength(0);
    }
  }

  private static String cut(StringBuilder word) {
    boolean half = Character.isHighSurrogate(word.charAt(LONGEST - 1));
    return word.substring(0, half ? LONGEST - 1 : LONGEST);
  }

  private static boolean isOfWord(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || type == Character.PRIVATE_USE;
  }

  private static void fold(int c, StringBuilder word) {
    if (c < 0x80) {
      word.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
      return;
    }
    // By way of the capital, so that the several small forms of one letter are one.
    int small = OTHERS.indexOf(c) < 0 ? Character.toLowerCase(Character.toUpperCase(c)) : c;
    if (UnicodeScript.of(c) != UnicodeScript.LATIN || OTHERS.indexOf(small) >= 0) {
      word.appendCodePoint(small);
      return;
    }
    Normalizer.normalize(Character.toString(small), Normalizer.Form.NFD)
        .codePoints()
        .filter(Words::isOfWord)
        .forEach(word::appendCodePoint);
  }

  /** The words with a space between, before and after. */
  static String line(List<String> words) {
    return words.isEmpty() ? "" : phrase(words, false);
  }

  /**
   * What a line of words holds where these stand in it side by side.
   *
   * @param isBeginning whether the last may go on
   */
  static String phrase(List<String> words, boolean isBeginning) {
    return " " + String.join(" ", words) + (isBeginning ? "" : " ");
  }
}
