package org.kroniek.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What time it is, and waiting. A test has time pass as it likes. */
public interface Pace {

  /** Now. */
  Instant now();

  /**
   * Waits for the next result.
   *
   * @param results where it comes in
   * @param underWay whether there is anything to wait for
   * @param until the moment at which there is something else to do; empty where there is none
   * @return the result; empty where the moment came first
   */
  <T> Optional<T> await(BlockingQueue<T> results, boolean underWay, Optional<Instant> until)
      throws InterruptedException;

  /** The time that passes. */
  static Pace of(Clock clock) {
    return new Pace() {

      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public <T> Optional<T> await(
          BlockingQueue<T> results, boolean underWay, Optional<Instant> until)
          throws InterruptedException {
        // Not longer at a time, so that a clock that is set right is heeded.
        Duration longest = Duration.ofMinutes(1);
        Duration wait = until.map(moment -> Duration.between(now(), moment)).orElse(longest);
        long millis = Math.max(1, Math.min(wait.toMillis(), longest.toMillis()));
        return Optional.ofNullable(results.poll(millis, TimeUnit.MILLISECONDS));
      }
    };
  }
}
