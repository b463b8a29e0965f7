package org.kroniek.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while articles are written: the one at hand is finished, then the program says what it
 * leaves and ends. Safe for use by many threads.
 */
final class Interruption implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 3;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::requested, "kroniek-interruption");
  private volatile boolean requested;

  /** Listens from now on until {@link #close}. */
  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Ends the run with {@link Stopped} where the person asked for it. */
  void check() {
    if (requested) {
      throw new Stopped();
    }
  }

  /** The run is over; nothing is left to wait for. */
  @Override
  public void close() {
    ended.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        requested = true;
      }
    }
  }

  private void requested() {
    requested = true;
    try {
      // Reading may be waiting for standard input; a transaction cut off leaves nothing half.
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Somebody pressed Ctrl-C. */
  static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
