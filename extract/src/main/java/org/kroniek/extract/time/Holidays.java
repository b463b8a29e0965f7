package org.kroniek.extract.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Feasts, with the year that follows or the one that the text is about. */
final class Holidays {

  private static final String EASTER = "easter";

  private final Words words;
  private final Numbers numbers;
  private final Units units;

  Holidays(Words words, Numbers numbers, Units units) {
    this.words = words;
    this.numbers = numbers;
    this.units = units;
  }

  Optional<Found> at(int i) {
    int article = words.skip(i, TermKind.ARTICLE);
    Optional<Term> shift = words.term(article, TermKind.SHIFT);
    int start = shift.map(Term::to).orElse(i);
    return words
        .term(start, TermKind.HOLIDAY)
        .map(
            feast -> {
              String rule = feast.value();
              int of = words.skip(words.skip(feast.to(), ","), TermKind.OF);
              Optional<Numbers.Whole> year = numbers.year(of);
              if (year.isPresent()) {
                return new Found(
                    i, year.get().to(), Unit.DAY, Meaning.ifThere(day(rule, year.get().value())));
              }
              return units
                  .shifted(of)
                  .filter(unit -> unit.unit() == Unit.YEAR)
                  .map(
                      unit ->
                          new Found(
                              i,
                              unit.to(),
                              Unit.DAY,
                              unit.meaning().part(y -> day(rule, y.first().getYear()))))
                  .orElseGet(() -> new Found(i, feast.to(), Unit.DAY, meaning(rule, shift)));
            });
  }

  private static Meaning meaning(String rule, Optional<Term> shift) {
    int step = shift.map(t -> Units.steps(t.value())).orElse(0);
    if (step == 0) {
      return Meaning.yearly(year -> day(rule, year));
    }
    return Meaning.partly(
        today -> {
          int year = today.getYear();
          boolean other =
              day(rule, year)
                  .map(own -> step < 0 ? !own.last().isBefore(today) : !own.first().isAfter(today))
                  .orElse(false);
          return day(rule, other ? year + step : year);
        });
  }

  /**
   * The day that a rule finds in a year: {@code 12-25}, {@code easter+39} for days from Easter,
   * {@code 09-2-3} for the third Tuesday of September, {@code 05-1-L} for the last Monday of May,
   * with {@code +n} for days behind it.
   */
  static Optional<Stretch> day(String rule, int year) {
    try {
      if (rule.startsWith(EASTER)) {
        return Optional.of(
            Stretch.day(easter(year).plusDays(Integer.parseInt(rule.substring(EASTER.length())))));
      }
      String[] parts = rule.split("[-+]", -1);
      int month = Integer.parseInt(parts[0]);
      if (parts.length == 2) {
        return Optional.of(Stretch.day(LocalDate.of(year, month, Integer.parseInt(parts[1]))));
      }
      DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[1]));
      int n = parts[2].equals("L") ? -1 : Integer.parseInt(parts[2]);
      int behind = parts.length > 3 ? Integer.parseInt(parts[3]) : 0;
      return Optional.of(
          Stretch.day(
              LocalDate.of(year, month, 1)
                  .with(TemporalAdjusters.dayOfWeekInMonth(n, weekday))
                  .plusDays(behind)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Easter Sunday of the Gregorian calendar (the anonymous algorithm in Meeus 1991, chapter 8). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int m = (a + 11 * d + 22 * e) / 451;
    int sum = d + e - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
