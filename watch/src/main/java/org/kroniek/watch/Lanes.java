package org.kroniek.watch;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.watch.WatchBook;
import org.kroniek.model.watch.WatchedFeed;
import org.kroniek.model.watch.WatchedHost;
import org.kroniek.model.watch.WatchedItem;
import org.kroniek.watch.Errand.FeedErrand;
import org.kroniek.watch.Errand.PageErrand;
import org.kroniek.watch.Errand.RobotsErrand;

/**
 * What is to be asked next: of each host one thing at a time, after a pause, and nothing of a host
 * whose robots.txt is not known. For one thread.
 */
final class Lanes {

  private final WatchBook book;
  private final Roster roster;
  private final WatchSettings settings;
  private final Map<String, Lane> lanes = new LinkedHashMap<>();
  private final Set<String> inHand = new HashSet<>();

  Lanes(WatchBook book, Roster roster, WatchSettings settings) {
    this.book = book;
    this.roster = roster;
    this.settings = settings;
    book.due().forEach((host, due) -> of(host).itemDue(due));
  }

  /** The lane of a host. */
  Lane of(String host) {
    return lanes.computeIfAbsent(
        host,
        name ->
            new Lane(book.host(name).orElseGet(() -> WatchedHost.unknown(name)), settings.pause()));
  }

  /** What is known of a host, now and for the next time. */
  void write(WatchedHost host) {
    of(host.name()).host(host);
    book.write(host);
  }

  /** A place and a moment at which something is to be done. */
  private record Turn(Lane lane, Instant at) {}

  /** When there is something to do; in the past or now where it can be done at once. */
  Optional<Instant> next(Instant now, boolean once) {
    return turn(now, once).map(Turn::at);
  }

  /**
   * Takes the next errand that can be done now.
   *
   * @param once whether only what was due already is done, and nothing of a host that is in trouble
   */
  Optional<Errand> take(Instant now, boolean once) {
    Optional<Turn> turn = turn(now, once).filter(first -> !first.at().isAfter(now));
    return turn.flatMap(first -> take(first.lane(), now));
  }

  private Optional<Turn> turn(Instant now, boolean once) {
    roster.hosts().forEach(this::of);
    Turn first = null;
    for (Iterator<Lane> all = lanes.values().iterator(); all.hasNext(); ) {
      Lane lane = all.next();
      Optional<Instant> due = due(lane);
      if (due.isEmpty() && isIdle(lane, now)) {
        all.remove();
      }
      if (lane.isBusy() || due.isEmpty()) {
        continue;
      }
      if (once && (due.get().isAfter(now) || lane.pausedUntil().isAfter(now))) {
        continue;
      }
      Instant at = due.get().isAfter(lane.free()) ? due.get() : lane.free();
      if (first == null || at.isBefore(first.at())) {
        first = new Turn(lane, at);
      }
    }
    return Optional.ofNullable(first);
  }

  private boolean isIdle(Lane lane, Instant now) {
    return !lane.isBusy() && !lane.free().isAfter(now) && roster.on(lane.host().name()).isEmpty();
  }

  /** When the first thing of a lane is due. */
  private Optional<Instant> due(Lane lane) {
    if (!lane.ahead().isEmpty()) {
      return Optional.of(Instant.MIN);
    }
    Optional<Instant> feed = roster.first(lane.host().name()).flatMap(Roster.Entry::due);
    Optional<Instant> item = lane.itemsDue();
    return feed.isPresent() && (item.isEmpty() || feed.get().isBefore(item.get())) ? feed : item;
  }

  private Optional<Errand> take(Lane lane, Instant now) {
    if (lane.robots(now).isEmpty() && asks(lane, now)) {
      lane.begin(now);
      String host = lane.host().name();
      return Optional.of(new RobotsErrand(host, URI.create(host + "/robots.txt"), 0));
    }
    Optional<Errand> errand = Optional.ofNullable(lane.ahead().poll());
    if (errand.isEmpty()) {
      errand = feed(lane, now).or(() -> page(lane));
    }
    if (errand.isPresent()) {
      lane.begin(now);
    }
    return errand;
  }

  /** Whether what comes next is asked of the host, and not read from what a feed said. */
  private boolean asks(Lane lane, Instant now) {
    if (!lane.ahead().isEmpty() || feedDue(lane, now).isPresent()) {
      return true;
    }
    return firstWaiting(lane.host().name()).filter(item -> item.content().isEmpty()).isPresent();
  }

  private Optional<Roster.Entry> feedDue(Lane lane, Instant now) {
    return roster
        .first(lane.host().name())
        .filter(entry -> !entry.due().orElseThrow().isAfter(now));
  }

  private Optional<Errand> feed(Lane lane, Instant now) {
    return feedDue(lane, now)
        .map(
            entry -> {
              entry.begin();
              WatchedFeed feed = entry.feed();
              return new FeedErrand(entry.source(), feed, URI.create(feed.at()), 0, false);
            });
  }

  private Optional<Errand> page(Lane lane) {
    Optional<WatchedItem> item = firstWaiting(lane.host().name());
    item.ifPresent(first -> inHand.add(first.link()));
    lane.itemsDue(firstWaiting(lane.host().name()).map(WatchedItem::dueAt));
    return item.map(
        first -> new PageErrand(roster.source(first.feed()), first, URI.create(first.link()), 0));
  }

  private Optional<WatchedItem> firstWaiting(String host) {
    List<WatchedItem> waiting = book.waiting(host, inHand.size() + 1);
    return waiting.stream().filter(item -> !inHand.contains(item.link())).findFirst();
  }

  /** That an item is no longer in hand, and stands in the book as it does now. */
  void done(WatchedItem item) {
    inHand.remove(item.link());
    lookAgain(item.host());
  }

  /** What waits of a host may be other than before. */
  void lookAgain(String host) {
    of(host).itemsDue(firstWaiting(host).map(WatchedItem::dueAt));
  }
}
