package org.kroniek.model.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a host.
 *
 * @param name with its scheme and port, {@code https://nieuws.voorbeeld.nl}
 * @param robots what its robots.txt says; empty where it has none
 * @param robotsAt when that was asked; empty where it was not
 * @param pausedUntil until when nothing is asked of it; empty where it is asked as usual
 * @param failures how many requests in a row it did not answer
 */
public record WatchedHost(
    String name,
    Optional<String> robots,
    Optional<Instant> robotsAt,
    Optional<Instant> pausedUntil,
    int failures) {

  /** A host of which nothing is known. */
  public static WatchedHost unknown(String name) {
    return new WatchedHost(name, Optional.empty(), Optional.empty(), Optional.empty(), 0);
  }
}
