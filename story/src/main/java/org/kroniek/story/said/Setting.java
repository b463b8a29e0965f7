package org.kroniek.story.said;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a statement holds fast beside what it says: when, of how many, of whom by name. Two that
 * hold fast something else do not speak of the same, however many words they share.
 *
 * @param times years, months and days of the week that are named
 * @param counts for the stem of a noun the numbers before it: {@code vier mensen}
 * @param names words with a capital inside the sentence
 */
record Setting(Set<String> times, Map<String, Set<BigDecimal>> counts, Set<String> names) {

  /** Copies the collections. */
  Setting {
    times = Set.copyOf(times);
    counts = Map.copyOf(counts);
    names = Set.copyOf(names);
  }

  /** Whether both can speak of the same time and the same persons and things. */
  boolean fits(Setting other) {
    return (times.isEmpty() || other.times.isEmpty() || !Collections.disjoint(times, other.times))
        && (isWithin(names, other.names) || isWithin(other.names, names));
  }

  private static boolean isWithin(Set<String> few, Set<String> many) {
    return many.containsAll(few);
  }

  /** The stem of a noun that both count, and otherwise; empty where there is none. */
  Set<String> countedOtherwise(Setting other) {
    Set<String> otherwise = new HashSet<>();
    counts.forEach(
        (noun, numbers) -> {
          Set<BigDecimal> there = other.counts.getOrDefault(noun, Set.of());
          if (!there.isEmpty() && Collections.disjoint(numbers, there)) {
            otherwise.add(noun);
          }
        });
    return otherwise;
  }

  /** The numbers before a noun, in words. */
  String count(String noun) {
    return String.join(
        ", ",
        counts.getOrDefault(noun, Set.of()).stream()
            .sorted()
            .map(number -> String.format(Locale.ROOT, "%s", number.toPlainString()))
            .toList());
  }
}
