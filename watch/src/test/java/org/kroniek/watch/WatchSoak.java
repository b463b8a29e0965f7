package org.kroniek.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Reading;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.watch.WatchedFeed;
import org.kroniek.model.watch.WatchedItem;
import org.kroniek.pipeline.Composition;

/**
 * Watches good and bad servers on this machine as fast as it can, and prints how much memory that
 * takes. Not a test: {@code WatchSoak SECONDS}.
 */
final class WatchSoak {

  private static final int GOOD = 12;
  private static final int ITEMS = 30;
  private static final long MEGABYTE = 1_000_000;

  private WatchSoak() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
    Path folder = Files.createTempDirectory("kroniek-soak");
    Clock clock = Clock.systemUTC();
    List<Host> hosts = new ArrayList<>();
    List<FeedSource> feeds = new ArrayList<>();
    for (int i = 0; i < GOOD; i++) {
      Host host = new Host(clock::instant);
      hosts.add(host);
      feeds.add(good(host, i));
    }
    for (Host.Reply bad :
        List.of(
            Replies.endless("text/xml", "<item/>"),
            Replies.bomb("text/xml", 500),
            Replies.headers(),
            Replies.silence(),
            Replies.slow())) {
      Host host = new Host(clock::instant).on("/rss", bad);
      hosts.add(host);
      feeds.add(Desk.feed(host.base() + "/rss"));
    }
    AtomicLong read = new AtomicLong();
    try (CataloguedArchive archive =
        Composition.archive(folder.resolve("kroniek.db").toString(), Map.of(), clock)) {
      Watch watch =
          new Watch(
              new FeedList(feeds, settings()),
              new Composition(),
              archive,
              Pace.of(clock),
              new Counting(read));
      long begun = System.nanoTime();
      Thread teller = new Thread(() -> tell(seconds, watch, () -> print(begun, read, hosts)));
      teller.setDaemon(true);
      teller.start();
      System.out.println(watch.run(false));
      print(begun, read, hosts);
    } finally {
      hosts.forEach(Host::close);
    }
  }

  /** Without a pause, and asking again at once what fails, which nobody else should do. */
  private static WatchSettings settings() {
    return new WatchSettings(
        Optional.empty(),
        Set.of("127.0.0.1"),
        Duration.ofSeconds(20),
        Duration.ofMillis(5),
        4,
        Duration.ofSeconds(2),
        10_000_000);
  }

  /** A feed that lists other reports each time, in Dutch, so that they are read in full. */
  private static FeedSource good(Host host, int number) {
    host.otherwise(
        (request, time, out) ->
            Replies.text(200, "text/html", Texts.dutchPage("Brug " + number + " " + request.path()))
                .write(request, time, out));
    host.on("/robots.txt", Replies.status(404));
    host.on(
        "/rss",
        (request, time, out) -> {
          String[] items = new String[ITEMS];
          for (int i = 0; i < ITEMS; i++) {
            String path = "/" + time + "-" + i;
            items[i] = Texts.item("Brug " + path, host.base() + path);
          }
          Replies.text(200, "text/xml", Texts.rss(items)).write(request, time, out);
        });
    return Desk.feed(host.base() + "/rss");
  }

  /** Prints every ten seconds, and then ends the watch. */
  private static void tell(int seconds, Watch watch, Runnable print) {
    try {
      for (int at = 10; at <= seconds; at += 10) {
        TimeUnit.SECONDS.sleep(10);
        print.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    watch.stop();
  }

  private static void print(long begun, AtomicLong read, List<Host> hosts) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long requests = hosts.stream().mapToLong(host -> host.requests().size()).sum();
    System.out.printf(
        Locale.ROOT,
        "%4d s  %,7d reports  %,7d requests  heap %,d MB  resident %s%n",
        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
        read.get(),
        requests,
        (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
        resident());
  }

  private static String resident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS"))
          .map(line -> line.substring("VmRSS:".length()).strip())
          .findFirst()
          .orElse("?");
    } catch (IOException e) {
      return "?";
    }
  }

  private record Counting(AtomicLong read) implements WatchListener {

    @Override
    public void standsBy() {
      throw new IllegalStateException("nobody else watches here");
    }

    @Override
    public void feed(WatchedFeed feed) {}

    @Override
    public void report(Reading reading, Saved saved) {
      read.incrementAndGet();
    }

    @Override
    public void refused(WatchedItem item) {}

    @Override
    public void paused(String host, String reason) {}

    @Override
    public Optional<Instant> settled() {
      return Optional.empty();
    }
  }
}
