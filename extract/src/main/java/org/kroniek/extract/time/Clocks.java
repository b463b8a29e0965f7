package org.kroniek.extract.time;

import java.time.LocalTime;
import java.util.Optional;
import java.util.function.IntFunction;
import org.kroniek.extract.time.Numbers.Whole;

/** The time of day beside a day: <em>vandaag 12:40</em>, <em>om 20.00 uur gisteren</em>. */
final class Clocks {

  private record Time(int to, LocalTime time) {}

  private final Words words;
  private final Numbers numbers;

  Clocks(Words words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** The day with the time of day that stands behind it. */
  Found behind(Found day) {
    if (day.unit() != Unit.DAY) {
      return day;
    }
    int comma = words.skip(day.to(), ",");
    int at = words.skip(comma, TermKind.AT);
    return time(at)
        .filter(time -> !words.isGlued(at) || at > day.to())
        .map(
            time ->
                new Found(
                    day.from(),
                    time.to(),
                    Unit.DAY,
                    day.meaning().part(d -> atTime(d, time.time()))))
        .orElse(day);
  }

  /** "om 12.40 uur gisteren". */
  Optional<Found> before(int i, IntFunction<Optional<Found>> day) {
    int at = words.skip(i, TermKind.AT);
    if (at == i && !words.isNumber(i)) {
      return Optional.empty();
    }
    return time(at)
        .flatMap(
            time ->
                day.apply(words.skip(time.to(), TermKind.ON))
                    .map(
                        found ->
                            new Found(
                                at,
                                found.to(),
                                Unit.DAY,
                                found.meaning().part(d -> atTime(d, time.time())))))
        .filter(found -> at == i);
  }

  private static Optional<Stretch> atTime(Stretch day, LocalTime time) {
    return Optional.of(day.isDay() ? day.at(time) : day);
  }

  private Optional<Time> time(int i) {
    return written(i).or(() -> hour(i));
  }

  /** "12:40", "12.40 uur", "5:30 pm". */
  private Optional<Time> written(int i) {
    boolean colon = words.isTight(i + 1, ":");
    boolean point = words.isTight(i + 1, ".");
    boolean digits = words.digits(i) > 0 && words.digits(i) <= 2 && words.digits(i + 2) == 2;
    if (!digits || (!colon && !point)) {
      return Optional.empty();
    }
    int to = words.skip(i + 3, TermKind.HOUR_WORD);
    Optional<Term> half = words.term(i + 3, TermKind.AMPM);
    boolean certain = colon || to > i + 3 || half.isPresent() || words.is(i - 1, TermKind.AT);
    boolean goesOn = words.isGlued(i + 3) && (words.isNumber(i + 4) || words.is(i + 3, "%"));
    return certain && !goesOn
        ? time(half.map(Term::to).orElse(to), number(i), number(i + 2), half)
        : Optional.empty();
  }

  private int number(int i) {
    return Integer.parseInt(words.atom(i).lower());
  }

  /** "20 uur", "vijf uur 's middags", "5 pm"; an hour that may be of either half is not told. */
  private Optional<Time> hour(int i) {
    Optional<Whole> hour = numbers.cardinal(i).filter(n -> n.value() <= 24);
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    Optional<Term> half = words.term(hour.get().to(), TermKind.AMPM);
    if (half.isPresent()) {
      return time(half.get().to(), hour.get().value(), 0, half);
    }
    int to = words.skip(hour.get().to(), TermKind.HOUR_WORD);
    Optional<Term> part = words.term(to, TermKind.DAYPART);
    boolean told = hour.get().value() > 12 || part.isPresent();
    return to > hour.get().to() && told
        ? time(part.map(Term::to).orElse(to), hour.get().value(), 0, part)
        : Optional.empty();
  }

  private static Optional<Time> time(int to, int hour, int minute, Optional<Term> half) {
    String part = half.map(Term::value).orElse("");
    boolean late = part.equals("pm") || part.equals("afternoon") || part.equals("evening");
    boolean midnight = hour == 12 && (part.equals("am") || part.equals("night"));
    int full = late && hour < 12 ? hour + 12 : midnight || hour == 24 ? 0 : hour;
    return full < 24 && minute < 60
        ? Optional.of(new Time(to, LocalTime.of(full, minute)))
        : Optional.empty();
  }
}
