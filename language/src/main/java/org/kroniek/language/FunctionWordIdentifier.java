package org.kroniek.language;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kroniek.model.Language;
import org.kroniek.model.LanguageIdentifier;

/** Tells a language by its most frequent small words. Immutable. */
final class FunctionWordIdentifier implements LanguageIdentifier {

  private static final int LONGEST_TEXT = 20_000;
  private final WordList words;

  private FunctionWordIdentifier(WordList words) {
    this.words = words;
  }

  static FunctionWordIdentifier load() {
    return new FunctionWordIdentifier(WordList.load("function-words.tsv"));
  }

  @Override
  public Language identify(String text) {
    String head = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    Map<String, Double> scores = new TreeMap<>();
    int count = 0;
    for (String word : head.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1)) {
      String codes = words.note(word);
      count += word.isEmpty() ? 0 : 1;
      if (!codes.isEmpty()) {
        String[] each = codes.split(",", -1);
        for (String code : each) {
          scores.merge(code, 1.0 / each.length, Double::sum);
        }
      }
    }
    String best =
        scores.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("und");
    double score = scores.getOrDefault(best, 0.0);
    return score >= 1 && score >= 0.08 * count ? new Language(best) : Language.UNDETERMINED;
  }
}
