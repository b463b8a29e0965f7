package org.kroniek.language;

import java.util.Set;

/** Finds emoji, emoticons and runs of one mark, which are one token each. */
final class Symbols {

  private static final Set<String> EMOTICONS =
      Set.of(
          ":)", ":(", ":D", ":P", ":p", ";)", ";(", ":-)", ":-(", ":-D", ":-P", ":-p", ";-)", ":-/",
          ":'(", ":'-(", "=)", "=(", "(:", "<3", "^_^", "-_-", ":-o", ":-O", ":o", "xD", "XD");

  private static final String EMOTICON_STARTS = ":;=(<^-xX";
  private static final int LONGEST_EMOTICON = 4;
  private static final int JOINER = 0x200D;
  private static final String RUNNING = "-–—=*_~#+!?.<>$";

  private Symbols() {}

  /** The end of the emoji, emoticon or hash tag that begins at {@code at}, or {@code at}. */
  static int end(String text, int start, int at, int limit) {
    int c = text.codePointAt(at);
    if (isPictograph(c) || isFlag(c)) {
      return emoji(text, at, limit);
    }
    if (isKeycap(text, at, limit)) {
      return text.indexOf(0x20E3, at) + 1;
    }
    if (c == '#') {
      return hashTag(text, at, limit);
    }
    return EMOTICON_STARTS.indexOf(c) >= 0 ? emoticon(text, start, at, limit) : at;
  }

  /**
   * The end of the run of equal marks at {@code at}; of one mark where it does not run. Question
   * and exclamation marks run together, with one full stop before or behind.
   */
  static int run(String text, int at, int limit) {
    int c = text.codePointAt(at);
    int end = at + Character.charCount(c);
    if (c == ',' || c == '\'' || c == '`' || c == '’' || c == '‘') {
      return end < limit && text.charAt(end) == c ? end + 1 : end;
    }
    if (isCry(c) || (c == '.' && isCry(Characters.at(text, end, at, limit)))) {
      while (end < limit && isCry(text.charAt(end))) {
        end++;
      }
      boolean stop = Characters.at(text, end, at, limit) == '.';
      return stop && Characters.at(text, end + 1, at, limit) != '.' ? end + 1 : end;
    }
    while (end < limit && text.charAt(end) == c && RUNNING.indexOf(c) >= 0) {
      end++;
    }
    while (end < limit && Characters.isExtender(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isCry(int c) {
    return c == '!' || c == '?';
  }

  static boolean isPictograph(int c) {
    return (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x2600 && c <= 0x27BF)
        || (c >= 0x2B00 && c <= 0x2BFF)
        || (c >= 0x1F000 && c <= 0x1F2FF && !isFlag(c));
  }

  private static boolean isFlag(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private static boolean isModifier(int c) {
    return c == 0xFE0F
        || c == 0xFE0E
        || (c >= 0x1F3FB && c <= 0x1F3FF)
        || (c >= 0xE0020 && c <= 0xE007F);
  }

  private static boolean isKeycap(String text, int at, int limit) {
    char c = text.charAt(at);
    int next = at + 1 < limit ? text.charAt(at + 1) : ' ';
    int third = at + 2 < limit ? text.charAt(at + 2) : ' ';
    return (Characters.isAsciiDigit(c) || c == '#' || c == '*')
        && (next == 0x20E3 || (next == 0xFE0F && third == 0x20E3));
  }

  private static int emoji(String text, int at, int limit) {
    int first = text.codePointAt(at);
    int end = at + Character.charCount(first);
    if (isFlag(first) && end < limit && isFlag(text.codePointAt(end))) {
      end += 2;
    }
    while (end < limit) {
      int c = text.codePointAt(end);
      int width = Character.charCount(c);
      if (isModifier(c)) {
        end += width;
      } else if (c == JOINER && end + 1 < limit && isPictograph(text.codePointAt(end + 1))) {
        end += 1 + Character.charCount(text.codePointAt(end + 1));
      } else {
        break;
      }
    }
    return Math.min(end, limit);
  }

  private static int hashTag(String text, int at, int limit) {
    int end = at + 1;
    if (end >= limit || !Character.isLetter(text.codePointAt(end))) {
      return at;
    }
    while (end < limit
        && (Characters.isAlphanumeric(text.codePointAt(end)) || text.charAt(end) == '_')) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static int emoticon(String text, int start, int at, int limit) {
    if (Characters.isAlphanumeric(Characters.before(text, at, start))
        && text.charAt(at) != ':'
        && text.charAt(at) != ';') {
      return at;
    }
    for (int length = LONGEST_EMOTICON; length > 1; length--) {
      int end = at + length;
      if (end <= limit
          && EMOTICONS.contains(text.substring(at, end))
          && !Characters.isAlphanumeric(Characters.at(text, end, start, limit))) {
        return end;
      }
    }
    return at;
  }
}
