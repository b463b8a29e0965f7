package org.kroniek.extract.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** Weeks by their number, as ISO 8601 counts them: the first is that with the first Thursday. */
final class Weeks {

  private Weeks() {}

  static Optional<Stretch> ofYear(int year, int number) {
    LocalDate first = Unit.weekday(LocalDate.of(year, 1, 4), 1);
    Stretch week = Unit.WEEK.around(first.plusWeeks(number - 1L));
    return week.first().plusDays(3).getYear() == year ? Optional.of(week) : Optional.empty();
  }

  /** The week with this number in the year of a day, as weeks are counted. */
  static Stretch near(LocalDate day, int number) {
    int year = day.get(IsoFields.WEEK_BASED_YEAR);
    return ofYear(year, number).orElse(Unit.WEEK.around(LocalDate.of(year, 12, 31)));
  }

  /** The n-th week whose Thursday lies in a month or year, the last for -1. */
  static Optional<Stretch> ofStretch(Stretch period, int n) {
    LocalDate first = Unit.weekday(period.first(), 4);
    if (first.isBefore(period.first())) {
      first = first.plusWeeks(1);
    }
    LocalDate last = Unit.weekday(period.last(), 4);
    if (last.isAfter(period.last())) {
      last = last.minusWeeks(1);
    }
    LocalDate thursday = n > 0 ? first.plusWeeks(n - 1L) : last;
    return thursday.isAfter(last) ? Optional.empty() : Optional.of(Unit.WEEK.around(thursday));
  }
}
