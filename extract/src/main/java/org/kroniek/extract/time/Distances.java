package org.kroniek.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.time.Numbers.Amount;

/**
 * So far from now: <em>twee weken geleden</em>, <em>over drie jaar</em>, <em>within 5 days</em>.
 */
final class Distances {

  /** Behind these "over drie jaar" tells over how long something is spread. */
  private static final Set<String> SPREAD =
      Set.of("gespreid", "verspreid", "verdeeld", "uitgesmeerd", "berekend", "gemeten");

  private record Part(Amount amount, Unit unit) {

    boolean isBroken() {
      return !amount.isWhole();
    }

    LocalDate plus(LocalDate day, int sign) {
      if (amount.isWhole()) {
        return unit.plus(day, sign * Math.round(amount.value()));
      }
      long whole = (long) Math.floor(amount.value());
      double rest = amount.value() - whole;
      LocalDate moved = unit.plus(day, sign * whole);
      return switch (unit) {
        case YEAR -> moved.plusMonths(sign * Math.round(rest * 12));
        case MONTH -> moved.plusDays(sign * Math.round(rest * 30));
        case WEEK -> moved.plusDays(sign * Math.round(rest * 7));
        default -> moved;
      };
    }
  }

  private record Parts(int to, List<Part> parts) {

    LocalDate plus(LocalDate day, int sign) {
      LocalDate moved = day;
      for (Part part : parts) {
        moved = part.plus(moved, sign);
      }
      return moved;
    }

    Unit smallest() {
      return parts.stream().map(Part::unit).min(Comparator.naturalOrder()).orElse(Unit.DAY);
    }

    boolean isOfClock() {
      return smallest().isOfClock();
    }

    Part first() {
      return parts.get(0);
    }
  }

  private final Words words;
  private final Numbers numbers;

  Distances(Words words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  Optional<Found> at(int i) {
    return inside(i).or(() -> ahead(i)).or(() -> behindOrAhead(i)).filter(found -> found.to() > i);
  }

  private Optional<Parts> parts(int i) {
    List<Part> parts = new ArrayList<>();
    int to = i;
    int next = i;
    while (parts.size() < 4) {
      Optional<Amount> amount = numbers.amount(next);
      Optional<Term> unit =
          amount.flatMap(
              a -> {
                int at = words.is(a.to(), "-") && words.isTight(a.to(), "-") ? a.to() + 1 : a.to();
                return words.term(at, TermKind.UNIT);
              });
      if (unit.isEmpty()) {
        break;
      }
      parts.add(new Part(amount.get(), Unit.valueOf(unit.get().value())));
      to = unit.get().to();
      next = words.skip(words.skip(to, ","), TermKind.AND);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Parts(to, parts));
  }

  /** "binnen vijf dagen": between now and then. */
  private Optional<Found> inside(int i) {
    return words
        .term(i, TermKind.WITHIN)
        .flatMap(
            within -> {
              int less = words.skip(within.to(), TermKind.MORE);
              int at = words.skip(words.skip(less, TermKind.ARTICLE), TermKind.SHIFT);
              return parts(at)
                  .filter(parts -> !parts.isOfClock())
                  .map(
                      parts ->
                          new Found(
                              i,
                              words.skip(parts.to(), TermKind.FROM_NOW),
                              Unit.DAY,
                              Meaning.told(
                                  day ->
                                      Stretch.within(
                                          day, parts.plus(day, 1), parts.smallest().precision()))));
            });
  }

  /** "over drie jaar", "in three years", where the verb does not look back. */
  private Optional<Found> ahead(int i) {
    Optional<Term> in = words.term(i, TermKind.IN);
    if (in.isEmpty() || (i > 0 && SPREAD.contains(words.atom(i - 1).lower()))) {
      return Optional.empty();
    }
    int at = words.skip(in.get().to(), TermKind.MORE);
    boolean english = !words.isDutch();
    return parts(at)
        .filter(parts -> !words.has(parts.to()) || !SPREAD.contains(words.atom(parts.to()).lower()))
        .map(
            parts -> {
              int to = words.skip(parts.to(), TermKind.FROM_NOW);
              return new Found(
                  i,
                  words.skip(to, "'s time"),
                  unit(parts),
                  Meaning.tensed(
                      direction ->
                          english && direction != Direction.FUTURE && to == parts.to()
                              ? Meaning.ifThere(Optional.empty())
                              : Meaning.told(day -> off(day, parts, 1))));
            });
  }

  private Optional<Found> behindOrAhead(int i) {
    int at = words.skip(i, TermKind.MORE);
    return parts(at)
        .flatMap(
            parts -> {
              int to = parts.to();
              Optional<Term> ago = words.term(to, TermKind.AGO).filter(t -> !isReturn(t.to() - 1));
              if (ago.isPresent()) {
                return Optional.of(
                    new Found(
                        i, ago.get().to(), unit(parts), Meaning.told(day -> off(day, parts, -1))));
              }
              return later(i, parts)
                  .or(() -> from(i, parts, TermKind.FROM_NOW, 1))
                  .or(() -> from(i, parts, TermKind.BEFORE_NOW, -1));
            });
  }

  /** "twee dagen terug" is ago, "komt na twee dagen terug" is not. */
  private boolean isReturn(int i) {
    return words.is(i, "terug") || words.is(i, "back");
  }

  /** "two years later" is told from then where the verb looks back, which is not known here. */
  private Optional<Found> later(int i, Parts parts) {
    return words
        .term(parts.to(), TermKind.LATER)
        .map(
            later ->
                new Found(
                    i,
                    later.to(),
                    unit(parts),
                    Meaning.tensed(
                        direction ->
                            direction == Direction.FUTURE
                                ? Meaning.told(day -> off(day, parts, 1))
                                : Meaning.ifThere(Optional.empty()))));
  }

  private Optional<Found> from(int i, Parts parts, TermKind kind, int sign) {
    int and = words.skip(parts.to(), ",");
    return words
        .term(and, kind)
        .map(
            start ->
                new Found(
                    i,
                    start.to(),
                    unit(parts),
                    Meaning.told(day -> off(day.plusDays(start.number()), parts, sign))));
  }

  private static Unit unit(Parts parts) {
    return parts.smallest();
  }

  /** The day, week, month or year so far off, as precise as the smallest unit that was told. */
  private static Stretch off(LocalDate day, Parts parts, int sign) {
    Unit unit = parts.smallest();
    Part first = parts.first();
    if (first.amount().vague()) {
      // "een paar" is two to four, "enkele" two to six.
      long value = Math.round(first.amount().value());
      LocalDate near = unit.plus(day, sign * ((value * 2 + 2) / 3));
      LocalDate far = unit.plus(day, sign * value * 2);
      return Stretch.within(sign < 0 ? far : near, sign < 0 ? near : far, unit.precision());
    }
    LocalDate there = parts.plus(day, sign);
    if (parts.parts().stream().anyMatch(Part::isBroken)) {
      return (unit == Unit.YEAR ? Unit.MONTH : Unit.DAY).around(there);
    }
    return unit == Unit.DECADE || unit == Unit.CENTURY
        ? Unit.YEAR.around(there)
        : unit.around(there);
  }
}
