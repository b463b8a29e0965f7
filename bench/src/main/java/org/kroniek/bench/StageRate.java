package org.kroniek.bench;

import java.util.Locale;

/**
 * How fast a stage is.
 *
 * @param stage its name
 * @param threads on how many threads
 * @param articles how many articles went through it
 * @param tokens of these articles
 * @param clock nanoseconds by the clock
 * @param processor nanoseconds of all processors
 */
record StageRate(
    String stage, int threads, long articles, long tokens, long clock, long processor) {

  /** A line of the table: by the clock, and what one processor alone would do. */
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.0f | %.1f |",
        stage,
        threads,
        articles * 1e9 / clock,
        tokens * 1e9 / clock,
        articles * 1e9 / Math.max(1, processor));
  }
}
