package org.kroniek.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.kroniek.extract.time.Numbers.Whole;

/** Periods of the calendar: <em>juni 2014</em>, <em>2014</em>, <em>het derde kwartaal</em>. */
final class Periods {

  private final Words words;
  private final Numbers numbers;
  private final Units units;
  private final Years years;

  Periods(Words words, Numbers numbers, Units units, Years years) {
    this.words = words;
    this.numbers = numbers;
    this.units = units;
    this.years = years;
  }

  Optional<Found> at(int i) {
    return month(i)
        .or(() -> quarter(i))
        .or(() -> season(i))
        .or(() -> years.decade(i))
        .or(() -> years.century(i))
        .or(() -> week(i))
        .or(() -> half(i))
        .or(() -> yearFirst(i))
        .or(() -> units.rolling(i))
        .or(() -> units.shifted(i))
        .or(() -> units.weekend(i))
        .or(() -> years.numeric(i))
        .or(() -> years.year(i));
  }

  /** A year in digits where only a year can stand. */
  Optional<Found> year(int i) {
    return words.digits(i) == 4 ? years.plain(i) : Optional.empty();
  }

  /** "juni", "de maand juni", "juni 2014", "juni volgend jaar", "vorige maart". */
  Optional<Found> month(int i) {
    int word = words.skip(i, TermKind.MONTH_WORD);
    int at = words.skip(words.skip(word, ","), TermKind.OF);
    int shiftAt = words.skip(i, TermKind.ARTICLE);
    Optional<Term> shift = words.term(shiftAt, TermKind.SHIFT);
    int start =
        word > i ? Months.at(words, at).isPresent() ? at : word : shift.map(Term::to).orElse(i);
    return Months.at(words, start)
        .flatMap(
            name -> {
              if (shift.isPresent() && word == i) {
                return Optional.of(shifted(i, shift.get().value(), name));
              }
              return withYear(i, name.to(), name.month())
                  .or(
                      () ->
                          word > i || MonthNames.isMonth(words, start, name)
                              ? Optional.of(yearly(i, name))
                              : Optional.empty());
            });
  }

  private static Found yearly(int i, Months.Name name) {
    return new Found(
        i,
        name.to(),
        Unit.MONTH,
        Meaning.yearly(year -> Optional.of(Stretch.month(year, name.month()))));
  }

  private Optional<Found> withYear(int i, int to, int month) {
    int comma = words.skip(to, ",");
    int at = words.skip(comma, TermKind.OF);
    int next = words.isTight(to, "-") || words.isTight(to, "/") ? to + 1 : at;
    int year = words.skip(next, TermKind.YEAR_WORD);
    Optional<Whole> number = numbers.year(year).filter(n -> comma == to || words.digits(year) == 4);
    if (number.isPresent()) {
      return Optional.of(
          new Found(
              i,
              number.get().to(),
              Unit.MONTH,
              Meaning.fixed(Stretch.month(number.get().value(), month))));
    }
    return units
        .shifted(at)
        .filter(unit -> unit.unit() == Unit.YEAR)
        .map(unit -> monthOf(i, unit.to(), unit, month));
  }

  private static Found monthOf(int i, int to, Found year, int month) {
    return new Found(
        i,
        to,
        Unit.MONTH,
        year.meaning().part(y -> Optional.of(Stretch.month(y.first().getYear(), month))));
  }

  private static Found shifted(int i, String shift, Months.Name name) {
    int step = Units.steps(shift);
    return new Found(
        i,
        name.to(),
        Unit.MONTH,
        Meaning.told(
            day -> {
              int year = day.getYear();
              int own = day.getMonthValue();
              int off =
                  step < 0 && name.month() >= own ? -1 : step > 0 && name.month() <= own ? 1 : 0;
              return Stretch.month(year + off, name.month());
            }));
  }

  /** "2016 juni", "volgend jaar juni", "2016 het derde kwartaal". */
  private Optional<Found> yearFirst(int i) {
    Optional<Found> year =
        units
            .shifted(i)
            .filter(unit -> unit.unit() == Unit.YEAR)
            .or(() -> words.digits(i) == 4 ? years.plain(i) : Optional.empty());
    return year.flatMap(
        found -> {
          int own = words.skip(found.to(), "'s");
          int at = words.skip(words.skip(own, ","), TermKind.OF);
          return Months.at(words, at)
              .filter(name -> words.digits(name.to()) == 0)
              .map(name -> monthOf(i, name.to(), found, name.month()))
              .or(() -> quarterOf(i, at, found))
              .or(() -> weekOf(i, at, found));
        });
  }

