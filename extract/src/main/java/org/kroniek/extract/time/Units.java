package org.kroniek.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.kroniek.extract.time.Numbers.Amount;

/**
 * Units told from now: <em>vorige week</em>, <em>de afgelopen vier jaar</em>, <em>het jaar</em>.
 */
final class Units {

  private final Words words;
  private final Numbers numbers;

  Units(Words words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** A unit and which one it is: <em>vorige week</em>, <em>the coming weekend</em>. */
  Optional<Found> shifted(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    return words
        .term(i, TermKind.SHIFT)
        .or(() -> words.term(at, TermKind.SHIFT))
        .filter(shift -> !shift.value().equals("same"))
        .flatMap(
            first -> {
              // "this coming weekend"
              Term shift =
                  words
                      .term(first.to(), TermKind.SHIFT)
                      .filter(second -> first.value().equals("this"))
                      .orElse(first);
              return words
                  .term(shift.to(), TermKind.UNIT)
                  .filter(unit -> !isPlural(unit.to() - 1))
                  .map(unit -> shifted(i, shift.value(), unit));
            })
        .filter(found -> !found.unit().isOfClock());
  }

  /** "de komende jaren" does not tell how many. */
  private boolean isPlural(int i) {
    String word = words.atom(i).lower();
    return words.isDutch()
        ? word.endsWith("en") || word.endsWith("ia") || word.endsWith("ends")
        : word.endsWith("s");
  }

  private static Found shifted(int i, String shift, Term term) {
    Unit unit = Unit.valueOf(term.value());
    return new Found(i, term.to(), unit, meaning(shift, unit));
  }

  private static Meaning meaning(String shift, Unit unit) {
    if (unit == Unit.WEEKEND) {
      return Meaning.tensed(direction -> Meaning.told(day -> weekend(day, shift, direction)));
    }
    return Meaning.told(day -> unit.around(unit.plus(day, steps(shift))));
  }

  /** How many units before or behind this one. */
  static int steps(String shift) {
    return switch (shift) {
      case "last", "past" -> -1;
      case "next", "coming" -> 1;
      default -> 0;
    };
  }

  private static Stretch weekend(LocalDate day, String shift, Direction direction) {
    Stretch own = Unit.WEEKEND.around(day);
    boolean early = day.isBefore(own.first());
    int weeks =
        switch (shift) {
          case "past", "last" -> -1;
          case "next" -> 1;
          case "coming" -> early ? 0 : 1;
          default -> early && direction == Direction.PAST ? -1 : 0;
        };
    return Unit.WEEKEND.around(day.plusWeeks(weeks));
  }

  /** "het weekend", "the year", where what is around it speaks for the present one. */
  Optional<Found> present(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    return words
        .term(
            at > i || words.is(i, "my") || words.is(i, "mijn") ? Math.max(at, i + 1) : -1,
            TermKind.UNIT)
        .filter(unit -> !Unit.valueOf(unit.value()).isOfClock())
        .map(unit -> shifted(i, "this", unit));
  }

  /** "afgelopen weekend", "in het weekend", "dit weekend". */
  Optional<Found> weekend(int i) {
    return present(i).filter(found -> found.unit() == Unit.WEEKEND);
  }

  /** Several units up to now or from now on: <em>de afgelopen vier jaar</em>. */
  Optional<Found> rolling(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    Optional<Term> shift = words.term(i, TermKind.SHIFT).or(() -> words.term(at, TermKind.SHIFT));
    if (shift.isPresent()) {
      return numbers
          .amount(shift.get().to())
          .flatMap(
              amount ->
                  words
                      .term(amount.to(), TermKind.UNIT)
                      .flatMap(unit -> rolling(i, shift.get().value(), amount, unit)));
    }
    // "de twee komende maanden"
    return numbers
        .amount(at)
        .flatMap(
            amount ->
                words
                    .term(amount.to(), TermKind.SHIFT)
                    .flatMap(
                        between ->
                            words
                                .term(between.to(), TermKind.UNIT)
                                .flatMap(unit -> rolling(i, between.value(), amount, unit))));
  }

  private static Optional<Found> rolling(int i, String shift, Amount amount, Term term) {
    Unit unit = Unit.valueOf(term.value());
    int steps = steps(shift);
    if (steps == 0 || unit.isOfClock() || (!amount.isWhole() && unit.smaller().isEmpty())) {
      return Optional.empty();
    }
    long count = steps * Math.round(amount.value());
    return Optional.of(
        new Found(i, term.to(), unit, Meaning.told(day -> rolling(day, unit, count))));
  }

  private static Stretch rolling(LocalDate day, Unit unit, long count) {
    Stretch.Precision precision = unit.precision();
    if (unit == Unit.DECADE || unit == Unit.CENTURY) {
      LocalDate own = unit.around(day).first();
      return count < 0
          ? Stretch.within(unit.plus(own, count), own.minusDays(1), precision)
          : Stretch.within(unit.plus(own, 1), unit.plus(own, count + 1).minusDays(1), precision);
    }
    LocalDate far = unit.plus(day, count);
    return count < 0
        ? Stretch.within(far, day, precision)
        : Stretch.within(
            precision == Stretch.Precision.DAY ? day.plusDays(1) : day, far, precision);
  }
}
