package org.kroniek.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.kroniek.extract.time.Numbers.Whole;

/** Days told by the week or by today: <em>volgende week vrijdag</em>, <em>gisteren</em>. */
final class Weekdays {

  private static final int MOST_IN_MONTH = 5;

  private final Words words;
  private final Numbers numbers;
  private final Units units;

  Weekdays(Words words, Numbers numbers, Units units) {
    this.words = words;
    this.numbers = numbers;
    this.units = units;
  }

  Optional<Found> at(int i) {
    return ofMonth(i)
        .or(() -> ofWeek(i))
        .or(() -> shifted(i))
        .or(() -> several(i))
        .or(() -> bare(i))
        .or(() -> day(i))
        .or(() -> partOfToday(i));
  }

  /** "de eerste vrijdag van juli", "the last Monday of next month". */
  private Optional<Found> ofMonth(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    boolean last =
        words.term(at, TermKind.SHIFT).filter(t -> Units.steps(t.value()) < 0).isPresent();
    Optional<Whole> place = last ? Optional.of(new Whole(at + 1, -1)) : numbers.ordinal(at);
    return place
        .filter(n -> n.value() <= MOST_IN_MONTH)
        .flatMap(
            n ->
                words
                    .term(n.to(), TermKind.WEEKDAY)
                    .flatMap(
                        weekday -> {
                          int of = words.skip(weekday.to(), TermKind.OF);
                          return month(of, of > weekday.to())
                              .map(
                                  month ->
                                      new Found(
                                          i,
                                          month.to(),
                                          Unit.DAY,
                                          month
                                              .meaning()
                                              .part(m -> nth(m, weekday.number(), n.value()))));
                        }));
  }

  private Optional<Found> month(int i, boolean joined) {
    return Months.at(words, i)
        .map(
            name -> {
              int of = words.skip(words.skip(name.to(), ","), TermKind.OF);
              return numbers
                  .year(of)
                  .map(
                      year ->
                          new Found(
                              i,
                              year.to(),
                              Unit.MONTH,
                              Meaning.fixed(Stretch.month(year.value(), name.month()))))
                  .orElseGet(
                      () ->
                          new Found(
                              i,
                              name.to(),
                              Unit.MONTH,
                              Meaning.yearly(y -> Optional.of(Stretch.month(y, name.month())))));
            })
        .or(() -> units.shifted(i))
        .or(() -> joined ? presentMonth(i) : Optional.empty())
        .filter(found -> found.unit() == Unit.MONTH);
  }

  private Optional<Found> presentMonth(int i) {
    return words
        .term(words.skip(i, TermKind.ARTICLE), TermKind.UNIT)
        .filter(unit -> unit.value().equals(Unit.MONTH.name()))
        .map(unit -> new Found(i, unit.to(), Unit.MONTH, Meaning.told(Unit.MONTH::around)));
  }

  /** The n-th such weekday of a month, the last one for -1. */
  private static Optional<Stretch> nth(Stretch month, int weekday, int n) {
    LocalDate first = month.first();
    LocalDate day =
        n > 0
            ? first.plusDays(
                Math.floorMod(weekday - first.getDayOfWeek().getValue(), 7) + 7L * (n - 1))
            : month
                .last()
                .minusDays(Math.floorMod(month.last().getDayOfWeek().getValue() - weekday, 7));
    return day.isAfter(month.last()) ? Optional.empty() : Optional.of(Stretch.day(day));
  }

  /** "volgende week vrijdag", "Friday next week", "vrijdag van deze week". */
  private Optional<Found> ofWeek(int i) {
    Optional<Found> week = units.shifted(i).filter(found -> found.unit() == Unit.WEEK);
    if (week.isPresent()) {
      int at = words.skip(words.skip(week.get().to(), TermKind.ON), TermKind.ARTICLE);
      return words
          .term(at, TermKind.WEEKDAY)
          .map(weekday -> inWeek(i, weekday.to(), week.get(), weekday.number()));
    }
    return words
        .term(i, TermKind.WEEKDAY)
        .flatMap(
            weekday -> {
              int of = words.skip(weekday.to(), TermKind.OF);
              return units
                  .shifted(of)
                  .filter(found -> found.unit() == Unit.WEEK)
                  .map(found -> inWeek(i, found.to(), found, weekday.number()));
            });
  }

  private Found inWeek(int i, int to, Found week, int weekday) {
    return new Found(
        i,
        to,
        Unit.DAY,
        week.meaning().part(w -> Optional.of(Stretch.day(Unit.weekday(w.first(), weekday)))));
  }

