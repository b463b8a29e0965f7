package org.kroniek.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that takes a while to make, kept for some time; who asks while it is made waits for it.
 * Safe for use by many threads.
 */
final class Memory<T> {

  private final Clock clock;
  private final Duration age;
  private final Supplier<T> make;
  private Instant until = Instant.MIN;
  private @Nullable T kept;

  /**
   * Keeps what is made.
   *
   * @param age how long
   */
  Memory(Clock clock, Duration age, Supplier<T> make) {
    this.clock = clock;
    this.age = age;
    this.make = make;
  }

  synchronized T get() {
    T answer = kept;
    if (answer == null || clock.instant().isAfter(until)) {
      answer = make.get();
      kept = answer;
      until = clock.instant().plus(age);
    }
    return answer;
  }
}
