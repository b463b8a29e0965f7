package org.kroniek.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.kroniek.extract.time.Numbers.Whole;

/**
 * From one time to another: <em>van 4 tot 22 januari</em>, <em>1914-1918</em>, <em>sinds 2014</em>.
 */
final class Ranges {

  private final Words words;
  private final Numbers numbers;
  private final Units units;
  private final Points points;

  Ranges(Words words, Numbers numbers, Units units, Points points) {
    this.words = words;
    this.numbers = numbers;
    this.units = units;
    this.points = points;
  }

  /** The longest reading that begins at {@code i}, a range or a single time. */
  Optional<Found> at(int i) {
    boolean between = words.is(i, TermKind.BETWEEN);
    int open = between ? words.skip(i, TermKind.BETWEEN) : words.skip(i, TermKind.FROM);
    Optional<Found> range =
        days(i, open, between)
            .or(() -> weekAndDays(i))
            .or(() -> ends(i, open, between))
            .or(() -> words.is(i, "in") ? ends(i, i + 1, false) : Optional.empty());
    return range.or(() -> since(i)).or(() -> points.at(i));
  }

  private Optional<Found> since(int i) {
    return words
        .term(i, TermKind.SINCE)
        .flatMap(
            since ->
                points
                    .at(since.to())
                    .map(
                        start ->
                            new Found(i, start.to(), start.unit(), start.meaning().untilNow())));
  }

  /** Both ends told in full. */
  private Optional<Found> ends(int i, int open, boolean between) {
    return points
        .at(open)
        .flatMap(
            start ->
                joined(start.to(), between, open > i)
                    .flatMap(
                        next ->
                            points
                                .at(next)
                                .or(() -> year(start, next, between || open > i))
                                .filter(end -> fits(start, end, next))
                                .map(end -> range(i, start, end))
                                .or(() -> shortYear(i, start, next))
                                .or(() -> dayBehind(i, start, next))));
  }

  private Optional<Found> year(Found start, int next, boolean opened) {
    return opened && start.unit() != Unit.WEEK ? points.year(next) : Optional.empty();
  }

  private static Found range(int i, Found start, Found end) {
    return new Found(i, end.to(), end.unit(), start.meaning().to(end.meaning()));
  }

  /** A dash between a day and a year is none of a range. */
  private boolean fits(Found start, Found end, int next) {
    boolean dash = words.isTight(next - 1, "-") && next - start.to() == 1;
    return !dash || start.unit() == end.unit() || start.unit() != Unit.YEAR;
  }

  /** The index behind "tot", "t/m" or a dash; behind "en" too where "tussen" went before. */
  private Optional<Integer> joined(int i, boolean between, boolean opened) {
    Optional<Term> to = words.term(i, TermKind.TO);
    if (between && to.isEmpty()) {
      to = words.term(i, TermKind.AND);
    }
    boolean spaced = to.isPresent() && !words.isDutch() && words.is(i, "to") && !opened;
    return to.map(Term::to).filter(next -> !spaced || words.isKnown(next) || words.isNumber(next));
  }

  /** "2014-15". */
  private Optional<Found> shortYear(int i, Found start, int next) {
    boolean tight = words.isTight(next - 1, "-") || words.isTight(next - 1, "/");
    boolean years = tight && start.unit() == Unit.YEAR && words.digits(start.to() - 1) == 4;
    if (!years || words.digits(next) != 2) {
      return Optional.empty();
    }
    int first = Integer.parseInt(words.atom(start.to() - 1).lower());
    int last = first / 100 * 100 + Integer.parseInt(words.atom(next).lower());
    return last > first
        ? Optional.of(
            new Found(
                i, next + 1, Unit.YEAR, Meaning.fixed(Stretch.years(first, last - first + 1))))
        : Optional.empty();
  }

  /** "November 19 to 20", "15 november tot en met de 19e". */
  private Optional<Found> dayBehind(int i, Found start, int next) {
    int at = words.skip(next, TermKind.ARTICLE);
    return start.unit() != Unit.DAY || !isCalendarDay(start)
        ? Optional.empty()
        : numbers
            .day(at)
            .filter(day -> !isCounted(day.to()))
            .map(
                day ->
                    new Found(
                        i,
                        day.to(),
                        Unit.DAY,
                        start
                            .meaning()
                            .part(first -> inMonth(first, day.value()).flatMap(first::to))));
  }

