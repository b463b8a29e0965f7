package org.kroniek.story.words;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Language;

/**
 * Reads figures off words: {@code 2 procent}, {@code two percent}, {@code 2%}, {@code € 3,5
 * miljard}. Immutable.
 */
final class Figures {

  private static final int THOUSANDS = 3;
  private static final Set<String> COMPARING = Set.of("dan", "than");
  private static final Set<String> SLIGHTLY =
      Set.of(
          "iets", "ietsje", "net", "amper", "nauwelijks", "slightly", "little", "just", "barely");

  private final Map<String, BigDecimal> numbers = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, BigDecimal> magnitudes = new HashMap<>();

  Figures() {
    for (List<String> row : Lexicon.rows(Figures.class, "numbers.tsv", "language\tword\tvalue")) {
      numbers.put(row.get(0) + row.get(1), new BigDecimal(row.get(2)));
    }
    for (List<String> row : Lexicon.rows(Figures.class, "units.tsv", "form\tunit")) {
      units.put(row.get(0), row.get(1));
    }
    for (List<String> row : Lexicon.rows(Figures.class, "magnitudes.tsv", "form\tvalue")) {
      magnitudes.put(row.get(0), new BigDecimal(row.get(1)));
    }
  }

  Set<Figure> of(List<Word> words, Language language) {
    Set<Figure> figures = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<BigDecimal> number = number(words.get(i).text(), language);
      if (number.isPresent()) {
        figure(words, i, number.get()).ifPresent(figures::add);
      }
    }
    return figures;
  }

  /**
   * Whether a figure stands behind {@code dan} or {@code than}; {@code iets meer dan} is about so
   * much.
   */
  boolean isCompared(List<Word> words, Language language) {
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean slightly = i > 1 && SLIGHTLY.contains(words.get(i - 2).text());
      if (COMPARING.contains(words.get(i).text()) && !slightly) {
        int at = number(words.get(i + 1).text(), language).isPresent() ? i + 1 : i + 2;
        boolean figure =
            at < words.size()
                && number(words.get(at).text(), language)
                    .flatMap(number -> figure(words, at, number))
                    .isPresent();
        if (figure) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word only says what a figure counts. */
  boolean isUnit(String form) {
    return units.containsKey(form) || magnitudes.containsKey(form);
  }

  private Optional<Figure> figure(List<Word> words, int at, BigDecimal number) {
    BigDecimal value = number;
    int after = at + 1;
    if (after < words.size() && magnitudes.containsKey(words.get(after).text())) {
      value = value.multiply(magnitudes.getOrDefault(words.get(after).text(), BigDecimal.ONE));
      after++;
    }
    Optional<String> unit = unit(words, after).or(() -> sign(words, at - 1));
    BigDecimal full = value;
    return unit.map(of -> new Figure(full, of));
  }

  private Optional<String> unit(List<Word> words, int at) {
    return at < words.size()
        ? Optional.ofNullable(units.get(words.get(at).text()))
        : Optional.empty();
  }

  private Optional<String> sign(List<Word> words, int at) {
    return at >= 0 && words.get(at).text().length() == 1
        ? Optional.ofNullable(units.get(words.get(at).text()))
        : Optional.empty();
  }

  /** The number that a word tells. */
  Optional<BigDecimal> number(String word, Language language) {
    if (!Character.isDigit(word.charAt(0))) {
      return Optional.ofNullable(numbers.get(language.code() + word));
    }
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter >= '0' && letter <= '9') {
        digits.append(letter);
      } else if ((letter == '.' || letter == ',') && !separatesThousands(word, i, language)) {
        digits.append('.');
      } else if (letter != '.' && letter != ',') {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(new BigDecimal(digits.toString()));
    } catch (NumberFormatException e) {
      return Optional.empty(); // several points: a date, a version
    }
  }

  /** In Dutch a point, in English a comma, with three digits behind it. */
  private static boolean separatesThousands(String word, int at, Language language) {
    char separator = language.equals(Language.DUTCH) ? '.' : ',';
    int next = at + 1;
    while (next < word.length() && Character.isDigit(word.charAt(next))) {
      next++;
    }
    return word.charAt(at) == separator && next - at - 1 == THOUSANDS;
  }
}
