package org.kroniek.bench;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Archive;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadRun;
import org.kroniek.pipeline.Summary;

/**
 * A run over a folder with its time and memory.
 *
 * @param summary what it came to
 * @param nanoseconds how long it took, without the collections that were asked for
 * @param processor how long all processors together worked on it, with these collections; says more
 *     than the clock where others share the machine
 * @param characters of the articles' texts
 * @param heapBytes the most that was in use after a collection
 */
record TimedRun(
    Summary summary, long nanoseconds, Duration processor, long characters, long heapBytes) {

  /** How often memory is looked at: a collection is asked for every so many articles. */
  private static final int ARTICLES_A_LOOK = 400;

  static TimedRun of(Composition composition, Path folder, Archive archive, int threads) {
    ReadRun run = new ReadRun(composition.articleReader(), Optional.of(archive), threads);
    Meter meter = new Meter();
    Duration before = worked();
    long start = System.nanoTime();
    try (Inputs inputs =
        composition.inputs(
            List.of(folder.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      Summary summary = run.run(inputs, meter);
      long nanoseconds = System.nanoTime() - start - meter.paused;
      Duration processor = worked().minus(before);
      meter.look();
      return new TimedRun(summary, nanoseconds, processor, meter.characters, meter.heapBytes);
    }
  }

  private static Duration worked() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  String line() {
    double seconds = nanoseconds / 1e9;
    long articles = summary.total().articles();
    return String.format(
        Locale.ROOT,
        "%.1f s (%.1f s of processor time), %.1f articles/s, %.2f million characters/s%s",
        seconds,
        processor.toMillis() / 1e3,
        articles / seconds,
        characters / 1e6 / seconds,
        saved(summary));
  }

  static String saved(Summary summary) {
    StringBuilder words = new StringBuilder();
    for (Archive.Saved how : Archive.Saved.values()) {
      words
          .append(", ")
          .append(how.name().toLowerCase(Locale.ROOT))
          .append(' ')
          .append(summary.saved().getOrDefault(how, 0L));
    }
    return words.append(", rejected ").append(summary.rejections()).toString();
  }

  /** Counts characters, and looks at the heap now and then. */
  private static final class Meter implements ReadRun.Listener {
    private long characters;
    private long articles;
    private long heapBytes;
    private long paused;

    @Override
    public void reading(Reading reading, Optional<Archive.Saved> saved) {
      characters += reading.article().text().length();
      articles++;
      if (articles % ARTICLES_A_LOOK == 0) {
        look();
      }
    }

    private void look() {
      long before = System.nanoTime();
      heapBytes = Math.max(heapBytes, ResidentMemory.heapAfterCollection());
      paused += System.nanoTime() - before;
    }

    @Override
    public void rejection(Rejection rejection) {
      // The summary counts it.
    }

    @Override
    public void progress(ReadRun.Progress progress) {
      // Nobody watches a measurement.
    }
  }
}
