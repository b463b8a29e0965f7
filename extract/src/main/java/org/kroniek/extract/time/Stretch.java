package org.kroniek.extract.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.PartialDate;

/**
 * A stretch of the calendar, whose ends are told no more precisely than they are known.
 *
 * @param first its first day
 * @param last its last day
 * @param from how precisely the first day is told
 * @param to how precisely the last day is told
 * @param clock the minute, where it is one
 */
record Stretch(
    LocalDate first, LocalDate last, Precision from, Precision to, Optional<LocalTime> clock) {

  /** How precisely a day is told. */
  enum Precision {
    DAY,
    MONTH,
    YEAR;

    LocalDate first(LocalDate day) {
      return this == YEAR ? day.withDayOfYear(1) : this == MONTH ? day.withDayOfMonth(1) : day;
    }

    LocalDate last(LocalDate day) {
      return this == YEAR
          ? LocalDate.of(day.getYear(), 12, 31)
          : this == MONTH ? YearMonth.from(day).atEndOfMonth() : day;
    }

    String write(LocalDate day) {
      String year = String.format(Locale.ROOT, "%04d", day.getYear());
      return switch (this) {
        case YEAR -> year;
        case MONTH -> year + String.format(Locale.ROOT, "-%02d", day.getMonthValue());
        case DAY -> day.toString();
      };
    }
  }

  static Stretch of(LocalDate first, LocalDate last, Precision from, Precision to) {
    return new Stretch(first, last, from, to, Optional.empty());
  }

  static Stretch days(LocalDate first, LocalDate last) {
    return of(first, last, Precision.DAY, Precision.DAY);
  }

  static Stretch day(LocalDate day) {
    return days(day, day);
  }

  /** From the unit that holds the one day to the unit that holds the other. */
  static Stretch within(LocalDate first, LocalDate last, Precision precision) {
    return of(precision.first(first), precision.last(last), precision, precision);
  }

  static Stretch month(int year, int month) {
    return months(year, month, 1);
  }

  static Stretch months(int year, int month, int count) {
    LocalDate first = LocalDate.of(year, month, 1);
    return within(first, first.plusMonths(count - 1L), Precision.MONTH);
  }

  static Stretch year(int year) {
    return years(year, 1);
  }

  static Stretch years(int year, int count) {
    return within(LocalDate.of(year, 1, 1), LocalDate.of(year + count - 1, 1, 1), Precision.YEAR);
  }

  boolean isDay() {
    return first.equals(last);
  }

  Stretch at(LocalTime time) {
    return new Stretch(first, last, from, to, Optional.of(time));
  }

  boolean overlaps(LocalDate start, LocalDate end) {
    return !first.isAfter(end) && !last.isBefore(start);
  }

  /** From the beginning of this one to the end of the other, which must not end before. */
  Optional<Stretch> to(Stretch end) {
    return end.last.isBefore(first) || end.first.isBefore(first)
        ? Optional.empty()
        : Optional.of(of(first, end.last, from, end.to));
  }

  /** The stretch as EDTF writes it; nothing outside the years that EDTF writes with four digits. */
  Optional<PartialDate> date() {
    if (first.getYear() < 1 || last.getYear() > 9999) {
      return Optional.empty();
    }
    String start = from.write(first);
    String end = to.write(last);
    if (isDay() && clock.isPresent()) {
      LocalTime time = clock.get();
      return PartialDate.parse(
          String.format(Locale.ROOT, "%sT%02d:%02d", start, time.getHour(), time.getMinute()));
    }
    return PartialDate.parse(start.equals(end) ? start : start + "/" + end);
  }
}
