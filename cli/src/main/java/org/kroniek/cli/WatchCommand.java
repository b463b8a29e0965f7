package org.kroniek.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.Composition;
import org.kroniek.watch.FeedList;
import org.kroniek.watch.Pace;
import org.kroniek.watch.Watch;
import org.kroniek.watch.WatchSettings;
import org.kroniek.watch.WatchSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Watches feeds. */
@Command(
    name = "watch",
    description = {
      "Watches feeds and reads what they list into the archive, until Ctrl-C.",
      "RSS, Atom, JSON Feed and news sitemaps. It keeps to robots.txt and asks no host for two"
          + " things at once; what it did stands in the archive, so that it can be stopped and begun"
          + " at any time.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek watch feeds.toml",
      "  kroniek watch --once feeds.opml             for cron",
      "  kroniek watch --contact redactie@example.org https://www.example.org/rss.xml",
    })
final class WatchCommand implements Callable<Integer> {

  /** What is being written when the signal comes takes no longer. */
  private static final int PATIENCE_SECONDS = 10;

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "FEEDS",
      description =
          "Lists of feeds, feeds.toml or OPML as feed readers export it, or addresses of feeds.")
  private List<String> feeds = List.of();

  @Option(names = "--once", description = "Asks what is due, reads what is new, and ends.")
  private boolean once;

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      description =
          "An address of mail or of a page, which servers are told, so that their keepers can write"
              + " to you; or contact in feeds.toml.")
  private @Nullable String contact;

  @Option(
      names = "--private",
      paramLabel = "HOST",
      description =
          "A host that may lie on this machine or in your own network; others there are never"
              + " asked. May be given more than once.")
  private List<String> privateHosts = List.of();

  @Option(
      names = "--world",
      paramLabel = "FOLDER",
      description = "Tables of the world of your own, laid over those that ship; see world check.")
  private @Nullable Path world;

  WatchCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() throws InterruptedException {
    FeedList list = list();
    Composition composition = new Composition(Optional.ofNullable(world));
    CountDownLatch ended = new CountDownLatch(1);
    try (CataloguedArchive to = archive.open(kroniek.terminal())) {
      WatchLines lines = new WatchLines(kroniek, new AlertTelling(kroniek, to));
      Watch watch = new Watch(list, composition, to, Pace.of(kroniek.terminal().clock()), lines);
      lines.begins(list.feeds().size(), archive.shown(kroniek.terminal()));
      WatchSummary summary = run(watch, ended);
      lines.ends(summary);
      return once && summary.failed() > 0 ? Failures.REJECTED : Failures.DONE;
    } finally {
      ended.countDown();
    }
  }

  private FeedList list() {
    FeedList list = FeedList.read(feeds);
    WatchSettings settings = list.settings();
    Set<String> hosts = new LinkedHashSet<>(settings.privateHosts());
    hosts.addAll(privateHosts);
    Optional<String> told = Optional.ofNullable(contact).or(settings::contact);
    return new FeedList(list.feeds(), settings.withPrivateHosts(hosts).withContact(told));
  }

  /** Ctrl-C and a service's end stop the watch, and wait until it has put its things away. */
  private WatchSummary run(Watch watch, CountDownLatch ended) throws InterruptedException {
    Thread hook = new Thread(() -> stop(watch, ended), "kroniek-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return watch.run(once);
    } finally {
      forget(hook);
    }
  }

  private static void stop(Watch watch, CountDownLatch ended) {
    watch.stop();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process ends already, which is why the watch did.
      return;
    }
  }
}
