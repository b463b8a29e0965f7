package org.kroniek.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.kroniek.model.Archive;
import org.kroniek.pipeline.Composition;

/**
 * Writes invented readings into an archive until it is closed, through an archive of its own as
 * another program would, as many a second as reading reports gives on two cores.
 */
final class Import implements AutoCloseable {

  /** What {@code bench/run} prints for articles a second, rounded up. */
  private static final int A_SECOND = 25;

  private final Path file;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicLong saved = new AtomicLong();
  private final Thread thread = new Thread(this::run, "import");

  Import(Path file) {
    this.file = file;
  }

  void start() {
    thread.start();
  }

  private void run() {
    InventedReadings readings = new InventedReadings(System.nanoTime(), 15);
    try (Archive archive = Composition.archive(file, Clock.systemUTC())) {
      while (!ended.get()) {
        archive.save(readings.next(), Optional.of("import:/" + saved.incrementAndGet()));
        Thread.sleep(1000 / A_SECOND);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String line() {
    return String.format(Locale.ROOT, "imported meanwhile: %d articles", saved.get());
  }

  @Override
  public void close() {
    ended.set(true);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
