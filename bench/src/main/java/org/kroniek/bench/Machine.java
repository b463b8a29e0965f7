package org.kroniek.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * On what a measurement was made.
 *
 * @param processor the model of the processors
 * @param processors how many there are
 * @param memory of the machine, in bytes
 */
record Machine(String processor, int processors, long memory) {

  private static final Path MODEL = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Path WORK = Path.of("/proc/stat");
  private static final double TICKS_A_SECOND = 100;

  static Machine now() {
    return new Machine(
        value(MODEL, "model name").orElse("unknown"),
        Runtime.getRuntime().availableProcessors(),
        value(MEMORY, "MemTotal")
            .map(words -> Long.parseLong(words.replaceAll("\\D", "")) * 1024)
            .orElse(0L));
  }

  List<String> lines() {
    return List.of(
        String.format(
            Locale.ROOT,
            "%d processors (%s), %.0f GB of memory, %s",
            processors,
            processor,
            memory / 1e9,
            System.getProperty("os.name") + " " + System.getProperty("os.arch")),
        String.format(
            Locale.ROOT,
            "Java %s, heap at most %d MB, %s",
            Runtime.version(),
            Benchmark.megabytes(Runtime.getRuntime().maxMemory()),
            System.getProperty("kroniek.commit", "commit not told")));
  }

  static Load load() {
    return new Load(
        System.nanoTime(),
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9,
        busy());
  }

  /** Seconds that all processors together were at work since the machine started. */
  private static double busy() {
    return lines(WORK).stream()
        .filter(line -> line.startsWith("cpu "))
        .map(line -> line.strip().split(" +"))
        .mapToDouble(
            cells -> {
              double sum = 0;
              for (int i = 1; i < Math.min(9, cells.length); i++) {
                // The fourth and fifth are idle and waiting.
                sum += i == 4 || i == 5 ? 0 : Double.parseDouble(cells[i]);
              }
              return sum / TICKS_A_SECOND;
            })
        .findFirst()
        .orElse(0);
  }

  private static Optional<String> value(Path file, String name) {
    return lines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isReadable(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * What was worked up to a moment.
   *
   * @param nanoseconds of the clock
   * @param own seconds of processor time of this process
   * @param all seconds of processor time of everybody
   */
  record Load(long nanoseconds, double own, double all) {

    /** How busy this process and the others kept the machine since then. */
    String since(Load before) {
      double seconds = (nanoseconds - before.nanoseconds) / 1e9;
      double ours = (own - before.own) / seconds;
      return String.format(
          Locale.ROOT,
          "in these %.0f s this program kept %.2f processors at work and others %.2f (frog is one of"
              + " them)",
          seconds,
          ours,
          Math.max(0, (all - before.all) / seconds - ours));
    }
  }
}
