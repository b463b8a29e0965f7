package org.kroniek.extract.time;

import java.util.Optional;
import java.util.OptionalInt;

/** Numbers in digits and words. */
final class Numbers {

  private static final int MOST_DIGITS = 6;

  /**
   * A whole number.
   *
   * @param to the index of the atom behind it
   * @param value the number
   */
  record Whole(int to, int value) {}

  /**
   * How many of a unit.
   *
   * @param to the index of the atom behind it
   * @param value the number
   * @param vague whether it is not told exactly
   */
  record Amount(int to, double value, boolean vague) {

    boolean isWhole() {
      return value == Math.rint(value);
    }

    /** The number as ISO 8601 writes it. */
    String iso() {
      return isWhole()
          ? Long.toString((long) value)
          : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
  }

  private final Words words;
  private final NumberWords spelled;

  Numbers(Words words) {
    this.words = words;
    this.spelled = words.isDutch() ? new DutchNumbers() : new EnglishNumbers();
  }

  /** A cardinal number. */
  Optional<Whole> cardinal(int i) {
    return digits(i).or(() -> spelled.cardinal(words, i));
  }

  private Optional<Whole> digits(int i) {
    int length = words.digits(i);
    return length > 0 && length <= MOST_DIGITS
        ? Optional.of(new Whole(i + 1, Integer.parseInt(words.atom(i).lower())))
        : Optional.empty();
  }

  /** An ordinal number: {@code 4e}, {@code vierde}, {@code twenty-first}. */
  Optional<Whole> ordinal(int i) {
    if (words.digits(i) > 0 && words.digits(i) <= 2 && words.isGlued(i + 1)) {
      boolean ending = spelled.isOrdinalEnding(words.atom(i + 1).lower());
      return digits(i).filter(n -> ending).map(n -> new Whole(i + 2, n.value()));
    }
    return spelled.ordinal(words, i);
  }

  /** The day of a month. */
  Optional<Whole> day(int i) {
    Optional<Whole> day = ordinal(i).or(() -> words.digits(i) > 2 ? Optional.empty() : cardinal(i));
    return day.filter(n -> n.value() >= 1 && n.value() <= 31);
  }

  /** A year in four digits, in two behind an apostrophe, or in words. */
  Optional<Whole> year(int i) {
    if (words.digits(i) == 4) {
      return digits(i).filter(n -> n.value() >= 1000 && n.value() < 2200);
    }
    boolean decade = words.isGlued(i + 2) && (words.is(i + 2, "s") || words.is(i + 2, "'s"));
    if (words.is(i, "'") && words.digits(i + 1) == 2 && words.isGlued(i + 1) && !decade) {
      return digits(i + 1).map(n -> new Whole(n.to(), full(n.value())));
    }
    return words.isNumber(i)
        ? Optional.empty()
        : spelled.year(words, i).filter(n -> n.value() >= 1000 && n.value() < 2200);
  }

  /** The year that two digits stand for: up to thirty of this century. */
  static int full(int shortYear) {
    return shortYear <= 30 ? 2000 + shortYear : 1900 + shortYear;
  }

  /** How many of a unit, whole or broken, told or vague. */
  Optional<Amount> amount(int i) {
    return decimal(i)
        .or(() -> words.term(i, TermKind.VAGUE).map(t -> new Amount(t.to(), t.number(), true)))
        .or(() -> fraction(i))
        .or(() -> cardinal(i).map(n -> and(new Amount(n.to(), n.value(), false))))
        .or(() -> spelled.halves(words, i))
        .or(() -> words.term(i, TermKind.ONE).map(t -> half(new Amount(t.to(), 1, false))));
  }

  /** "two and a half", "twee en een half". */
  private Amount and(Amount whole) {
    int i = words.skip(whole.to(), TermKind.AND);
    if (i == whole.to()) {
      return whole;
    }
    int next = words.skip(i, TermKind.ONE);
    return words
        .term(next, TermKind.FRACTION)
        .filter(t -> t.value().startsWith("0."))
        .map(t -> new Amount(t.to(), whole.value() + Double.parseDouble(t.value()), false))
        .orElse(whole);
  }

  /** "een half". */
  private Amount half(Amount one) {
    return fraction(one.to()).orElse(one);
  }

  private Optional<Amount> fraction(int i) {
    return words
        .term(i, TermKind.FRACTION)
        .map(t -> new Amount(t.to(), Double.parseDouble(t.value()), false));
  }

  private Optional<Amount> decimal(int i) {
    boolean point = words.isTight(i + 1, ",") || words.isTight(i + 1, ".");
    if (!point || !words.isNumber(i) || !words.isNumber(i + 2)) {
      return Optional.empty();
    }
    int whole = words.digits(i);
    int broken = words.digits(i + 2);
    return whole > MOST_DIGITS || broken > 2
        ? Optional.empty()
        : Optional.of(
            new Amount(
                i + 3,
                Double.parseDouble(words.atom(i).lower() + "." + words.atom(i + 2).lower()),
                false));
  }

  /** The month that a number in digits stands for. */
  OptionalInt month(int i) {
    return words.digits(i) > 0 && words.digits(i) <= 2
        ? OptionalInt.of(Integer.parseInt(words.atom(i).lower()))
        : OptionalInt.empty();
  }
}
