package org.kroniek.watch;

import java.time.Instant;
import java.util.Optional;
import org.kroniek.model.watch.WatchedHost;
import org.kroniek.pipeline.Composition;
import org.kroniek.watch.Errand.RobotsErrand;

/** What follows for a host from how it answers. For one thread. */
final class HostDesk {

  /** A host that fails so many times in a row is left alone for a while. */
  private static final int TROUBLES = 3;

  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private final Lanes lanes;
  private final FeedDesk feeds;
  private final WatchListener listener;

  HostDesk(Lanes lanes, FeedDesk feeds, WatchListener listener) {
    this.lanes = lanes;
    this.feeds = feeds;
    this.listener = listener;
  }

  /** What its robots.txt says, or that it cannot be had, and then nothing else is asked. */
  void robots(RobotsErrand errand, Brought brought, Instant now) {
    Lane lane = lanes.of(errand.host());
    if (brought.isTrouble() || brought.noFeed().isPresent()) {
      pause(lane, brought, "robots.txt: " + brought.reason(), now);
      lane.end();
      return;
    }
    // What is not there asks nothing; a host that may not be asked is told of at its feed.
    Optional<String> text =
        brought
            .answer()
            .filter(answer -> answer.status() == OK)
            .flatMap(Composition::text)
            .map(words -> words.substring(0, Math.min(words.length(), Robots.LONGEST)));
    lanes.write(
        new WatchedHost(errand.host(), text, Optional.of(now), lane.host().pausedUntil(), 0));
    lane.end();
  }

  /** That it answered, well or badly. */
  void answered(Lane lane, Brought brought, Instant now) {
    WatchedHost host = lane.host();
    if (!brought.isTrouble()) {
      if (host.failures() > 0) {
        lanes.write(
            new WatchedHost(host.name(), host.robots(), host.robotsAt(), host.pausedUntil(), 0));
      }
      return;
    }
    int failures = host.failures() + 1;
    boolean asksForRest =
        brought.status() == TOO_MANY || brought.status() == UNAVAILABLE || failures >= TROUBLES;
    if (asksForRest) {
      pause(lane, brought, brought.reason(), now);
    } else {
      lanes.write(
          new WatchedHost(
              host.name(), host.robots(), host.robotsAt(), host.pausedUntil(), failures));
    }
  }

  private void pause(Lane lane, Brought brought, String reason, Instant now) {
    WatchedHost host = lane.host();
    int failures = host.failures() + 1;
    Instant until =
        brought
            .answer()
            .flatMap(answer -> Backoff.retryAfter(answer, now))
            .orElse(now.plus(Backoff.host(failures)));
    lanes.write(
        new WatchedHost(host.name(), host.robots(), host.robotsAt(), Optional.of(until), failures));
    feeds.waiting(host.name(), reason, now);
    listener.paused(host.name(), reason);
  }
}