  /** "volgende zondag" is that of next week, "aanstaande zondag" the nearest to come. */
  private Optional<Found> shifted(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    return words
        .term(i, TermKind.SHIFT)
        .or(() -> words.term(at, TermKind.SHIFT))
        .flatMap(
            first -> {
              Term shift =
                  words
                      .term(first.to(), TermKind.SHIFT)
                      .filter(second -> first.value().equals("this"))
                      .orElse(first);
              return words
                  .term(shift.to(), TermKind.WEEKDAY)
                  .map(
                      weekday ->
                          new Found(
                              i,
                              words.skip(weekday.to(), TermKind.DAYPART),
                              Unit.DAY,
                              Meaning.told(
                                  day ->
                                      Stretch.day(shifted(day, shift.value(), weekday.number())))));
            });
  }

  private static LocalDate shifted(LocalDate day, String shift, int weekday) {
    int today = day.getDayOfWeek().getValue();
    return switch (shift) {
      case "last" -> Unit.weekday(day, weekday).minusWeeks(1);
      case "next" -> Unit.weekday(day, weekday).plusWeeks(1);
      case "past" -> day.minusDays(Math.floorMod(today - weekday - 1, 7) + 1L);
      case "coming" -> day.plusDays(Math.floorMod(weekday - today - 1, 7) + 1L);
      default -> Unit.weekday(day, weekday);
    };
  }

  /** "twee zondagen vanaf nu", "two Mondays ago". */
  private Optional<Found> several(int i) {
    return numbers
        .cardinal(i)
        .flatMap(
            n ->
                words
                    .term(n.to(), TermKind.WEEKDAYS)
                    .or(() -> words.term(n.to(), TermKind.WEEKDAY))
                    .flatMap(
                        weekday -> {
                          boolean ago = words.is(weekday.to(), TermKind.AGO);
                          int to =
                              Math.max(
                                  words.skip(weekday.to(), TermKind.AGO),
                                  Math.max(
                                      words.skip(weekday.to(), TermKind.FROM_NOW),
                                      words.skip(weekday.to(), TermKind.LATER)));
                          long weeks = ago ? 1L - n.value() : n.value() - 1L;
                          return to == weekday.to()
                              ? Optional.empty()
                              : Optional.of(
                                  new Found(
                                      i,
                                      to,
                                      Unit.DAY,
                                      Meaning.told(
                                          day ->
                                              Stretch.day(
                                                  shifted(
                                                          day,
                                                          ago ? "past" : "coming",
                                                          weekday.number())
                                                      .plusWeeks(weeks)))));
                        }));
  }

  private Optional<Found> bare(int i) {
    return words
        .term(i, TermKind.WEEKDAY)
        .filter(t -> !isCounted(i - 1))
        .map(
            t ->
                new Found(
                    i,
                    words.skip(Months.dot(words, t.to()), TermKind.DAYPART),
                    Unit.DAY,
                    Meaning.weekday(t.number())))
        .map(
            found -> words.is(found.to() - 1, ".") && !isCut(i) ? found.to(found.to() - 1) : found);
  }

  /** "de tweede zondag" is one of a period that is not told. */
  private boolean isCounted(int i) {
    return words.has(i) && numbers.ordinal(i).isPresent();
  }

  /** Whether the weekday's name is cut short, so that a full stop belongs to it. */
  private boolean isCut(int i) {
    return words.atom(i).lower().length() <= 5;
  }

  /** "gisteren", "morgenochtend", "vandaag". */
  private Optional<Found> day(int i) {
    return words
        .term(i, TermKind.DAY)
        .filter(t -> !isMorning(i) && !isOfTheDay(t.to()))
        .map(
            t ->
                new Found(
                    i,
                    words.skip(t.to(), TermKind.DAYPART),
                    Unit.DAY,
                    Meaning.told(day -> Stretch.day(day.plusDays(t.number())))));
  }

  /** "de morgen", "op een morgen", "goede morgen". */
  private boolean isMorning(int i) {
    return words.is(i, "morgen")
        && (words.is(i - 1, TermKind.ARTICLE)
            || words.is(i - 1, TermKind.ONE)
            || words.is(i - 1, TermKind.EVERY)
            || words.is(i - 1, TermKind.SHIFT)
            || words.is(i - 1, "die")
            || words.is(i - 1, "goede"));
  }

  /** "vandaag de dag". */
  private boolean isOfTheDay(int i) {
    return words.is(i, "de") && words.is(i + 1, "dag");
  }

  /** "deze ochtend", "afgelopen nacht". */
  private Optional<Found> partOfToday(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    return words
        .term(i, TermKind.SHIFT)
        .or(() -> words.term(at, TermKind.SHIFT))
        .filter(shift -> !shift.value().equals("same"))
        .flatMap(
            shift ->
                words
                    .term(shift.to(), TermKind.DAYPART)
                    .map(
                        part ->
                            new Found(
                                i,
                                part.to(),
                                Unit.DAY,
                                Meaning.told(
                                    day ->
                                        Stretch.day(day.plusDays(Units.steps(shift.value())))))));
  }
}
