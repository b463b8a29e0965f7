package org.kroniek.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
 * Writes a web archive of many records, some of them damaged, reads it into a fresh archive, prints
 * how much of the heap is in use on the way, then goes on with the same file as after a stop.
 */
public final class CrawlRun {

  private static final String USAGE = "usage: CrawlRun [RECORDS [DAMAGED]]";
  private static final int ARTICLES_A_LOOK = 1000;
  private static final int WARM = 20;
  private static final long SEED = 1;

  private CrawlRun() {}

  /** Reads {@code RECORDS} (20000), of which {@code DAMAGED} (200) are damaged. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 2) {
      System.err.println(USAGE);
      System.exit(2);
    }
    int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int damaged = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    Path work = Files.createTempDirectory("kroniek-crawl");
    boolean kept;
    try {
      kept = run(work, records, damaged);
    } finally {
      Benchmark.delete(work);
    }
    System.exit(kept ? 0 : 1);
  }

  private static boolean run(Path work, int records, int damaged) throws IOException {
    Path file = work.resolve("crawl.warc.gz");
    GeneratedCrawl crawl = new GeneratedCrawl(SEED);
    crawl.write(file, records, damaged);
    System.out.printf(
        Locale.ROOT,
        "%d records, %d damaged, %d pages with an article, %.1f MB, seed %d%n",
        records,
        crawl.broken(),
        crawl.articles(),
        Files.size(file) / 1e6,
        SEED);
    Composition composition = new Composition();
    Meter meter = new Meter();
    boolean kept;
    try (Archive archive = Composition.archive(work.resolve("kroniek.db"), Clock.systemUTC())) {
      warmUp(composition, work);
      System.out.printf(
          Locale.ROOT,
          "heap in use with the models loaded %.1f MB, heap at most %d MB%n",
          ResidentMemory.heapAfterCollection() / 1e6,
          Benchmark.megabytes(Runtime.getRuntime().maxMemory()));
      ReadRun run =
          new ReadRun(
              composition.articleReader(),
              Optional.of(archive),
              Runtime.getRuntime().availableProcessors());
      Summary first = read(composition, run, file, meter);
      kept = first.total().articles() == crawl.articles() && first.rejections() == crawl.broken();
      Summary second = read(composition, run.goingOn(), file, meter);
      kept &= second.saved().getOrDefault(Archive.Saved.UNCHANGED, 0L) == crawl.articles();
    }
    System.out.println("resident at most " + ResidentMemory.most());
    System.out.println(
        kept ? "every whole page is on record" : "NOT every whole page is on record");
    return kept;
  }

  private static void warmUp(Composition composition, Path work) throws IOException {
    Path folder = work.resolve("warm");
    new ReportGenerator(SEED + 1).write(WARM, folder);
    try (Inputs inputs =
        composition.inputs(
            List.of(folder.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      new ReadRun(composition.articleReader(), Optional.empty(), 1).run(inputs, new Meter());
    }
  }

  private static Summary read(Composition composition, ReadRun run, Path file, Meter meter) {
    long start = System.nanoTime();
    try (Inputs inputs =
        composition.inputs(
            List.of(file.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      Summary summary = run.run(inputs, meter);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%.1f s, %.1f articles/s, passed over %s%s%n",
          seconds,
          summary.total().articles() / seconds,
          summary.passedOver(),
          TimedRun.saved(summary));
      return summary;
    }
  }

  /** Prints the heap now and then. */
  private static final class Meter implements ReadRun.Listener {

    private long articles;

    @Override
    public void reading(Reading reading, Optional<Archive.Saved> saved) {
      articles++;
      if (articles % ARTICLES_A_LOOK == 0) {
        System.out.printf(
            Locale.ROOT,
            "%6d articles, heap in use after collection %.1f MB%n",
            articles,
            ResidentMemory.heapAfterCollection() / 1e6);
      }
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
