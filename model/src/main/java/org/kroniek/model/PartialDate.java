package org.kroniek.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that says no more than is known, in the forms of EDTF (ISO 8601-2) that Kroniek uses:
 * {@code 2024}, {@code 2024-12}, {@code 2024-12-02}, {@code 2024-12-02T12:40} and intervals of
 * these, {@code 2024-12-02/2024-12-08}.
 *
 * @param value the date as written above
 */
public record PartialDate(String value) {

  private static final Pattern POINT =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T(\\d{2}:\\d{2}))?)?)?");

  /** Checks form and calendar; an interval must not end before it begins. */
  public PartialDate {
    int slash = value.indexOf('/');
    if (slash < 0) {
      check(value, value);
    } else {
      String from = value.substring(0, slash);
      String to = value.substring(slash + 1);
      check(value, from);
      check(value, to);
      if (last(to).isBefore(first(from))) {
        throw new IllegalArgumentException("the interval ends before it begins: " + value);
      }
    }
  }

  /** The date that {@code value} writes, or nothing where it is not one. */
  public static Optional<PartialDate> parse(String value) {
    try {
      return Optional.of(new PartialDate(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One day. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /** The first day that the date may mean. */
  public LocalDate earliest() {
    int slash = value.indexOf('/');
    return first(slash < 0 ? value : value.substring(0, slash));
  }

  /** The last day that the date may mean. */
  public LocalDate latest() {
    int slash = value.indexOf('/');
    return last(slash < 0 ? value : value.substring(slash + 1));
  }

  private static void check(String whole, String point) {
    Matcher matcher = POINT.matcher(point);
    try {
      if (!matcher.matches()) {
        throw new DateTimeException(point);
      }
      first(point);
      if (matcher.group(4) != null) {
        LocalTime.parse(matcher.group(4));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "not a date (write 2024, 2024-12, 2024-12-02 or an interval 2024-12/2025-01): " + whole,
          e);
    }
  }

  private static LocalDate first(String point) {
    int year = number(point, 0, 4);
    return switch (point.length()) {
      case 4 -> LocalDate.of(year, 1, 1);
      case 7 -> LocalDate.of(year, number(point, 5, 7), 1);
      default -> LocalDate.of(year, number(point, 5, 7), number(point, 8, 10));
    };
  }

  private static int number(String point, int from, int to) {
    return Integer.parseInt(point, from, to, 10);
  }

  private static LocalDate last(String point) {
    return switch (point.length()) {
      case 4 -> LocalDate.of(number(point, 0, 4), 12, 31);
      case 7 -> YearMonth.of(number(point, 0, 4), number(point, 5, 7)).atEndOfMonth();
      default -> first(point);
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
