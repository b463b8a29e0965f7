package org.kroniek.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.extract.time.Numbers.Whole;

/** Days of the calendar: <em>maandag 12 januari 2016</em>, <em>May 5th</em>, <em>de 15e</em>. */
final class Dates {

  private final Words words;
  private final Numbers numbers;
  private final Units units;

  Dates(Words words, Numbers numbers, Units units) {
    this.words = words;
    this.numbers = numbers;
    this.units = units;
  }

  Optional<Found> at(int i) {
    int shift = words.skip(i, TermKind.SHIFT);
    int behind = weekday(shift);
    int start = behind > shift ? behind : i;
    int on = start > i ? words.skip(words.skip(start, ","), TermKind.ON) : i;
    int day = words.skip(on, TermKind.ARTICLE);
    return dayMonth(day)
        .or(() -> monthDay(day))
        .or(() -> numeric(day, start > i))
        .or(() -> yearFirst(day))
        .or(() -> start > i ? weekdayDay(i, shift, start) : Optional.empty())
        .or(() -> dayAlone(i))
        .map(found -> found.from(i));
  }

  /** The index behind a weekday, whole or cut short, and its comma; {@code i} without one. */
  private int weekday(int i) {
    int whole = words.skip(i, TermKind.WEEKDAY);
    if (whole > i) {
      return words.skip(Months.dot(words, whole), ",");
    }
    int part = words.skip(i, TermKind.WEEKDAY_SHORT);
    return part == i ? i : words.skip(Months.dot(words, part), ",");
  }

  private Optional<Found> dayMonth(int i) {
    boolean point = words.is(i - 1, ".") || words.is(i - 1, ",");
    boolean decimal = point && words.isGlued(i) && words.isNumber(i) && words.isNumber(i - 2);
    return numbers
        .day(i)
        .filter(day -> !decimal)
        .flatMap(
            day -> {
              int next = words.skip(words.skip(day.to(), TermKind.OF), ",");
              next = words.isTight(next, "-") || words.isTight(next, "/") ? next + 1 : next;
              return Months.at(words, next)
                  .flatMap(month -> withYear(i, month.to(), month.month(), day.value()));
            });
  }

  /** "2019/sep/01". */
  private Optional<Found> yearFirst(int i) {
    boolean tight = words.isTight(i + 1, "-") || words.isTight(i + 1, "/");
    return tight && words.digits(i) == 4
        ? Months.at(words, i + 2)
            .filter(month -> words.isTight(month.to(), words.atom(i + 1).lower()))
            .filter(month -> words.digits(month.to() + 1) > 0 && words.digits(month.to() + 1) <= 2)
            .map(
                month ->
                    new Found(
                        i,
                        month.to() + 2,
                        Unit.DAY,
                        Meaning.ifThere(day(value(i), month.month(), value(month.to() + 1)))))
        : Optional.empty();
  }

  private Optional<Found> monthDay(int i) {
    return Months.at(words, i)
        .flatMap(
            month -> {
              boolean tight = words.isTight(month.to(), "-") || words.isTight(month.to(), "/");
              int next = words.skip(tight ? month.to() + 1 : month.to(), ",");
              int at = words.skip(next, TermKind.ARTICLE);
              return numbers
                  .day(at)
                  .filter(day -> isDayBehindMonth(at, day))
                  .flatMap(day -> withYear(i, day.to(), month.month(), day.value()));
            });
  }

  /** "mei 20 procent" and "maart 12 uur" tell no day; Dutch has it so only with an ordinal. */
  private boolean isDayBehindMonth(int at, Whole day) {
    boolean counted =
        words.is(day.to(), TermKind.UNIT)
            || words.is(day.to(), TermKind.BAR)
            || (words.is(day.to(), TermKind.TO) && words.isNumber(day.to() + 1) && words.isDutch())
            || words.is(day.to(), ":")
            || (words.isTight(day.to(), ".") && words.isNumber(day.to() + 1));
    return !counted && (!words.isDutch() || numbers.ordinal(at).isPresent() || words.isGlued(at));
  }

