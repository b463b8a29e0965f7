package org.kroniek.story.said;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Language;
import org.kroniek.story.words.ContentReader;
import org.kroniek.story.words.Lexicon;
import org.kroniek.story.words.Word;
import org.kroniek.story.words.Words;

/** Reads what a statement holds fast. Immutable; safe for use by many threads. */
final class Settings {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int YEAR_DIGITS = 4;

  /** A noun may stand behind one word more: {@code vier jonge mensen}. */
  private static final int NEAR = 2;

  private final ContentReader contents = new ContentReader();
  private final Set<String> times = new HashSet<>();

  Settings() {
    for (List<String> row : Lexicon.rows(Settings.class, "times.tsv", "language\tword")) {
      times.add(row.get(0) + row.get(1));
    }
  }

  Setting of(Said said) {
    return of(said.content().words(), said.article().language(), names(said));
  }

  /** What the words that tell an event hold fast beside names. */
  Setting of(String text, Language language) {
    return of(Words.of(text), language, Set.of());
  }

  private Setting of(List<Word> words, Language language, Set<String> names) {
    Set<String> when = new HashSet<>();
    Map<String, Set<BigDecimal>> counts = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).text();
      if (isYear(form) || times.contains(language.code() + form)) {
        when.add(form);
      } else {
        Optional<BigDecimal> number = contents.number(form, language);
        Optional<BigDecimal> next = hundreds(words, i + 1, language);
        if (number.filter(n -> n.compareTo(TWO) >= 0).isPresent()) {
          BigDecimal counted = number.get().multiply(next.orElse(BigDecimal.ONE));
          i += next.isPresent() ? 1 : 0;
          noun(words, i + 1, language)
              .ifPresent(noun -> counts.computeIfAbsent(noun, key -> new HashSet<>()).add(counted));
        }
      }
    }
    return new Setting(when, counts, names);
  }

  /** {@code three hundred}. */
  private Optional<BigDecimal> hundreds(List<Word> words, int at, Language language) {
    return at < words.size() && Character.isLetter(words.get(at).text().charAt(0))
        ? contents.number(words.get(at).text(), language).filter(n -> n.compareTo(HUNDRED) >= 0)
        : Optional.empty();
  }

  private static boolean isYear(String form) {
    return form.length() == YEAR_DIGITS
        && form.chars().allMatch(Character::isDigit)
        && (form.startsWith("19") || form.startsWith("20"));
  }

  /** The stem of the first word behind a number that means something and is no unit. */
  private Optional<String> noun(List<Word> words, int from, Language language) {
    for (int i = from; i < Math.min(words.size(), from + NEAR); i++) {
      String form = words.get(i).text();
      if (contents.isUnit(form)) {
        return Optional.empty();
      }
      if (Character.isLetter(form.charAt(0)) && contents.hasMeaning(form, language)) {
        return contents.stems(form, language).stream().findFirst();
      }
    }
    return Optional.empty();
  }

  /** A capital at the very beginning tells nothing. */
  private static Set<String> names(Said said) {
    Set<String> names = new HashSet<>();
    for (String words : said.words()) {
      for (Word word : Words.of(words)) {
        if (word.start() > 0 && Character.isUpperCase(words.charAt(word.start()))) {
          names.add(word.text());
        }
      }
    }
    return names;
  }
}
