package org.kroniek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.kroniek.model.Archive;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.Summary;

/**
 * Prints how fast a folder of reports is read into a fresh archive and how much memory that takes,
 * then reads the folder again, which must add nothing, and tells the cost of each stage.
 */
public final class ReadRate {

  private static final String USAGE = "usage: ReadRate [REPORTS [FOLDER]]";
  private static final long SEED = 1;

  private final Path folder;
  private final Path archiveFile;
  private final Composition composition = new Composition();

  private ReadRate(Path folder, Path archiveFile) {
    this.folder = folder;
    this.archiveFile = archiveFile;
  }

  /** Reads {@code REPORTS} (2000) generated reports, or what lies in {@code FOLDER}. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 2) {
      System.err.println(USAGE);
      System.exit(2);
    }
    int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
    Path work = Files.createTempDirectory("kroniek-bench");
    try {
      Path folder = arguments.length > 1 ? Path.of(arguments[1]) : work.resolve("reports");
      if (arguments.length < 2) {
        new ReportGenerator(SEED).write(reports, folder);
        print("reports", "%d generated, seed %d", reports, SEED);
      }
      new ReadRate(folder, work.resolve("kroniek.db")).measure();
    } finally {
      delete(work);
    }
  }

  private void measure() throws IOException {
    Runtime runtime = Runtime.getRuntime();
    int threads = runtime.availableProcessors();
    print(
        "machine",
        "%d processors, Java %s, heap at most %d MB",
        threads,
        Runtime.version(),
        megabytes(runtime.maxMemory()));
    try (Archive archive = Composition.archive(archiveFile, Clock.systemUTC())) {
      TimedRun first = TimedRun.of(composition, folder, archive, threads);
      print("first run", "%s", first.line());
      print(
          "memory",
          "%.1f MB of heap in use after collection at most, %s resident at most",
          first.heapBytes() / 1e6,
          ResidentMemory.most());
      print("archive", "%.1f MB", Files.size(archiveFile) / 1e6);
      for (Summary.Reason reason : first.summary().rejected()) {
        print("rejected", "%d: %s (%s)", reason.count(), reason.reason(), reason.example());
      }
      TimedRun second = TimedRun.of(composition, folder, archive, threads);
      print("second run", "%s", second.line());
    }
    print("stages", "%s", StageTimes.of(composition, folder).line());
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

  static long megabytes(long bytes) {
    return Math.round(bytes / 1e6);
  }

  private static void print(String name, String format, Object... values) {
    System.out.printf(Locale.ROOT, "%-11s " + format + "%n", combined(name, values));
  }

  private static Object[] combined(String name, Object[] values) {
    return Stream.concat(Stream.of(name), Stream.of(values)).toArray();
  }

  static void delete(Path work) throws IOException {
    try (Stream<Path> paths = Files.walk(work)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
