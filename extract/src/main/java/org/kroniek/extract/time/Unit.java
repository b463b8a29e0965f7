package org.kroniek.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** A unit of the calendar or the clock. */
enum Unit {
  SECOND("T%sS"),
  MINUTE("T%sM"),
  HOUR("T%sH"),
  DAY("%sD"),
  WORKDAY("%sD"),
  WEEKEND("%sD"),
  WEEK("%sW"),
  FORTNIGHT("%sW"),
  MONTH("%sM"),
  QUARTER("%sM"),
  SEASON("%sM"),
  HALF_YEAR("%sM"),
  YEAR("%sY"),
  DECADE("%sY"),
  CENTURY("%sY");

  private final String iso;

  Unit(String iso) {
    this.iso = iso;
  }

  /** How many of the unit that ISO 8601 counts in make one of these. */
  int multiple() {
    return switch (this) {
      case WEEKEND, FORTNIGHT -> 2;
      case QUARTER, SEASON -> 3;
      case HALF_YEAR -> 6;
      case DECADE -> 10;
      case CENTURY -> 100;
      default -> 1;
    };
  }

  /** The part of an ISO 8601 duration that tells this many, {@code 3D} or {@code T2H}. */
  String iso(String amount) {
    return String.format(Locale.ROOT, iso, amount);
  }

  /** Whether it is shorter than a day. */
  boolean isOfClock() {
    return this == SECOND || this == MINUTE || this == HOUR;
  }

  /** The day that lies this many units behind, for a negative number before. */
  LocalDate plus(LocalDate day, long amount) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> day;
      case DAY -> day.plusDays(amount);
      case WORKDAY -> plusWorkdays(day, amount);
      case WEEKEND, WEEK -> day.plusWeeks(amount);
      case FORTNIGHT -> day.plusWeeks(2 * amount);
      case MONTH -> day.plusMonths(amount);
      case QUARTER, SEASON -> day.plusMonths(3 * amount);
      case HALF_YEAR -> day.plusMonths(6 * amount);
      case YEAR -> day.plusYears(amount);
      case DECADE -> day.plusYears(10 * amount);
      case CENTURY -> day.plusYears(100 * amount);
    };
  }

  private static LocalDate plusWorkdays(LocalDate day, long amount) {
    long weeks = amount / 5;
    LocalDate moved = day.plusWeeks(weeks);
    int step = amount < 0 ? -1 : 1;
    for (long left = Math.abs(amount % 5); left > 0; ) {
      moved = moved.plusDays(step);
      if (moved.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
        left--;
      }
    }
    return moved;
  }

  /** The whole unit that a day lies in; for a weekend that of the day's week. */
  Stretch around(LocalDate day) {
    int year = day.getYear();
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY, WORKDAY -> Stretch.day(day);
      case WEEKEND -> Stretch.days(weekday(day, 6), weekday(day, 7));
      case WEEK -> Stretch.days(weekday(day, 1), weekday(day, 7));
      case FORTNIGHT -> Stretch.days(weekday(day, 1), weekday(day, 7).plusWeeks(1));
      case MONTH -> Stretch.month(year, day.getMonthValue());
      case QUARTER -> Stretch.months(year, (day.getMonthValue() - 1) / 3 * 3 + 1, 3);
      case SEASON -> season(day);
      case HALF_YEAR -> Stretch.months(year, day.getMonthValue() <= 6 ? 1 : 7, 6);
      case YEAR -> Stretch.year(year);
      case DECADE -> Stretch.years(year / 10 * 10, 10);
      case CENTURY -> Stretch.years(year / 100 * 100, 100);
    };
  }

  private static Stretch season(LocalDate day) {
    LocalDate shifted = day.minusMonths(2);
    int month = (shifted.getMonthValue() - 1) / 3 * 3 + 3;
    return Stretch.months(shifted.getYear(), month, 3);
  }

  static LocalDate weekday(LocalDate day, int weekday) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(weekday - 1L);
  }

  /** The calendar unit that a result in this unit is told in. */
  Stretch.Precision precision() {
    return switch (this) {
      case YEAR, DECADE, CENTURY -> Stretch.Precision.YEAR;
      case MONTH, QUARTER, SEASON, HALF_YEAR -> Stretch.Precision.MONTH;
      default -> Stretch.Precision.DAY;
    };
  }

  /** The next smaller unit, in which a broken number of these can be told. */
  Optional<ChronoUnit> smaller() {
    return switch (this) {
      case DECADE, CENTURY -> Optional.of(ChronoUnit.YEARS);
      case YEAR -> Optional.of(ChronoUnit.MONTHS);
      case MONTH, WEEK -> Optional.of(ChronoUnit.DAYS);
      case DAY -> Optional.of(ChronoUnit.HOURS);
      default -> Optional.empty();
    };
  }
}
