package org.kroniek.extract.time;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.time.Numbers.Amount;
import org.kroniek.extract.time.Numbers.Whole;

/** English number words: units follow tens, {@code hundred} and {@code thousand} multiply. */
final class EnglishNumbers implements NumberWords {

  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19));

  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);

  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fifth", 5),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("twelfth", 12),
          Map.entry("twentieth", 20),
          Map.entry("thirtieth", 30));

  @Override
  public Optional<Whole> cardinal(Words words, int i) {
    Optional<Whole> found = belowHundred(words, i);
    if (found.isEmpty()) {
      return found;
    }
    Whole number = found.get();
    if (words.is(number.to(), "thousand") || words.is(number.to(), "hundred")) {
      int base = words.is(number.to(), "thousand") ? 1000 : 100;
      return Optional.of(added(words, number.to() + 1, number.value() * base, base));
    }
    return found;
  }

  /** What follows a hundred or thousand. */
  private Whole added(Words words, int i, int value, int base) {
    int next = words.is(i, "and") ? i + 1 : i;
    Optional<Whole> rest =
        base == 1000
            ? hundreds(words, next).or(() -> belowHundred(words, next))
            : belowHundred(words, next);
    return rest.map(n -> new Whole(n.to(), value + n.value())).orElse(new Whole(i, value));
  }

  private Optional<Whole> hundreds(Words words, int i) {
    return belowHundred(words, i)
        .filter(n -> n.value() < 10 && words.is(n.to(), "hundred"))
        .map(n -> added(words, n.to() + 1, n.value() * 100, 100));
  }

  private static Optional<Whole> belowHundred(Words words, int i) {
    if (!words.has(i)) {
      return Optional.empty();
    }
    Integer small = SMALL.get(words.atom(i).lower());
    if (small != null) {
      return Optional.of(new Whole(i + 1, small));
    }
    Integer tens = TENS.get(words.atom(i).lower());
    if (tens == null) {
      return Optional.empty();
    }
    int next = words.isTight(i + 1, "-") ? i + 2 : i + 1;
    Integer unit = words.has(next) ? SMALL.get(words.atom(next).lower()) : null;
    return Optional.of(
        unit != null && unit < 10 ? new Whole(next + 1, tens + unit) : new Whole(i + 1, tens));
  }

  @Override
  public Optional<Whole> ordinal(Words words, int i) {
    if (!words.has(i)) {
      return Optional.empty();
    }
    String word = words.atom(i).lower();
    Integer tens = TENS.get(word);
    if (tens != null) {
      int next = words.isTight(i + 1, "-") ? i + 2 : i + 1;
      int unit = words.has(next) ? ordinal(words.atom(next).lower()) : -1;
      return unit > 0 && unit < 10
          ? Optional.of(new Whole(next + 1, tens + unit))
          : Optional.empty();
    }
    int value = ordinal(word);
    return value > 0 ? Optional.of(new Whole(i + 1, value)) : Optional.empty();
  }

  private static int ordinal(String word) {
    Integer whole = ORDINALS.get(word);
    if (whole != null) {
      return whole;
    }
    return word.endsWith("th") ? SMALL.getOrDefault(word.substring(0, word.length() - 2), -1) : -1;
  }

  @Override
  public Optional<Whole> year(Words words, int i) {
    Optional<Whole> first = belowHundred(words, i);
    if (first.isPresent() && first.get().value() >= 10) {
      Optional<Whole> second = belowHundred(words, first.get().to());
      int century = words.is(i + 1, "-") ? 0 : first.get().value();
      if (second.isPresent() && second.get().value() >= 10 && century >= 10 && century <= 20) {
        return Optional.of(new Whole(second.get().to(), century * 100 + second.get().value()));
      }
    }
    return cardinal(words, i);
  }

  @Override
  public Optional<Amount> halves(Words words, int i) {
    return Optional.empty();
  }

  @Override
  public boolean isOrdinalEnding(String letters) {
    return ENDINGS.contains(letters);
  }
}
