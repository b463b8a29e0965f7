package org.kroniek.watch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Reading;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.watch.WatchedFeed;
import org.kroniek.model.watch.WatchedItem;
import org.kroniek.pipeline.Composition;

/** A newsroom's desk in a folder: an archive, a clock that is fast, and what was told. */
final class Desk implements WatchListener {

  static final Instant BEGIN = Instant.parse("2025-06-03T07:00:00Z");

  /** Making an archive is nothing to tell in a test. */
  private static final Logger MAKING = Logger.getLogger("org.flywaydb");

  private final Path folder;
  private final Composition composition;
  private final FakePace pace = new FakePace(BEGIN);
  private final List<String> told = new ArrayList<>();
  private Runnable settled = () -> {};
  private Runnable standingBy = () -> {};

  Desk(Path folder, Composition composition) {
    MAKING.setLevel(Level.WARNING);
    this.folder = folder;
    this.composition = composition;
  }

  FakePace pace() {
    return pace;
  }

  List<String> told() {
    return told;
  }

  Host host() {
    return new Host(pace::now);
  }

  void whenSettled(Runnable what) {
    settled = what;
  }

  void whenStandingBy(Runnable what) {
    standingBy = what;
  }

  CataloguedArchive archive() {
    return Composition.archive(folder.resolve("kroniek.db").toString(), Map.of(), clock());
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return pace.now();
      }
    };
  }

  static WatchSettings settings() {
    return WatchSettings.standard()
        .withPrivateHosts(Set.of("127.0.0.1"))
        .withLimits(Duration.ofMillis(400), 1_000_000);
  }

  static FeedSource feed(String address) {
    return FeedSource.at(URI.create(address));
  }

  /** Watches these for so long. */
  WatchSummary watch(Duration time, FeedSource... feeds) {
    return watch(Optional.of(time), List.of(feeds));
  }

  /** Watches these once. */
  WatchSummary once(FeedSource... feeds) {
    return watch(Optional.empty(), List.of(feeds));
  }

  WatchSummary watch(Optional<Duration> time, List<FeedSource> feeds) {
    try (CataloguedArchive archive = archive()) {
      Watch watch = new Watch(new FeedList(feeds, settings()), composition, archive, pace, this);
      pace.endAfter(time.orElse(Duration.ofDays(1)), watch::stop);
      return watch.run(time.isEmpty());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The titles on record, as often as they stand there. */
  List<String> titles() {
    List<String> titles = new ArrayList<>();
    try (CataloguedArchive archive = archive()) {
      archive.readings(reading -> titles.add(reading.article().title().orElse("")));
    }
    return titles;
  }

  @Override
  public void standsBy() {
    told.add("stands by");
    standingBy.run();
  }

  @Override
  public void feed(WatchedFeed feed) {
    told.add("feed " + feed.address() + ": " + feed.outcome());
  }

  @Override
  public void report(Reading reading, Saved saved) {
    told.add(saved + " " + reading.article().title().orElse(""));
  }

  @Override
  public void refused(WatchedItem item) {
    told.add("refused " + item.link() + ": " + item.outcome().orElse(""));
  }

  @Override
  public void paused(String host, String reason) {
    told.add("paused " + host + ": " + reason);
  }

  @Override
  public Optional<Instant> settled() {
    settled.run();
    return Optional.empty();
  }
}