  private Optional<Found> quarterOf(int i, int at, Found year) {
    return quarterName(at)
        .map(
            q ->
                new Found(
                    i,
                    q.to(),
                    Unit.QUARTER,
                    year.meaning()
                        .part(
                            y ->
                                Optional.of(
                                    Stretch.months(y.first().getYear(), q.value() * 3 - 2, 3)))));
  }

  /** "K3", "het derde kwartaal". */
  private Optional<Whole> quarterName(int i) {
    int dash = words.isTight(i, "-") ? i + 1 : i;
    Optional<Term> sign = words.term(dash, TermKind.QUARTER_NAME);
    if (sign.isPresent()) {
      return sign.map(t -> new Whole(t.to(), t.number()));
    }
    int at = words.skip(i, TermKind.ARTICLE);
    Optional<Whole> last =
        words
            .term(at, TermKind.SHIFT)
            .filter(t -> Units.steps(t.value()) < 0)
            .map(t -> new Whole(t.to(), 4));
    return numbers
        .ordinal(at)
        .or(() -> last)
        .filter(n -> n.value() <= 4)
        .flatMap(
            n ->
                words
                    .term(words.isTight(n.to(), "-") ? n.to() + 1 : n.to(), TermKind.UNIT)
                    .filter(unit -> unit.value().equals(Unit.QUARTER.name()))
                    .map(unit -> new Whole(unit.to(), n.value())));
  }

  private Optional<Found> quarter(int i) {
    return quarterName(i)
        .filter(q -> !words.isTight(i, "-"))
        .flatMap(
            q -> {
              int dash = words.isTight(q.to(), "-") ? q.to() + 1 : q.to();
              int of = words.skip(dash, TermKind.OF);
              Optional<Found> year = yearAt(of);
              if (year.isPresent()) {
                return quarterOf(i, i, year.get()).map(found -> found.to(year.get().to()));
              }
              boolean last =
                  words.term(words.skip(i, TermKind.ARTICLE), TermKind.SHIFT).isPresent();
              return last
                  ? Optional.empty()
                  : Optional.of(
                      new Found(
                          i,
                          q.to(),
                          Unit.QUARTER,
                          Meaning.yearly(
                              y -> Optional.of(Stretch.months(y, q.value() * 3 - 2, 3)))));
            });
  }

  /** A year, told by its number or from now. */
  private Optional<Found> yearAt(int i) {
    return years
        .plain(words.skip(i, TermKind.YEAR_WORD))
        .or(() -> units.shifted(i).or(() -> units.present(i)))
        .filter(found -> found.unit() == Unit.YEAR);
  }

  /** "zomer 2014", "deze zomer", "in de zomer". */
  private Optional<Found> season(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    Optional<Term> shift = words.term(at, TermKind.SHIFT);
    int start = shift.map(Term::to).orElse(at);
    return words
        .term(start, TermKind.SEASON)
        .or(() -> words.term(start, TermKind.MID_SEASON))
        .flatMap(
            season -> {
              int number = season.number();
              Optional<Found> year = yearAt(words.skip(season.to(), TermKind.OF));
              if (year.isPresent()) {
                return Optional.of(
                    new Found(
                        i,
                        year.get().to(),
                        Unit.SEASON,
                        year.get()
                            .meaning()
                            .part(y -> Optional.of(season(y.first().getYear(), number)))));
              }
              boolean told = shift.isPresent() || isBehindIn(i);
              return told && !isCompound(season.to())
                  ? Optional.of(seasonFrom(i, season, shift))
                  : Optional.empty();
            });
  }

  private boolean isBehindIn(int i) {
    return words.is(i - 1, TermKind.OF)
        || words.is(i - 1, TermKind.SINCE)
        || words.is(i - 1, TermKind.EDGE)
        || words.is(i - 1, TermKind.PERFECT)
        || words.is(i - 1, TermKind.FUTURE);
  }

  /** "zomer-" and "spring water". */
  private boolean isCompound(int i) {
    return words.isGlued(i) && words.is(i, "-");
  }

