package org.kroniek.extract.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Parts of periods: <em>eind juni</em>, <em>early 2024</em>, <em>later deze maand</em>. */
final class Edges {

  private static final int WEEK = 7;

  private final Words words;
  private final Units units;
  private final Periods periods;

  Edges(Words words, Units units, Periods periods) {
    this.words = words;
    this.units = units;
    this.periods = periods;
  }

  Optional<Found> at(int i) {
    return edge(i).or(() -> part(i));
  }

  private Optional<Found> edge(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    return words
        .term(at, TermKind.EDGE)
        .or(() -> words.term(i, TermKind.EDGE))
        .flatMap(
            edge -> {
              int next = words.isTight(edge.to(), "-") ? edge.to() + 1 : edge.to();
              Optional<Found> period = period(next).or(() -> period(words.skip(next, TermKind.OF)));
              boolean monthOnly = words.is(edge.to() - 1, "half");
              return period
                  .filter(p -> p.unit() != Unit.DAY && p.unit() != Unit.WEEKEND)
                  .filter(p -> !monthOnly || p.unit() == Unit.MONTH)
                  .map(
                      p ->
                          new Found(
                              i, p.to(), p.unit(), p.meaning().part(s -> edge(s, edge.value()))));
            });
  }

  /** A period behind the word for its edge, where "de maand" is the present one. */
  private Optional<Found> period(int i) {
    return periods
        .at(i)
        .or(() -> units.present(i))
        .or(() -> words.is(i, TermKind.MONTH) ? periods.month(i) : Optional.empty())
        .or(() -> bare(i));
  }

  /** "eind van week", "rest of week". */
  private Optional<Found> bare(int i) {
    return words
        .term(i, TermKind.UNIT)
        .filter(t -> !Unit.valueOf(t.value()).isOfClock() && words.is(i - 1, TermKind.OF))
        .map(
            t -> {
              Unit unit = Unit.valueOf(t.value());
              return new Found(i, t.to(), unit, Meaning.told(unit::around));
            });
  }

  /** A third of a period, in its own smaller units. */
  private static Optional<Stretch> edge(Stretch period, String edge) {
    LocalDate first = period.first();
    long days = ChronoUnit.DAYS.between(first, period.last()) + 1;
    if (days == WEEK) {
      return Optional.of(
          switch (edge) {
            case "begin" -> Stretch.days(first, first.plusDays(2));
            case "mid" -> Stretch.days(first.plusDays(1), first.plusDays(3));
            default -> Stretch.days(first.plusDays(3), period.last());
          });
    }
    if (days <= 31) {
      return Optional.of(
          switch (edge) {
            case "begin" -> Stretch.days(first, first.plusDays(9));
            case "mid" -> Stretch.days(first.plusDays(10), first.plusDays(19));
            default -> Stretch.days(first.plusDays(20), period.last());
          });
    }
    boolean years = days > 400;
    ChronoUnit unit = years ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
    long count = unit.between(first, period.last().plusDays(1));
    long from = edge.equals("begin") ? 0 : edge.equals("mid") ? count / 3 : count - count / 3;
    long to = edge.equals("begin") ? count / 3 : edge.equals("mid") ? count - count / 3 : count;
    return Optional.of(
        Stretch.within(
            first.plus(from, unit),
            first.plus(Math.max(from, to - 1), unit),
            years ? Stretch.Precision.YEAR : Stretch.Precision.MONTH));
  }

  private Optional<Found> part(int i) {
    return words
        .term(i, TermKind.PART)
        .flatMap(
            part -> {
              int of = words.skip(part.to(), TermKind.OF);
              return units
                  .shifted(part.to())
                  .or(() -> units.shifted(of))
                  .or(() -> periods.month(part.to()))
                  .or(() -> part.value().equals("rest") ? rest(of) : Optional.empty())
                  .filter(p -> p.unit() != Unit.DAY)
                  .map(p -> new Found(i, p.to(), p.unit(), sofar(p.meaning(), part.value())));
            });
  }

  private Optional<Found> rest(int i) {
    return units.present(i).or(() -> bare(i));
  }

  private static Meaning sofar(Meaning period, String part) {
    Meaning today = Meaning.told(Stretch::day);
    return Meaning.both(period, today, (whole, now) -> Optional.of(part(whole, now, part)));
  }

  /** What has gone by or is left of a period; all of it where today lies outside. */
  private static Stretch part(Stretch whole, Stretch today, String part) {
    boolean all = !today.first().isAfter(whole.first()) && !today.last().isBefore(whole.last());
    if (all || !whole.overlaps(today.first(), today.last())) {
      return whole;
    }
    Stretch.Precision precision =
        ChronoUnit.DAYS.between(whole.first(), whole.last()) > 31
            ? Stretch.Precision.MONTH
            : Stretch.Precision.DAY;
    return part.equals("earlier")
        ? Stretch.within(whole.first(), today.last(), precision)
        : Stretch.within(today.first(), whole.last(), precision);
  }
}
