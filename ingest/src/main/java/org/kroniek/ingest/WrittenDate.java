package org.kroniek.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kroniek.model.PartialDate;

/**
 * Reads dates as people and programs write them: {@code 2 december 2024}, {@code Dec. 2, 2024},
 * {@code 02-12-2024}, {@code 2024-12-02T14:30:00+01:00}. A time is kept as written, whatever its
 * zone; midnight to the second counts as no time. {@code 2/12/2024} may be of February or of
 * December and gives the year only. Safe for use by many threads.
 */
final class WrittenDate {

  private static final int LONGEST = 80;
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?"
              + " ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{0,2})?");
  private static final Pattern BASIC =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})\\d{0,2}Z?)?");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(\\d{1,2})([-./])(\\d{1,2})[-./](\\d{4})(?:,? (?:om )?(\\d{1,2}:\\d{2})(?::\\d{2})?)?(?: uur)?");
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}|1\\d{12}");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|e)?");
  private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d{2}");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");
  private static final Pattern ZONE = Pattern.compile("[+-]\\d{2}:?\\d{2}");
  private static final Pattern SPACE = Pattern.compile("[\\s,\\u00a0]+");

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, String> others = new HashMap<>();

  WrittenDate() {
    for (var row : Lexicon.rows("months.tsv")) {
      months.put(row.get(0), Integer.valueOf(row.get(1)));
    }
    for (var row : Lexicon.rows("date-words.tsv")) {
      others.put(row.get(0), row.get(1));
    }
  }

  /** The date that {@code written} says, or nothing where it says none or an impossible one. */
  Optional<PartialDate> read(String written) {
    String value = written.strip();
    if (value.isEmpty() || value.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(value);
    if (iso.matches()) {
      boolean midnight = (iso.group(2) + iso.group(3)).equals("0000");
      String time = midnight ? "" : "T" + iso.group(2) + ":" + iso.group(3);
      return PartialDate.parse(iso.group(1) + time);
    }
    return PartialDate.parse(value)
        .or(() -> basic(value))
        .or(() -> epoch(value))
        .or(() -> numeric(value))
        .or(() -> inWords(value));
  }

  private static Optional<PartialDate> basic(String value) {
    Matcher matcher = BASIC.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String day = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
    String time = matcher.group(4) == null ? "" : "T" + matcher.group(4) + ":" + matcher.group(5);
    return PartialDate.parse(day + (time.equals("T00:00") ? "" : time));
  }

  /** Seconds or milliseconds since 1970; the day in UTC, since no zone was written. */
  private static Optional<PartialDate> epoch(String value) {
    if (!EPOCH.matcher(value).matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(value);
    long seconds = value.length() > 10 ? number / 1000 : number;
    return Optional.of(
        PartialDate.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC)));
  }

  private static Optional<PartialDate> numeric(String value) {
    Matcher matcher = NUMERIC.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(3));
    String year = matcher.group(4);
    String time = matcher.group(5) == null ? "" : matcher.group(5);
    if (!matcher.group(2).equals("/") || first > 12) {
      return written(year, second, first, time);
    }
    if (second > 12 || first == second) {
      return written(year, first, second, time);
    }
    return PartialDate.parse(year);
  }

  private Optional<PartialDate> inWords(String value) {
    int month = 0;
    int day = 0;
    String year = "";
    String time = "";
    boolean afternoon = false;
    for (String token : SPACE.split(value.toLowerCase(Locale.ROOT), -1)) {
      boolean mark = token.endsWith(".") || token.endsWith(":");
      String word = mark ? token.substring(0, token.length() - 1) : token;
      Matcher dayNumber = DAY.matcher(word);
      if (months.containsKey(word) && month == 0) {
        month = months.getOrDefault(word, 0);
      } else if (dayNumber.matches() && day == 0) {
        day = Integer.parseInt(dayNumber.group(1));
      } else if (YEAR.matcher(word).matches() && year.isEmpty()) {
        year = word;
      } else if (TIME.matcher(word).matches() && time.isEmpty()) {
        time = word;
      } else if (others.containsKey(word) || ZONE.matcher(word).matches()) {
        afternoon |= "afternoon".equals(others.get(word));
      } else {
        return Optional.empty();
      }
    }
    return month == 0 || year.isEmpty()
        ? Optional.empty()
        : written(year, month, day, afternoon ? afternoon(time) : time);
  }

  private static String afternoon(String time) {
    Matcher matcher = TIME.matcher(time);
    if (!matcher.matches()) {
      return "";
    }
    int hour = Integer.parseInt(matcher.group(1));
    return (hour < 12 ? hour + 12 : hour) + ":" + matcher.group(2);
  }

  private static Optional<PartialDate> written(String year, int month, int day, String time) {
    String value = year + String.format(Locale.ROOT, "-%02d", month);
    if (day > 0) {
      value += String.format(Locale.ROOT, "-%02d", day);
    }
    Matcher clock = TIME.matcher(time);
    if (day > 0 && clock.matches() && !time.startsWith("00:00")) {
      value +=
          String.format(Locale.ROOT, "T%02d:", Integer.parseInt(clock.group(1))) + clock.group(2);
    }
    return PartialDate.parse(value);
  }
}
