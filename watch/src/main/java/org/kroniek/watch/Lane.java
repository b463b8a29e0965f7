package org.kroniek.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.watch.WatchedHost;

/**
 * One host: what is to be asked of it, one thing at a time, and not before it may be asked again.
 * For one thread.
 */
final class Lane {

  private final Duration least;
  private final Deque<Errand> ahead = new ArrayDeque<>();
  private WatchedHost host;
  private @Nullable Robots robots;
  private Instant free = Instant.MIN;
  private Instant started = Instant.MIN;
  private boolean busy;
  private Optional<Instant> itemsDue = Optional.empty();

  /**
   * A lane.
   *
   * @param host as it was left
   * @param least the time between two requests
   */
  Lane(WatchedHost host, Duration least) {
    this.host = host;
    this.least = least;
    if (host.robotsAt().isPresent()) {
      this.robots = Robots.of(host.robots());
    }
  }

  WatchedHost host() {
    return host;
  }

  void host(WatchedHost changed) {
    if (!changed.robotsAt().equals(host.robotsAt())) {
      robots = Robots.of(changed.robots());
    }
    host = changed;
  }

  /** What the host allows; empty where that is not known, or was for too long. */
  Optional<Robots> robots(Instant now) {
    boolean known = host.robotsAt().filter(at -> at.plus(Robots.LASTING).isAfter(now)).isPresent();
    return known ? Optional.ofNullable(robots) : Optional.empty();
  }

  boolean isBusy() {
    return busy;
  }

  /** Something is asked of the host. */
  void begin(Instant now) {
    busy = true;
    started = now;
  }

  /** It was answered, or given up. */
  void end() {
    busy = false;
    Robots rules = robots;
    Duration asked = rules == null ? Duration.ZERO : rules.pause();
    free = started.plus(asked.compareTo(least) > 0 ? asked : least);
  }

  /** It came to nothing that asks the host: the next may follow at once. */
  void release() {
    busy = false;
  }

  /** Until when the host is left alone after trouble; in the past where it is not. */
  Instant pausedUntil() {
    return host.pausedUntil().orElse(Instant.MIN);
  }

  /** From when on it may be asked. */
  Instant free() {
    return free.isAfter(pausedUntil()) ? free : pausedUntil();
  }

  /** What is to be asked before all else. */
  Deque<Errand> ahead() {
    return ahead;
  }

  /** When the first of the reports that wait is due. */
  Optional<Instant> itemsDue() {
    return itemsDue;
  }

  void itemsDue(Optional<Instant> due) {
    itemsDue = due;
  }

  void itemDue(Instant due) {
    if (itemsDue.isEmpty() || due.isBefore(itemsDue.get())) {
      itemsDue = Optional.of(due);
    }
  }
}
