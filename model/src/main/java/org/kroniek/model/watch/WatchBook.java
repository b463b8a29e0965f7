package org.kroniek.model.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of the feeds that are watched: how each stands, which reports they listed, what
 * became of those. One watch writes at a time, many may read; every call is a transaction of its
 * own. Safe for use by many threads.
 *
 * <p>All methods throw {@link org.kroniek.model.ArchiveException} where the store fails.
 */
public interface WatchBook {

  /** The right to watch for this archive; empty where another program has it. */
  Optional<WatchLease> lease();

  /** The feeds that were ever asked, by their addresses. */
  List<WatchedFeed> feeds();

  /** The feed of that address. */
  Optional<WatchedFeed> feed(String address);

  /**
   * Writes how a feed stands and the items that it listed or that changed, all of it or nothing: an
   * answer counts as taken in only together with what stood in it.
   */
  void write(WatchedFeed feed, List<WatchedItem> items);

  /** Writes what became of an item. */
  void write(WatchedItem item);

  /** Those of the items with these links that are known, by link. */
  Map<String, WatchedItem> items(Collection<String> links);

  /** The items of a host that wait, those first that are due first, whether they are yet or not. */
  List<WatchedItem> waiting(String host, int limit);

  /** The hosts of waiting items, each with the moment at which its first is due. */
  Map<String, Instant> due();

  /** What is known of a host. */
  Optional<WatchedHost> host(String name);

  /** Writes what is known of a host. */
  void write(WatchedHost host);

  /** How many items of each feed stand how, by the feed's address. */
  Map<String, Tally> tallies();

  /**
   * How many items of a feed stand how.
   *
   * @param waiting to be read
   * @param read into the record
   * @param refused for good
   * @param lastRead when the newest was read; empty where none was
   */
  record Tally(long waiting, long read, long refused, Optional<Instant> lastRead) {

    /** Of a feed that listed nothing yet. */
    public static Tally none() {
      return new Tally(0, 0, 0, Optional.empty());
    }
  }
}
