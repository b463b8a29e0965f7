package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kroniek.model.Language;
import org.kroniek.model.Stems;
import org.kroniek.story.words.Lexicon;
import org.kroniek.story.words.Word;

/** Words that mean the opposite of each other. Immutable. */
final class Opposites {

  private static final int SHORTEST = 4;

  private final Map<String, Set<String>> opposites = new HashMap<>();

  Opposites() {
    for (List<String> row :
        Lexicon.rows(Opposites.class, "opposites.tsv", "language\tone\tother")) {
      Language language = new Language(row.get(0));
      add(language, row.get(1), row.get(2));
      add(language, row.get(2), row.get(1));
    }
  }

  private void add(Language language, String one, String other) {
    opposites
        .computeIfAbsent(language.code() + stem(one, language), key -> new HashSet<>())
        .add(stem(other, language));
  }

  private static String stem(String word, Language language) {
    return Stems.of(word, language).strip();
  }

  /**
   * Two words in the place of each other.
   *
   * @param one that of the first
   * @param other that of the second
   * @param stems how many of the two count among the stems of their statement, at most 1
   */
  record Pair(String one, String other, int stems) {}

  /** The one pair of opposites of which each statement has one word only. */
  Optional<Pair> between(Said one, Said other) {
    Language language = one.article().language();
    if (!language.equals(other.article().language())) {
      return Optional.empty();
    }
    List<Pair> pairs = new ArrayList<>();
    Map<String, String> there = words(other, language);
    Map<String, String> here = words(one, language);
    here.forEach(
        (stem, word) -> {
          for (String opposite : of(stem, language)) {
            if (there.containsKey(opposite)
                && !there.containsKey(stem)
                && !here.containsKey(opposite)) {
              int counted = one.content().stems().contains(stem) ? 1 : 0;
              pairs.add(new Pair(word, there.getOrDefault(opposite, opposite), counted));
            }
          }
        });
    return pairs.size() == 1 ? Optional.of(pairs.get(0)) : Optional.empty();
  }

  /** Those of the list, and the word with or without what makes it its opposite. */
  private Set<String> of(String stem, Language language) {
    Set<String> found = new HashSet<>(opposites.getOrDefault(language.code() + stem, Set.of()));
    String prefix = language.equals(Language.DUTCH) ? "on" : "un";
    if (stem.length() >= SHORTEST) {
      found.add(prefix + stem);
      if (stem.startsWith(prefix) && stem.length() >= SHORTEST + prefix.length()) {
        found.add(stem.substring(prefix.length()));
      }
    }
    return found;
  }

  private static Map<String, String> words(Said said, Language language) {
    return said.content().words().stream()
        .map(Word::text)
        .collect(
            Collectors.toMap(word -> stem(word, language), word -> word, (first, second) -> first));
  }
}
