package org.kroniek.ingest;

import java.time.Duration;

/**
 * How large an input may be before it is quarantined.
 *
 * @param articleBytes the largest file that holds one article, and the largest record of a file
 *     that holds several, in bytes after decompression; such a file itself may have any size
 * @param lineCharacters the longest line of a text file; web pages may have longer ones
 * @param fetchTime how long fetching one page may take, redirects included
 */
public record Limits(long articleBytes, int lineCharacters, Duration fetchTime) {

  /** The largest limit: what one Java array can hold, with room to spare. */
  private static final long MOST = 1_000_000_000;

  /** Checks that the limits can be kept. */
  public Limits {
    if (articleBytes < 1 || articleBytes > MOST) {
      throw new IllegalArgumentException("articleBytes must be 1 to " + MOST + ": " + articleBytes);
    }
    if (lineCharacters < 1) {
      throw new IllegalArgumentException("lineCharacters must be positive: " + lineCharacters);
    }
    if (fetchTime.isNegative() || fetchTime.isZero()) {
      throw new IllegalArgumentException("fetchTime must be positive: " + fetchTime);
    }
  }

  /** Twenty megabytes an article, a million characters a line, thirty seconds a page. */
  public static Limits standard() {
    return new Limits(20_000_000, 1_000_000, Duration.ofSeconds(30));
  }
}
