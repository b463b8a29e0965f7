package org.kroniek.extract.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kroniek.model.PartialDate;

/**
 * The time from which a text counts: the day, month or year in which it was published.
 *
 * @param first the first day that it may be
 * @param last the last day that it may be
 */
record Anchor(LocalDate first, LocalDate last) {

  /** What is no more days off than this may be said to lie in the month that is known. */
  private static final int NEAR_MONTH = 13;

  /** The same for a year. */
  private static final int NEAR_YEAR = 100;

  private static final int LONGEST_MONTH = 31;

  static Anchor of(PartialDate published) {
    return new Anchor(published.earliest(), published.latest());
  }

  static Anchor of(Stretch stretch) {
    return new Anchor(stretch.first(), stretch.last());
  }

  boolean isDay() {
    return first.equals(last);
  }

  private Stretch.Precision precision() {
    return isDay()
        ? Stretch.Precision.DAY
        : first.plusDays(LONGEST_MONTH).isAfter(last)
            ? Stretch.Precision.MONTH
            : Stretch.Precision.YEAR;
  }

  /** The whole of it. */
  Stretch stretch() {
    return Stretch.within(first, last, precision());
  }

  /**
   * What is told from the day of publication. Where only the month is known, the answer is the
   * months that it may lie in; what is a few days off stays within the month itself.
   */
  Optional<Stretch> relative(Function<LocalDate, Optional<Stretch>> told) {
    Optional<Stretch> early = told.apply(first);
    if (isDay() || early.isEmpty()) {
      return early;
    }
    Optional<Stretch> late = told.apply(last);
    if (late.isEmpty() || late.equals(early)) {
      return late;
    }
    LocalDate start = early.get().first();
    LocalDate end = late.get().last();
    int reach = precision() == Stretch.Precision.YEAR ? NEAR_YEAR : NEAR_MONTH;
    boolean near = !start.isBefore(first.minusDays(reach)) && !end.isAfter(last.plusDays(reach));
    return Optional.of(near ? stretch() : Stretch.within(start, end, precision()));
  }

  /** The one of several that come again and again, in order, that the direction fits best. */
  Optional<Stretch> choose(List<Stretch> candidates, Direction direction) {
    if (!isDay() || direction == Direction.UNKNOWN) {
      Optional<Stretch> inside =
          candidates.stream().filter(c -> c.overlaps(first, last)).findFirst();
      if (inside.isPresent()) {
        return inside;
      }
    }
    Optional<Stretch> before =
        candidates.stream().filter(c -> !c.first().isAfter(last)).reduce((a, b) -> b);
    Optional<Stretch> after =
        candidates.stream().filter(c -> !c.last().isBefore(first)).findFirst();
    return switch (direction) {
      case PAST -> before.or(() -> after);
      case FUTURE -> after.or(() -> before);
      case UNKNOWN ->
          before.isPresent() && after.isPresent()
              ? nearer(before.get(), after.get())
              : before.or(() -> after);
    };
  }

  private Optional<Stretch> nearer(Stretch before, Stretch after) {
    long back = first.toEpochDay() - before.last().toEpochDay();
    long ahead = after.first().toEpochDay() - last.toEpochDay();
    return Optional.of(ahead < back ? after : before);
  }
}