  /** A day of a month, with the year that follows or without. */
  private Optional<Found> withYear(int from, int to, int month, int day) {
    int comma = words.skip(to, ",");
    int at = words.skip(comma, TermKind.OF);
    boolean tight = words.isTight(to, "-") || words.isTight(to, "/");
    Optional<Whole> year =
        numbers
            .year(tight ? to + 1 : at)
            .or(() -> tight && words.digits(to + 1) == 2 ? shortYear(to + 1) : Optional.empty())
            .filter(y -> comma == to || !isCounted(y.to()));
    if (year.isPresent()) {
      int value = year.get().value();
      return Optional.of(
          new Found(from, year.get().to(), Unit.DAY, Meaning.ifThere(day(value, month, day))));
    }
    Optional<Found> shifted =
        units.shifted(at).filter(unit -> unit.unit() == Unit.YEAR && at >= to);
    return Optional.of(
        shifted
            .map(
                unit ->
                    new Found(
                        from,
                        unit.to(),
                        Unit.DAY,
                        unit.meaning().part(y -> day(y.first().getYear(), month, day))))
            .orElseGet(
                () -> new Found(from, to, Unit.DAY, Meaning.yearly(y -> day(y, month, day)))));
  }

  private boolean isCounted(int i) {
    return words.is(i, TermKind.BAR) || words.is(i, TermKind.UNIT);
  }

  private Optional<Whole> shortYear(int i) {
    return numbers.cardinal(i).map(n -> new Whole(n.to(), Numbers.full(n.value())));
  }

