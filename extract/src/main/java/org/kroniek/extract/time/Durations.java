package org.kroniek.extract.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.extract.time.Numbers.Amount;
import org.kroniek.model.Span;

/** How long: <em>twee weken</em>, <em>anderhalf uur</em>, <em>a month and two days</em>. */
final class Durations {

  private static final int MOST_PARTS = 5;

  /** Durations in words of their own, as ISO 8601 writes them, broken down. */
  private record Part(int to, double amount, Unit unit) {}

  private final Words words;
  private final Numbers numbers;

  Durations(Words words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** The duration at {@code i}, and the index behind it. */
  record Found(int to, Length length) {}

  Optional<Found> at(int i) {
    int more = words.skip(i, TermKind.MORE);
    return whole(i)
        .or(() -> single(i, i))
        .or(() -> parts(i, more))
        .or(() -> parts(i, i))
        .or(() -> single(i, more));
  }

  /** "halfuur", "fortnight". */
  private Optional<Found> single(int i, int at) {
    return words
        .term(at, TermKind.DURATION)
        .filter(t -> !words.is(t.to(), TermKind.UNIT))
        .filter(t -> longer(at, t.to()))
        .map(t -> found(i, t.to(), t.value()));
  }

  /** "een halfjaar" may also be read as a number and a unit; the longer reading counts. */
  private boolean longer(int at, int to) {
    return parts(at, at).map(found -> found.to() <= to).orElse(true);
  }

  private Found found(int from, int to, String value) {
    int end = words.skip(to, TermKind.LONG);
    Span span = words.span(from, end);
    return new Found(end, new Length(span, value));
  }

  /** "de hele dag". */
  private Optional<Found> whole(int i) {
    return words
        .term(i, TermKind.WHOLE)
        .flatMap(
            all ->
                words
                    .term(all.to(), TermKind.UNIT)
                    .map(
                        unit ->
                            found(
                                i, unit.to(), value(List.of(new Part(unit.to(), 1, unit(unit)))))));
  }

  private static Unit unit(Term term) {
    return Unit.valueOf(term.value());
  }

  private Optional<Found> parts(int i, int at) {
    List<Part> parts = new ArrayList<>();
    int next = at;
    while (parts.size() < MOST_PARTS) {
      Optional<Part> part = part(next, parts.isEmpty());
      if (part.isEmpty()) {
        break;
      }
      parts.add(part.get());
      next = words.skip(words.skip(part.get().to(), ","), TermKind.AND);
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Part last = parts.get(parts.size() - 1);
    return Optional.of(and(i, parts, last));
  }

  /** "een uur en een kwart", "an hour and a half". */
  private Found and(int i, List<Part> parts, Part last) {
    int joined = words.skip(last.to(), TermKind.AND);
    int one = words.skip(joined, TermKind.ONE);
    Optional<Term> fraction =
        joined > last.to() ? words.term(one, TermKind.FRACTION) : Optional.empty();
    if (fraction.isEmpty() || words.is(fraction.get().to(), TermKind.UNIT)) {
      return found(i, last.to(), value(parts));
    }
    List<Part> more = new ArrayList<>(parts);
    more.set(
        more.size() - 1,
        new Part(
            fraction.get().to(),
            last.amount() + Double.parseDouble(fraction.get().value()),
            last.unit()));
    return found(i, fraction.get().to(), value(more));
  }

  /** How many and of what: "3u", "twee en een half uur", "nog een week". */
  private Optional<Part> part(int i, boolean first) {
    Optional<Term> another = first ? words.term(i, TermKind.ANOTHER) : Optional.empty();
    Optional<Part> one =
        another.flatMap(
            more ->
                words
                    .term(more.to(), TermKind.UNIT)
                    .map(unit -> new Part(unit.to(), 1, unit(unit))));
    return one.or(
        () ->
            numbers
                .amount(another.map(Term::to).orElse(i))
                .flatMap(amount -> unit(amount.to()).map(unit -> part(amount, unit))));
  }

  private Part part(Amount amount, Term unit) {
    int to = Months.dot(words, unit.to());
    boolean cut = to > unit.to() && words.atom(unit.to() - 1).lower().length() <= 3;
    return new Part(cut ? to : unit.to(), amount.value(), unit(unit));
  }

  /** The unit behind a number, tied to it with a hyphen or not. */
  private Optional<Term> unit(int i) {
    int at = words.isTight(i, "-") ? i + 1 : i;
    return words
        .term(at, TermKind.UNIT)
        .filter(t -> words.atom(at).lower().length() > 1 || words.isNumber(i - 1));
  }

  /** The parts as ISO 8601 writes them, years before months before days. */
  private static String value(List<Part> parts) {
    Map<Unit, Double> sums = new EnumMap<>(Unit.class);
    for (Part part : parts) {
      sums.merge(base(part.unit()), part.amount() * part.unit().multiple(), Double::sum);
    }
    StringBuilder days = new StringBuilder("P");
    StringBuilder clock = new StringBuilder();
    Unit[] units = Unit.values();
    for (int i = units.length - 1; i >= 0; i--) {
      Double sum = sums.get(units[i]);
      if (sum != null) {
        String told = units[i].iso(new Amount(0, sum, false).iso());
        if (units[i].isOfClock()) {
          clock.append(clock.isEmpty() ? told : told.substring(1));
        } else {
          days.append(told);
        }
      }
    }
    return days.append(clock).toString();
  }

  /** The unit that ISO 8601 counts in. */
  private static Unit base(Unit unit) {
    return switch (unit) {
      case WORKDAY, WEEKEND -> Unit.DAY;
      case FORTNIGHT -> Unit.WEEK;
      case QUARTER, SEASON, HALF_YEAR -> Unit.MONTH;
      case DECADE, CENTURY -> Unit.YEAR;
      default -> unit;
    };
  }
}
