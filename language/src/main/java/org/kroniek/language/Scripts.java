package org.kroniek.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Language;

/** Tells the languages that have a script of their own. */
final class Scripts {

  private static final Map<UnicodeScript, Language> OWN =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARABIC, new Language("ar")),
          Map.entry(UnicodeScript.ARMENIAN, new Language("hy")),
          Map.entry(UnicodeScript.BENGALI, new Language("bn")),
          Map.entry(UnicodeScript.DEVANAGARI, new Language("hi")),
          Map.entry(UnicodeScript.ETHIOPIC, new Language("am")),
          Map.entry(UnicodeScript.GEORGIAN, new Language("ka")),
          Map.entry(UnicodeScript.GREEK, new Language("el")),
          Map.entry(UnicodeScript.HAN, new Language("zh")),
          Map.entry(UnicodeScript.HANGUL, new Language("ko")),
          Map.entry(UnicodeScript.HEBREW, new Language("he")),
          Map.entry(UnicodeScript.TAMIL, new Language("ta")),
          Map.entry(UnicodeScript.THAI, new Language("th")));

  private static final Language JAPANESE = new Language("ja");

  private Scripts() {}

  /** The language whose script more than half of the letters are of, if there is one. */
  static Optional<Language> language(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana > 0 && 2 * (kana + counts.getOrDefault(UnicodeScript.HAN, 0)) > letters) {
      return Optional.of(JAPANESE);
    }
    return OWN.entrySet().stream()
        .filter(own -> 2 * counts.getOrDefault(own.getKey(), 0) > letters)
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
