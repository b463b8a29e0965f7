package org.kroniek.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.kroniek.ingest.fetch.Answer;

/** How long to wait after something failed: each time twice as long, up to a longest. */
final class Backoff {

  /** What a server asks for beyond this is taken for a mistake. */
  private static final Duration LONGEST_ASKED = Duration.ofDays(1);

  private static final Duration FEED_LONGEST = Duration.ofHours(24);
  private static final Duration ITEM_FIRST = Duration.ofMinutes(5);
  private static final Duration ITEM_LONGEST = Duration.ofHours(6);
  private static final Duration HOST_FIRST = Duration.ofMinutes(1);
  private static final Duration HOST_LONGEST = Duration.ofHours(6);
  private static final Duration AGAIN_FIRST = Duration.ofMinutes(15);
  private static final Duration AGAIN_LONGEST = Duration.ofDays(7);

  private Backoff() {}

  /** Until a feed is asked again that failed so many times in a row. */
  static Duration feed(Duration interval, int failures) {
    return doubled(interval, failures - 1, FEED_LONGEST);
  }

  /** Until a report is asked for again that was asked for so many times in vain. */
  static Duration item(int tries) {
    return doubled(ITEM_FIRST, tries - 1, ITEM_LONGEST);
  }

  /** Until a host is asked again that failed so many times in a row. */
  static Duration host(int failures) {
    return doubled(HOST_FIRST, failures - 1, HOST_LONGEST);
  }

  /**
   * From one reading to the next of a report that its feed says has changed, when so many times in
   * a row it had not: some feeds give every report the time of the day.
   */
  static Duration again(int same) {
    return doubled(AGAIN_FIRST, same, AGAIN_LONGEST);
  }

  private static Duration doubled(Duration first, int times, Duration longest) {
    Duration wait = first;
    for (int i = 0; i < times && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) > 0 && longest.compareTo(first) > 0 ? longest : wait;
  }

  /** When the server says that it may be asked again. */
  static Optional<Instant> retryAfter(Answer answer, Instant now) {
    return answer
        .header("retry-after")
        .flatMap(written -> moment(written.strip(), now))
        .filter(until -> until.isAfter(now))
        .map(until -> until.isAfter(now.plus(LONGEST_ASKED)) ? now.plus(LONGEST_ASKED) : until);
  }

  private static Optional<Instant> moment(String written, Instant now) {
    try {
      return written.matches("\\d{1,9}")
          ? Optional.of(now.plusSeconds(Long.parseLong(written)))
          : Optional.of(
              ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
