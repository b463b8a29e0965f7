package org.kroniek.extract.time;

import java.util.Optional;
import java.util.stream.Stream;

/** One day or one period, however it is told; the longest reading of the words counts. */
final class Points {

  private final Words words;
  private final Dates dates;
  private final Weekdays weekdays;
  private final Distances distances;
  private final Periods periods;
  private final Holidays holidays;
  private final Edges edges;
  private final Clocks clocks;

  Points(Words words, Numbers numbers, Units units) {
    this.words = words;
    this.dates = new Dates(words, numbers, units);
    this.weekdays = new Weekdays(words, numbers, units);
    this.distances = new Distances(words, numbers);
    this.periods = new Periods(words, numbers, units, new Years(words, numbers));
    this.holidays = new Holidays(words, numbers, units);
    this.edges = new Edges(words, units, periods);
    this.clocks = new Clocks(words, numbers);
  }

  Optional<Found> at(int i) {
    Optional<Found> found =
        Stream.of(
                weekOf(i),
                dates.at(i),
                distances.at(i),
                weekdays.at(i),
                edges.at(i),
                holidays.at(i),
                periods.at(i),
                now(i))
            .flatMap(Optional::stream)
            .reduce((a, b) -> b.to() > a.to() ? b : a);
    return found.map(clocks::behind).or(() -> clocks.before(i, this::day));
  }

  /** "de week van 15 september". */
  private Optional<Found> weekOf(int i) {
    return words
        .term(i, TermKind.WEEK_OF)
        .flatMap(
            week ->
                day(week.to())
                    .map(
                        day ->
                            new Found(
                                i,
                                day.to(),
                                Unit.WEEK,
                                day.meaning()
                                    .part(d -> Optional.of(Unit.WEEK.around(d.first()))))));
  }

  /** A year that stands where only a year can stand. */
  Optional<Found> year(int i) {
    return periods.year(i);
  }

  /** A day that a time of day may stand before. */
  private Optional<Found> day(int i) {
    return dates.at(i).or(() -> weekdays.at(i)).filter(found -> found.unit() == Unit.DAY);
  }

  /** "nu", which is told only as the end of a range. */
  private Optional<Found> now(int i) {
    boolean joined =
        words.is(i - 1, TermKind.TO)
            || words.is(i - 1, TermKind.AND)
            || words.is(i - 1, TermKind.BETWEEN);
    return joined
        ? words
            .term(i, TermKind.NOW)
            .map(t -> new Found(i, t.to(), Unit.DAY, Meaning.told(Stretch::day)))
        : Optional.empty();
  }
}
