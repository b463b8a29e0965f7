package org.kroniek.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How feeds are watched.
 *
 * @param contact whom a server's keeper can write to or where he can read who asks; sent along
 * @param privateHosts the names of hosts that may lie on this machine or in a private network
 * @param interval how often a feed is asked where it does not say
 * @param pause the time between two requests to one host, where its robots.txt asks for no longer
 * @param workers how many hosts are asked at once
 * @param time how long one request may take
 * @param bytes the largest answer, after decompression
 */
public record WatchSettings(
    Optional<String> contact,
    Set<String> privateHosts,
    Duration interval,
    Duration pause,
    int workers,
    Duration time,
    long bytes) {

  /** Checks that something is asked at all. */
  public WatchSettings {
    privateHosts = Set.copyOf(privateHosts);
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
  }

  /** Every quarter of an hour, a second between requests, four hosts at once. */
  public static WatchSettings standard() {
    return new WatchSettings(
        Optional.empty(),
        Set.of(),
        Duration.ofMinutes(15),
        Duration.ofSeconds(1),
        4,
        Duration.ofSeconds(30),
        10_000_000);
  }

  /** As these, with a contact. */
  public WatchSettings withContact(Optional<String> other) {
    return new WatchSettings(other, privateHosts, interval, pause, workers, time, bytes);
  }

  /** As these, with hosts that may be private. */
  public WatchSettings withPrivateHosts(Set<String> other) {
    return new WatchSettings(contact, other, interval, pause, workers, time, bytes);
  }

  /** As these, with another usual interval. */
  public WatchSettings withInterval(Duration other) {
    return new WatchSettings(contact, privateHosts, other, pause, workers, time, bytes);
  }

  /** As these, with another time between two requests to one host. */
  public WatchSettings withPause(Duration other) {
    return new WatchSettings(contact, privateHosts, interval, other, workers, time, bytes);
  }

  /** As these, with other limits of one request. */
  public WatchSettings withLimits(Duration otherTime, long otherBytes) {
    return new WatchSettings(
        contact, privateHosts, interval, pause, workers, otherTime, otherBytes);
  }
}
