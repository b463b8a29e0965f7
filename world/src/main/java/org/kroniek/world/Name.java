package org.kroniek.world;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** How names are compared: without case, accents, article and possessive ending. */
final class Name {

  private static final List<String> ARTICLES =
      List.of("de ", "het ", "een ", "the ", "an ", "a ", "'t ");

  private static final int LONGEST_ABBREVIATION = 4;

  private Name() {}

  static String key(String name) {
    return withoutArticle(ending(spaced(name.toLowerCase(Locale.ROOT))));
  }

  /** The name in its own letters, without article and possessive ending. */
  static String exact(String name) {
    return withoutArticle(ending(name.strip().replace('\u2019', '\'')));
  }

  /** Whether case makes the name: {@code WHO} is not who, {@code OM} not om. */
  static boolean isAbbreviation(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        letters++;
      } else if (c != '.') {
        return false;
      }
    }
    return letters <= LONGEST_ABBREVIATION;
  }

  private static String withoutArticle(String name) {
    for (String article : ARTICLES) {
      if (name.regionMatches(true, 0, article, 0, article.length())) {
        return name.substring(article.length());
      }
    }
    return name;
  }

  /** Without marks, with straight apostrophes and single blanks. */
  private static String spaced(String name) {
    String letters = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder key = new StringBuilder(letters.length());
    boolean blank = false;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = key.length() > 0;
      } else if (c < 128 || !isMark(c)) {
        if (blank) {
          key.append(' ');
          blank = false;
        }
        key.append(c == '\u2019' ? '\'' : c);
      }
    }
    return key.toString();
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static String ending(String name) {
    if (name.endsWith("'s")) {
      return name.substring(0, name.length() - 2);
    }
    return name.endsWith("'") ? name.substring(0, name.length() - 1) : name;
  }
}
