package org.kroniek.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Time that passes only while nothing is under way, and then at once. */
final class FakePace implements Pace {

  private static final int PATIENCE_SECONDS = 60;

  private volatile Instant now;
  private Instant end;
  private Runnable atEnd = () -> {};

  FakePace(Instant now) {
    this.now = now;
    this.end = now;
  }

  /** Has {@code atEnd} run when so much time has passed. */
  void endAfter(Duration time, Runnable whatThen) {
    end = now.plus(time);
    atEnd = whatThen;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public <T> Optional<T> await(BlockingQueue<T> results, boolean underWay, Optional<Instant> until)
      throws InterruptedException {
    if (underWay) {
      T result = results.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (result == null) {
        throw new IllegalStateException("nothing came back within " + PATIENCE_SECONDS + " s");
      }
      return Optional.of(result);
    }
    if (until.isEmpty() || until.get().isAfter(end)) {
      now = end;
      atEnd.run();
      return Optional.ofNullable(results.poll());
    }
    now = until.get().isAfter(now) ? until.get() : now;
    return Optional.empty();
  }
}
