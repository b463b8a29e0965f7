package org.kroniek.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Archive;
import org.kroniek.model.Article;
import org.kroniek.model.Intake;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.Summary;

/**
 * Prints, in one run over one folder of reports: how fast they are read into a fresh archive on one
 * and on two threads, with the memory and the bytes of the archive; how fast each stage is alone;
 * and beside it how fast Frog is on the same Dutch texts where it is installed. Beside all figures
 * stands how much of the processors others took meanwhile.
 */
public final class Benchmark {

  private static final String USAGE = "usage: Benchmark [REPORTS [FOLDER]]";
  private static final long SEED = 1;
  private static final int REPORTS = 400;

  /** Frog takes half a minute for these. */
  private static final int FROG_ARTICLES = 8;

  private static final List<Integer> THREADS = List.of(1, 2);

  private final Path folder;
  private final Path work;
  private final PrintStream out;
  private final Composition composition = new Composition();

  private Benchmark(Path folder, Path work, PrintStream out) {
    this.folder = folder;
    this.work = work;
    this.out = out;
  }

  /** Reads {@code REPORTS} (400) generated Dutch reports, or what lies in {@code FOLDER}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 2) {
      System.err.println(USAGE);
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : REPORTS;
    Path work = Files.createTempDirectory("kroniek-bench");
    try {
      Path folder = arguments.length > 1 ? Path.of(arguments[1]) : work.resolve("reports");
      Machine.now().lines().forEach(out::println);
      if (arguments.length < 2) {
        new ReportGenerator(SEED, List.of("nl")).write(reports, folder);
        out.printf(Locale.ROOT, "%d generated Dutch reports, seed %d%n", reports, SEED);
      }
      new Benchmark(folder, work, out).measure();
    } finally {
      delete(work);
    }
  }

  private void measure() throws IOException, InterruptedException {
    List<Article> articles = articles();
    Stages stages = new Stages(composition, folder, articles, work);
    long words = articles.stream().mapToLong(article -> article.text().split("\\s+").length).sum();
    out.printf(
        Locale.ROOT,
        "%d articles in languages that are read, %d words each on average%n",
        articles.size(),
        words / Math.max(1, articles.size()));
    stages.warmUp();
    Machine.Load before = Machine.load();
    out.println();
    out.println("The whole, into a fresh archive, with the heap looked at every 400 articles");
    List<TimedRun> runs = new ArrayList<>();
    for (int threads : THREADS) {
      runs.add(whole(threads));
    }
    out.printf(
        Locale.ROOT,
        "memory: %.1f MB of heap in use after collection at most, %s resident at most%n",
        runs.stream().mapToLong(TimedRun::heapBytes).max().orElse(0) / 1e6,
        ResidentMemory.most());
    out.println();
    stages(stages, runs);
    frog(articles, stages);
    out.println();
    out.println(Machine.load().since(before));
  }

  private TimedRun whole(int threads) throws IOException {
    Path file = work.resolve("whole-" + threads + ".db");
    TimedRun first;
    TimedRun second;
    try (Archive archive = Composition.archive(file, Clock.systemUTC())) {
      first = TimedRun.of(composition, folder, archive, threads);
      out.println(threads + (threads == 1 ? " thread: " : " threads: ") + first.line());
      for (Summary.Reason reason : first.summary().rejected()) {
        out.println("  rejected " + reason.count() + ": " + reason.reason());
      }
      second = TimedRun.of(composition, folder, archive, threads);
    }
    out.println("  again: " + second.line());
    long articles = Math.max(1, first.summary().total().articles());
    out.printf(
        Locale.ROOT,
        "  archive: %.1f MB, %d bytes an article, of which its text is %d%n",
        Files.size(file) / 1e6,
        Files.size(file) / articles,
        first.characters() / articles);
    return first;
  }

  private void stages(Stages stages, List<TimedRun> runs) throws IOException {
    out.println("| stage | threads | articles/s | tokens/s | articles/s of processor time |");
    out.println("|---|---|---|---|---|");
    for (int threads : THREADS) {
      for (StageRate rate : stages.measure(threads)) {
        out.println(rate.row());
      }
      TimedRun run = runs.get(THREADS.indexOf(threads));
      out.println(
          new StageRate(
                  "the whole",
                  threads,
                  run.summary().total().articles(),
                  stages.tokens(),
                  run.nanoseconds(),
                  run.processor().toNanos())
              .row());
    }
    out.println();
    out.println("shares of extract: " + stages.parts());
  }

  private void frog(List<Article> articles, Stages stages)
      throws IOException, InterruptedException {
    if (!FrogRun.isInstalled()) {
      out.println("frog is not installed; nothing to compare with");
      return;
    }
    String text =
        articles.stream()
            .limit(FROG_ARTICLES)
            .map(Article::text)
            .collect(Collectors.joining("\n\n"));
    FrogRun start = FrogRun.of("Dag.");
    FrogRun run = FrogRun.of(text);
    double rate = run.tokens() / (run.seconds() - start.seconds());
    out.printf(
        Locale.ROOT,
        "frog on the first %d: %d tokens, %.0f tokens/s of processor time in one thread, after %.1f s"
            + " of loading; annotate above: %.0f, %.1f times that%n",
        FROG_ARTICLES,
        run.tokens(),
        rate,
        start.seconds(),
        stages.annotated(),
        stages.annotated() / rate);
  }

  private List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    try (Inputs inputs =
        composition.inputs(
            List.of(folder.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      while (inputs.hasNext()) {
        if (inputs.next() instanceof Intake.Accepted accepted
            && accepted.article().language().isRead()) {
          articles.add(accepted.article());
        }
      }
    }
    return articles;
  }

  static long megabytes(long bytes) {
    return Math.round(bytes / 1e6);
  }

  static void delete(Path work) throws IOException {
    try (Stream<Path> paths = Files.walk(work)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
