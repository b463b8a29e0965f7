package org.kroniek.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kroniek.model.watch.WatchBook;
import org.kroniek.model.watch.WatchLease;

/** The turn to watch for an archive, which one watch has at a time. For one thread. */
final class Turn implements AutoCloseable {

  /**
   * So often who stands by asks whether it has become free, and who has it whether it is so yet.
   */
  static final Duration BETWEEN = Duration.ofSeconds(30);

  private final WatchBook book;
  private Optional<WatchLease> lease = Optional.empty();
  private Instant askAt = Instant.MIN;

  Turn(WatchBook book) {
    this.book = book;
  }

  /** Whether it is had now, having been free or had before. */
  boolean take(Instant now) {
    lease = lease.isPresent() ? lease : book.lease();
    askAt = now.plus(BETWEEN);
    return lease.isPresent();
  }

  /** Whether it is had still, as far as was asked lately. */
  boolean isHeld(Instant now) {
    if (lease.isPresent() && !now.isBefore(askAt)) {
      askAt = now.plus(BETWEEN);
      if (!lease.get().isHeld()) {
        close();
      }
    }
    return lease.isPresent();
  }

  @Override
  public void close() {
    lease.ifPresent(WatchLease::close);
    lease = Optional.empty();
  }
}
