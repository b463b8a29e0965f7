package org.kroniek.extract.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What an expression means, once it is known from when it counts and where its verb looks. */
final class Meaning {

  private interface Resolver {
    Optional<Stretch> at(Optional<Anchor> anchor, Direction direction);
  }

  private final boolean floating;
  private final Resolver resolver;

  private Meaning(boolean floating, Resolver resolver) {
    this.floating = floating;
    this.resolver = resolver;
  }

  /** A stretch that stands by itself: <em>juni 2014</em>. */
  static Meaning fixed(Stretch stretch) {
    return new Meaning(false, (anchor, direction) -> Optional.of(stretch));
  }

  /** A stretch that stands by itself; nothing where the calendar has no such day. */
  static Meaning ifThere(Optional<Stretch> stretch) {
    return new Meaning(false, (anchor, direction) -> stretch);
  }

  /** A stretch told from the day of publication: <em>gisteren</em>. */
  static Meaning told(Function<LocalDate, Stretch> from) {
    return partly(day -> Optional.of(from.apply(day)));
  }

  /** A stretch told from the day of publication, where there is one. */
  static Meaning partly(Function<LocalDate, Optional<Stretch>> from) {
    return new Meaning(false, (anchor, direction) -> anchor.flatMap(start -> start.relative(from)));
  }

  /** What {@code from} tells of the day of publication and the tense. */
  static Meaning tensed(Function<Direction, Meaning> from) {
    return new Meaning(false, (anchor, direction) -> from.apply(direction).at(anchor, direction));
  }

  /** What comes again every year: <em>22 november</em>. */
  static Meaning yearly(IntFunction<Optional<Stretch>> inYear) {
    return floating(
        anchor ->
            IntStream.rangeClosed(anchor.first().getYear() - 4, anchor.last().getYear() + 4)
                .mapToObj(inYear)
                .flatMap(Optional::stream)
                .toList());
  }

  /** What comes again and again, as candidates in order around a time. */
  static Meaning floating(Function<Anchor, List<Stretch>> candidates) {
    return new Meaning(
        true,
        (anchor, direction) ->
            anchor.flatMap(start -> start.choose(candidates.apply(start), direction)));
  }

  /** A day of the week, which a report of today may use of today. */
  static Meaning weekday(int weekday) {
    return new Meaning(
        true,
        (anchor, direction) ->
            anchor.map(
                start -> {
                  if (!start.isDay()) {
                    return start.stretch();
                  }
                  long ahead = Math.floorMod(weekday - start.first().getDayOfWeek().getValue(), 7);
                  boolean back = direction != Direction.FUTURE && ahead > 0;
                  return Stretch.day(start.first().plusDays(back ? ahead - 7 : ahead));
                }));
  }

  /** Whether the year or week is not told, so that another expression may tell it. */
  boolean isFloating() {
    return floating;
  }

  Optional<Stretch> at(Optional<Anchor> anchor, Direction direction) {
    return resolver.at(anchor, direction);
  }

  /** A part of what this one means. */
  Meaning part(Function<Stretch, Optional<Stretch>> part) {
    return new Meaning(floating, (anchor, direction) -> at(anchor, direction).flatMap(part));
  }

  /** From this one to the other; the one whose year is told tells the other's. */
  Meaning to(Meaning end) {
    return new Meaning(
        floating && end.floating,
        (anchor, direction) -> {
          if (floating && (!end.floating || direction != Direction.PAST)) {
            return end.at(anchor, direction)
                .flatMap(
                    last ->
                        at(Optional.of(Anchor.of(last)), Direction.PAST)
                            .flatMap(first -> first.to(last)));
          }
          return at(anchor, direction)
              .flatMap(
                  first -> {
                    Optional<Anchor> from = end.floating ? Optional.of(Anchor.of(first)) : anchor;
                    return end.at(from, end.floating ? Direction.FUTURE : direction)
                        .flatMap(first::to);
                  });
        });
  }

  /** What comes of two meanings together. */
  static Meaning both(
      Meaning one, Meaning other, BiFunction<Stretch, Stretch, Optional<Stretch>> together) {
    return new Meaning(
        false,
        (anchor, direction) ->
            one.at(anchor, direction)
                .flatMap(
                    first ->
                        other
                            .at(anchor, direction)
                            .flatMap(second -> together.apply(first, second))));
  }

  /** From this one to the day of publication. */
  Meaning untilNow() {
    return new Meaning(
        false,
        (anchor, direction) ->
            at(anchor, Direction.PAST)
                .flatMap(first -> anchor.map(Anchor::stretch).flatMap(first::to)));
  }
}
