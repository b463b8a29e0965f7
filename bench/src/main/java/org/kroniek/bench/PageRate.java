package org.kroniek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.Composition;
import org.kroniek.web.Server;
import org.kroniek.web.ServerOptions;

/**
 * Prints how long pages and REST answers take to their first byte while eight readers ask at once
 * and an import runs beside them, as it does when another program reads reports into the archive
 * that is served.
 */
public final class PageRate {

  private static final String USAGE = "usage: PageRate [ARTICLES [SECONDS [ARCHIVE]]]";
  private static final int STATEMENTS = 15;
  private static final long SEED = 1;

  private PageRate() {}

  /**
   * Serves an archive of {@code ARTICLES} (20000) with 15 statements each and reads it for {@code
   * SECONDS} (60); it is made anew unless {@code ARCHIVE} is there already.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 3) {
      System.err.println(USAGE);
      System.exit(2);
    }
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    Path work = Files.createTempDirectory("kroniek-bench");
    Path file = arguments.length > 2 ? Path.of(arguments[2]) : work.resolve("kroniek.db");
    try {
      if (!Files.exists(file)) {
        fill(file, articles);
      }
      measure(file, seconds);
    } finally {
      try (Stream<Path> left = Files.list(work)) {
        for (Path one : left.toList()) {
          Files.delete(one);
        }
      }
      Files.delete(work);
    }
  }

  private static void fill(Path file, int articles) {
    InventedReadings readings = new InventedReadings(SEED, STATEMENTS);
    long start = System.nanoTime();
    try (CataloguedArchive archive = Composition.archive(file, Clock.systemUTC())) {
      for (int i = 0; i < articles; i++) {
        archive.save(readings.next(), Optional.of("file:/" + i));
      }
    }
    double taken = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "filled in %.0f s, %.1f ms an article%n", taken, taken * 1000 / articles);
  }

  private static Duration worked() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static void measure(Path file, int seconds) throws IOException, InterruptedException {
    try (CataloguedArchive archive = Composition.existingArchive(file, Clock.systemUTC());
        Import beside = new Import(file);
        Server server = Server.start(archive, new ServerOptions(ServerOptions.LOOPBACK, 0))) {
      Map<String, List<String>> addresses = PageAddresses.of(archive);
      PageReaders readers = new PageReaders(server.address(), addresses);
      readers.read(5);
      new PageWork(server.address(), addresses).measure().forEach(System.out::println);
      beside.start();
      Duration before = worked();
      List<String> lines = readers.read(seconds);
      Duration after = worked();
      lines.forEach(System.out::println);
      System.out.printf(
          Locale.ROOT,
          "processor time of server, readers and import together: %.1f s in %d s%n",
          after.minus(before).toMillis() / 1e3,
          seconds);
      System.out.println(archive.counts());
      System.out.println(beside.line());
    }
  }
}