  private static Optional<Stretch> day(int year, int month, int day) {
    try {
      return Optional.of(Stretch.day(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** "22-11-2024", "2024-11-22", "22/4"; the last only where something else speaks for a date. */
  private Optional<Found> numeric(int i, boolean behindWeekday) {
    if (!words.isNumber(i) || (words.isGlued(i) && i > 0 && !isOpening(i - 1))) {
      return Optional.empty();
    }
    String mark = words.has(i + 1) ? words.atom(i + 1).lower() : "";
    boolean separated = mark.equals("-") || mark.equals("/") || mark.equals(".");
    if (!separated || !words.isTight(i + 1, mark)) {
      return Optional.empty();
    }
    if (words.isTight(i + 3, mark) && words.isNumber(i + 2) && words.isNumber(i + 4)) {
      return isFree(i + 5) ? three(i) : Optional.empty();
    }
    return two(i, mark, behindWeekday);
  }

  private boolean isOpening(int i) {
    return words.is(i, "(") || words.is(i, "\"") || words.is(i, "'") || words.is(i, "|");
  }

  /** Whether no further digits hang on. */
  private boolean isFree(int i) {
    boolean goesOn =
        words.isGlued(i)
            && (words.isNumber(i)
                || (words.isTight(i, "-") && words.isNumber(i + 1))
                || (words.isTight(i, ".") && words.isNumber(i + 1))
                || (words.isTight(i, "/") && words.isNumber(i + 1)));
    return !goesOn;
  }

  private Optional<Found> three(int i) {
    int first = value(i);
    int second = value(i + 2);
    int third = value(i + 4);
    Optional<Stretch> found;
    if (words.digits(i) == 4) {
      found = day(first, second, third);
    } else {
      int year = words.digits(i + 4) == 4 ? third : Numbers.full(third);
      boolean sized = words.digits(i + 4) == 4 || words.digits(i + 4) == 2;
      boolean small = words.digits(i) <= 2 && words.digits(i + 2) <= 2;
      found = sized && small ? dayAndMonth(year, first, second) : Optional.empty();
    }
    return Optional.of(new Found(i, i + 5, Unit.DAY, Meaning.ifThere(found)));
  }

  private int value(int i) {
    return words.digits(i) > 4 ? 0 : Integer.parseInt(words.atom(i).lower());
  }

  /** Dutch tells the day first, English as in America the month; the other way where it must. */
  private Optional<Stretch> dayAndMonth(int year, int first, int second) {
    Optional<Stretch> dayFirst = day(year, second, first);
    Optional<Stretch> monthFirst = day(year, first, second);
    boolean european = words.isDutch();
    return european ? dayFirst.or(() -> monthFirst) : monthFirst.or(() -> dayFirst);
  }

  private Optional<Found> two(int i, String mark, boolean behindWeekday) {
    boolean numbersOfDate =
        words.isNumber(i + 2) && words.digits(i) <= 2 && words.digits(i + 2) <= 2;
    if (!numbersOfDate || isCounted(i + 3) || !isFree(i + 3)) {
      return Optional.empty();
    }
    int comma = words.skip(i + 3, ",");
    boolean year = comma > i + 3 && words.digits(comma) == 4 && !isCounted(comma + 1);
    boolean certain =
        behindWeekday
            || year
            || words.is(i - 1, TermKind.ON)
            || words.is(i - 1, TermKind.FROM)
            || words.is(i - 1, TermKind.BETWEEN)
            || words.is(i - 1, TermKind.SINCE)
            || (words.is(i - 1, TermKind.TO) && !words.isGlued(i - 1))
            || (words.is(i - 1, TermKind.AND) && words.isNumber(i - 2) && words.isNumber(i - 4))
            || (mark.equals("/") && (value(i) > 12 || value(i + 2) > 12));
    if (!certain || (mark.equals(".") && !behindWeekday && !words.is(i - 1, TermKind.ON))) {
      return Optional.empty();
    }
    int first = value(i);
    int second = value(i + 2);
    if (year) {
      return dayAndMonth(value(comma), first, second)
          .map(day -> new Found(i, comma + 1, Unit.DAY, Meaning.fixed(day)));
    }
    return Optional.of(
        new Found(i, i + 3, Unit.DAY, Meaning.yearly(y -> dayAndMonth(y, first, second))));
  }

  /** "vrijdag de 22e", "maandag 21": the nearest such day. */
  private Optional<Found> weekdayDay(int i, int name, int start) {
    int weekday =
        words
            .term(name, TermKind.WEEKDAY)
            .or(() -> words.term(name, TermKind.WEEKDAY_SHORT))
            .map(Term::number)
            .orElse(0);
    int at = words.skip(start, TermKind.ARTICLE);
    return numbers
        .ordinal(at)
        .or(() -> words.isDutch() || at > start ? numbers.cardinal(at) : Optional.empty())
        .filter(day -> day.value() >= 1 && day.value() <= 31 && !isNoDay(day.to()))
        .map(
            day ->
                new Found(
                    i,
                    day.to(),
                    Unit.DAY,
                    Meaning.floating(anchor -> monthly(anchor, day.value(), weekday))));
  }

  private boolean isNoDay(int i) {
    return isCounted(i) || words.is(i, ":") || words.isTight(i, ".") || words.isTight(i, ",");
  }

  /** The days with this number around a time, on the weekday where one is told. */
  private static List<Stretch> monthly(Anchor anchor, int day, int weekday) {
    List<Stretch> days = new ArrayList<>();
    int reach = weekday > 0 ? 7 : 1;
    YearMonth end = YearMonth.from(anchor.last()).plusMonths(reach);
    YearMonth month = YearMonth.from(anchor.first()).minusMonths(reach);
    for (; !month.isAfter(end); month = month.plusMonths(1)) {
      day(month.getYear(), month.getMonthValue(), day)
          .filter(d -> weekday == 0 || d.first().getDayOfWeek().getValue() == weekday)
          .ifPresent(days::add);
    }
    return days;
  }

  /** "de 15e", "de 20e van volgende maand". */
  private Optional<Found> dayAlone(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    Optional<Whole> day = numbers.ordinal(at).filter(n -> n.value() >= 1 && n.value() <= 31);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    int to = day.get().to();
    int of = words.skip(to, TermKind.OF);
    Optional<Found> month = units.shifted(of).filter(unit -> unit.unit() == Unit.MONTH);
    if (month.isPresent()) {
      int value = day.get().value();
      return Optional.of(
          new Found(
              i,
              month.get().to(),
              Unit.DAY,
              month
                  .get()
                  .meaning()
                  .part(m -> day(m.first().getYear(), m.first().getMonthValue(), value))));
    }
    boolean alone = at > i && isBehindPreposition(i) && isFollowedByNoNoun(to);
    return alone
        ? Optional.of(
            new Found(
                i, to, Unit.DAY, Meaning.floating(anchor -> monthly(anchor, day.get().value(), 0))))
        : Optional.empty();
  }

  private boolean isBehindPreposition(int i) {
    return words.is(i - 1, TermKind.ON)
        || words.is(i - 1, TermKind.SINCE)
        || words.is(i - 1, TermKind.FROM)
        || words.is(i - 1, TermKind.TO)
        || words.is(i - 1, "voor")
        || words.is(i - 1, "for")
        || words.is(i - 1, "by");
  }

  /** "op de tweede plaats" is no day. */
  private boolean isFollowedByNoNoun(int i) {
    return !words.has(i)
        || (!words.atom(i).isWord() && !words.isNumber(i))
        || words.is(i, TermKind.PAST)
        || words.is(i, TermKind.PERFECT)
        || words.is(i, TermKind.FUTURE)
        || words.is(i, TermKind.AGO)
        || words.is(i, TermKind.AND)
        || words.is(i, TermKind.AT);
  }
}