  private boolean isCalendarDay(Found day) {
    for (int i = day.from(); i < day.to(); i++) {
      if (Months.at(words, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isCounted(int i) {
    return words.is(i, TermKind.UNIT)
        || words.is(i, TermKind.BAR)
        || words.is(i, TermKind.HOUR_WORD)
        || words.isTight(i, ":")
        || words.is(i, TermKind.AMPM);
  }

  private static Optional<Stretch> inMonth(Stretch day, int number) {
    try {
      LocalDate there = day.first().withDayOfMonth(number);
      return Optional.of(Stretch.day(there));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** "van 4 tot 22 januari", "4 to 23 next month": the month is told once. */
  private Optional<Found> days(int i, int open, boolean between) {
    int at = words.skip(open, TermKind.ARTICLE);
    Optional<Whole> first = numbers.day(at).filter(day -> !isCounted(day.to()));
    if (first.isEmpty()) {
      return monthBefore(i);
    }
    int day = first.get().value();
    int and = words.skip(first.get().to(), TermKind.AND);
    boolean follows =
        and > first.get().to() && numbers.day(and).filter(n -> n.value() == day + 1).isPresent();
    return joined(first.get().to(), between || follows, open > i)
        .flatMap(
            next ->
                points
                    .at(next)
                    .filter(end -> end.unit() == Unit.DAY && isCalendarDay(end))
                    .map(
                        end ->
                            new Found(
                                i,
                                end.to(),
                                Unit.DAY,
                                end.meaning()
                                    .part(last -> inMonth(last, day).flatMap(d -> d.to(last)))))
                    .or(() -> dayOfShifted(i, day, next)));
  }

  private Optional<Found> dayOfShifted(int i, int first, int next) {
    return numbers
        .day(words.skip(next, TermKind.ARTICLE))
        .flatMap(
            last ->
                units
                    .shifted(words.skip(last.to(), TermKind.OF))
                    .filter(month -> month.unit() == Unit.MONTH)
                    .map(month -> daysOf(i, month.to(), month, first, last.value())));
  }

  private static Found daysOf(int i, int to, Found month, int first, int last) {
    return new Found(
        i,
        to,
        Unit.DAY,
        month.meaning().part(m -> inMonth(m, first).flatMap(a -> inMonth(m, last).flatMap(a::to))));
  }

  /** "deze maand van 4 tot 22". */
  private Optional<Found> monthBefore(int i) {
    return units
        .shifted(i)
        .or(
            () ->
                Months.at(words, i)
                    .map(
                        name ->
                            new Found(
                                i,
                                name.to(),
                                Unit.MONTH,
                                Meaning.yearly(y -> Optional.of(Stretch.month(y, name.month()))))))
        .filter(month -> month.unit() == Unit.MONTH)
        .flatMap(
            month -> {
              boolean between = words.is(month.to(), TermKind.BETWEEN);
              int open =
                  between
                      ? words.skip(month.to(), TermKind.BETWEEN)
                      : words.skip(month.to(), TermKind.FROM);
              return numbers
                  .day(words.skip(open, TermKind.ARTICLE))
                  .flatMap(
                      first ->
                          joined(first.to(), between, open > month.to())
                              .flatMap(next -> numbers.day(words.skip(next, TermKind.ARTICLE)))
                              .filter(last -> !isCounted(last.to()) && last.value() > first.value())
                              .map(
                                  last ->
                                      daysOf(i, last.to(), month, first.value(), last.value())));
            });
  }

  /** "volgende week tussen woensdag en vrijdag", "this week from Tue to Thur". */
  private Optional<Found> weekAndDays(int i) {
    return units
        .shifted(i)
        .filter(week -> week.unit() == Unit.WEEK)
        .flatMap(
            week -> {
              boolean between = words.is(week.to(), TermKind.BETWEEN);
              int open =
                  between
                      ? words.skip(week.to(), TermKind.BETWEEN)
                      : words.skip(week.to(), TermKind.FROM);
              Optional<Term> first = weekday(open);
              return first.flatMap(
                  a ->
                      joined(a.to(), between, open > week.to())
                          .flatMap(this::weekday)
                          .map(
                              b ->
                                  new Found(
                                      i,
                                      b.to(),
                                      Unit.DAY,
                                      week.meaning()
                                          .part(w -> weekdays(w, a.number(), b.number())))));
            });
  }

  private Optional<Term> weekday(int i) {
    return words.term(i, TermKind.WEEKDAY).or(() -> words.term(i, TermKind.WEEKDAY_SHORT));
  }

  private static Optional<Stretch> weekdays(Stretch week, int first, int last) {
    LocalDate start = Unit.weekday(week.first(), first);
    LocalDate end = Unit.weekday(week.first(), last);
    return end.isBefore(start) ? Optional.empty() : Optional.of(Stretch.days(start, end));
  }
}
