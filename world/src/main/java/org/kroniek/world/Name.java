package org.kroniek.world;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: without case, accents, article and possessive ending. */
final class Name {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:de|het|een|the|an|a|'t) ");
  private static final Pattern POSSESSIVE = Pattern.compile("'s?$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Name() {}

  static String key(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    plain = plain.replace('\u2019', '\'').toLowerCase(Locale.ROOT).strip();
    plain = SPACE.matcher(plain).replaceAll(" ");
    plain = ARTICLE.matcher(plain).replaceFirst("");
    return POSSESSIVE.matcher(plain).replaceFirst("");
  }
}
