package org.kroniek.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.model.catalogue.Catalogue.Kind;

/**
 * Numbers that sort what is on record by kind, then by the last day that its date may mean, then
 * the narrower date later, then what was recorded first later: read from the end, a kind is listed
 * newest first and an article from its beginning. Three bits for the kind, 22 for the day, 9 for
 * how narrow the date is, 29 for the number.
 */
final class Shelfmark {

  private static final int NUMBER_BITS = 29;
  private static final int NARROW_BITS = 9;
  private static final int DAY_BITS = 22;
  private static final int DAY_SHIFT = NUMBER_BITS + NARROW_BITS;
  private static final int KIND_SHIFT = DAY_SHIFT + DAY_BITS;
  private static final long LAST_NUMBER = (1L << NUMBER_BITS) - 1;
  private static final int WIDEST = (1 << NARROW_BITS) - 1;
  private static final long LAST_DAY = (1L << DAY_BITS) - 1;

  /** Day 1; 0 is for what has no date. */
  private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

  private Shelfmark() {}

  /**
   * The shelfmark of something with this date.
   *
   * @param number of the finding, or of the reading for an article
   */
  static long of(Kind kind, Optional<PartialDate> date, long number) {
    if (number < 1 || number > LAST_NUMBER) {
      throw new IllegalArgumentException("number " + number);
    }
    long day = date.map(d -> day(d.latest())).orElse(0L);
    long narrow = date.map(d -> (long) WIDEST - Math.min(WIDEST, width(d))).orElse(0L);
    return start(kind) | day << DAY_SHIFT | narrow << NUMBER_BITS | (LAST_NUMBER - number);
  }

  /** How many days lie between the first day that a date may mean and the last. */
  static long width(PartialDate date) {
    return date.latest().toEpochDay() - date.earliest().toEpochDay();
  }

  private static long day(LocalDate day) {
    return Math.min(LAST_DAY, Math.max(1, day.toEpochDay() - FIRST_DAY + 1));
  }

  private static long start(Kind kind) {
    long code =
        switch (kind) {
          case ARTICLE -> 0;
          case STATEMENT -> 1;
          case EVENT -> 2;
          case QUANTITY -> 3;
          case CONDITIONAL -> 4;
        };
    return code << KIND_SHIFT;
  }

  /** The lowest shelfmark of a kind. */
  static long lowest(Kind kind) {
    return start(kind);
  }

  /** The highest shelfmark of a kind. */
  static long highest(Kind kind) {
    return start(kind) | (1L << KIND_SHIFT) - 1;
  }

  /** The lowest shelfmark of a kind on a day. */
  static long lowest(Kind kind, LocalDate day) {
    return start(kind) | day(day) << DAY_SHIFT;
  }

  /** The highest shelfmark of a kind on a day. */
  static long highest(Kind kind, LocalDate day) {
    return lowest(kind, day) | (1L << DAY_SHIFT) - 1;
  }

  /** The number of the finding or the reading. */
  static long number(long shelfmark) {
    return LAST_NUMBER - (shelfmark & LAST_NUMBER);
  }

  /** The last day; empty where there is no date. */
  static Optional<LocalDate> lastDay(long shelfmark) {
    long day = shelfmark >> DAY_SHIFT & LAST_DAY;
    return day == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day + FIRST_DAY - 1));
  }

  /** In SQL, the day of the column as a number of days since 1970. */
  static String epochDay(String column) {
    return "((" + column + " >> " + DAY_SHIFT + " & " + LAST_DAY + ") + " + (FIRST_DAY - 1) + ")";
  }
}
