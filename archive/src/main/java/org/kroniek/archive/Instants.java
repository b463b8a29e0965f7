package org.kroniek.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Instants as the archive writes them, in UTC with six decimals, so that texts sort as times do.
 */
final class Instants {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Instants() {}

  static String now(Clock clock) {
    return write(clock.instant());
  }

  static String write(Instant instant) {
    return FORM.format(instant.truncatedTo(ChronoUnit.MICROS));
  }

  static Instant parse(String written) {
    return Instant.parse(written);
  }
}
