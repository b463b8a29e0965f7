package org.kroniek.watch;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.watch.WatchBook;
import org.kroniek.model.watch.WatchedFeed;

/** The feeds and how each stands. For one thread. */
final class Roster {

  private final WatchBook book;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, List<Entry>> byHost = new LinkedHashMap<>();

  Roster(WatchBook book) {
    this.book = book;
  }

  /** A feed. For one thread. */
  static final class Entry {

    private final FeedSource source;
    private final boolean named;
    private WatchedFeed feed;
    private boolean inHand;
    private boolean wanted = true;

    private Entry(FeedSource source, WatchedFeed feed, boolean named) {
      this.source = source;
      this.feed = feed;
      this.named = named;
    }

    FeedSource source() {
      return source;
    }

    WatchedFeed feed() {
      return feed;
    }

    /** It is being asked. */
    void begin() {
      inHand = true;
    }

    /** When it is to be asked; empty while it is, and where only another list says when. */
    Optional<Instant> due() {
      return inHand || !wanted ? Optional.empty() : Optional.of(feed.dueAt());
    }
  }

  /** Takes a feed in that somebody named. */
  void add(FeedSource source, Instant now) {
    add(source, now, true);
  }

  /** Takes a feed in that another one named, or says that it changed since it was last asked. */
  void addFurther(FeedSource source, Optional<Instant> changed, Instant now) {
    Entry entry = entries.get(source.address().toString());
    if (entry == null) {
      entry = add(source, now, false);
    }
    Optional<Instant> answered = entry.feed.answeredAt();
    if (answered.isEmpty() || changed.isEmpty() || changed.get().isAfter(answered.get())) {
      entry.wanted = true;
    } else if (!entry.named) {
      entry.wanted = false;
    }
  }

  private Entry add(FeedSource source, Instant now, boolean named) {
    String address = source.address().toString();
    WatchedFeed feed =
        book.feed(address).orElseGet(() -> WatchedFeed.unasked(address, source.outlet(), now));
    Entry entry = new Entry(source, feed, named);
    entries.put(address, entry);
    byHost.computeIfAbsent(host(feed), host -> new ArrayList<>()).add(entry);
    return entry;
  }

  /** How a feed stands now. */
  void done(WatchedFeed feed) {
    Entry entry = entries.get(feed.address());
    if (entry == null) {
      throw new IllegalArgumentException("no such feed: " + feed.address());
    }
    entry.inHand = false;
    entry.wanted = entry.named || feed.failures() > 0;
    if (!host(feed).equals(host(entry.feed))) {
      byHost.getOrDefault(host(entry.feed), new ArrayList<>()).remove(entry);
      byHost.computeIfAbsent(host(feed), host -> new ArrayList<>()).add(entry);
    }
    entry.feed = feed;
  }

  private static String host(WatchedFeed feed) {
    return Hosts.of(URI.create(feed.at()));
  }

  Collection<String> hosts() {
    return byHost.keySet();
  }

  /** Those that are asked of a host. */
  List<Entry> on(String host) {
    return List.copyOf(byHost.getOrDefault(host, List.of()));
  }

  /** The one of a host that is to be asked first. */
  Optional<Entry> first(String host) {
    return byHost.getOrDefault(host, List.of()).stream()
        .filter(entry -> entry.due().isPresent())
        .min(Comparator.comparing(entry -> entry.due().orElseThrow()));
  }

  /** What is known of the feed that listed an item; of one that is no longer watched, nothing. */
  FeedSource source(String address) {
    Entry entry = entries.get(address);
    return entry == null ? FeedSource.at(URI.create(address)) : entry.source;
  }
}