  private static Found seasonFrom(int i, Term season, Optional<Term> shift) {
    int number = season.number();
    int step = shift.map(t -> Units.steps(t.value())).orElse(0);
    Meaning meaning =
        shift.isEmpty()
            ? Meaning.yearly(y -> Optional.of(season(y, number)))
            : Meaning.told(day -> shiftedSeason(day, number, step));
    return new Found(i, season.to(), Unit.SEASON, meaning);
  }

  private static Stretch shiftedSeason(LocalDate day, int number, int step) {
    Stretch own = season(day.getYear(), number);
    boolean before = own.last().isBefore(day);
    boolean behind = own.first().isAfter(day);
    if (step == 0) {
      // "deze winter" in January began the year before.
      Stretch last = season(day.getYear() - 1, number);
      return last.overlaps(day, day) ? last : own;
    }
    int off = step < 0 ? before ? 0 : -1 : behind ? 0 : 1;
    return season(day.getYear() + off, number);
  }

  private static Stretch season(int year, int number) {
    return Stretch.months(year, number * 3, 3);
  }

  /** "week 31", "week 31 van 2018". */
  private Optional<Found> week(int i) {
    Optional<Found> ordinal = weekOfPeriod(i);
    if (ordinal.isPresent()) {
      return ordinal;
    }
    return words
        .term(i, TermKind.WEEK_WORD)
        .flatMap(
            week -> words.digits(week.to()) <= 2 ? numbers.cardinal(week.to()) : Optional.empty())
        .filter(n -> n.value() >= 1 && n.value() <= 53)
        .map(
            n -> {
              Optional<Found> year = yearAt(words.skip(n.to(), TermKind.OF));
              Meaning meaning =
                  year.map(y -> y.meaning().part(s -> Weeks.ofYear(s.first().getYear(), n.value())))
                      .orElseGet(() -> Meaning.told(day -> Weeks.near(day, n.value())));
              return new Found(i, year.map(Found::to).orElse(n.to()), Unit.WEEK, meaning);
            });
  }

  /** "de derde week van 2027", "de laatste week van juli", "first week of this month". */
  private Optional<Found> weekOfPeriod(int i) {
    return weekPlace(i)
        .flatMap(
            n -> {
              int of = words.skip(n.to(), TermKind.OF);
              return month(of)
                  .or(() -> yearAt(of))
                  .or(() -> units.shifted(of))
                  .or(() -> units.present(of))
                  .filter(p -> p.unit() == Unit.MONTH || p.unit() == Unit.YEAR)
                  .map(
                      p ->
                          new Found(
                              i,
                              p.to(),
                              Unit.WEEK,
                              p.meaning().part(s -> Weeks.ofStretch(s, n.value()))));
            });
  }

  private Optional<Found> weekOf(int i, int at, Found year) {
    return weekPlace(at)
        .map(
            n ->
                new Found(
                    i, n.to(), Unit.WEEK, year.meaning().part(s -> Weeks.ofStretch(s, n.value()))));
  }

  private Optional<Whole> weekPlace(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    boolean last =
        words.term(at, TermKind.SHIFT).filter(t -> Units.steps(t.value()) < 0).isPresent();
    Optional<Whole> place = last ? Optional.of(new Whole(at + 1, -1)) : numbers.ordinal(at);
    return place
        .filter(n -> words.is(n.to(), TermKind.WEEK_WORD))
        .map(n -> new Whole(n.to() + 1, n.value()));
  }

  /** "de eerste helft van 2024", "H1 2016". */
  private Optional<Found> half(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    Optional<Term> half = words.term(at, TermKind.HALF).or(() -> words.term(i, TermKind.HALF_NAME));
    return half.flatMap(
            h -> {
              int dash = words.isTight(h.to(), "-") ? h.to() + 1 : h.to();
              int of = words.skip(dash, TermKind.OF);
              return yearAt(of)
                  .map(
                      year ->
                          new Found(
                              i,
                              year.to(),
                              Unit.HALF_YEAR,
                              year.meaning()
                                  .part(
                                      y ->
                                          Optional.of(
                                              Stretch.months(
                                                  y.first().getYear(), h.number() * 6 - 5, 6)))));
            })
        .or(() -> years.yearHalf(i));
  }
}
