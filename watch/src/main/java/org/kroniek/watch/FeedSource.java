package org.kroniek.watch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A feed that is to be watched.
 *
 * @param address where it stands
 * @param outlet whose it is; of reports that name no outlet
 * @param language the code of the language of reports that do not say theirs, {@code nl}
 * @param interval how often it is asked; empty for the usual, or what the server proposes
 * @param wholeText whether the feed holds the whole text of its reports, so that their pages are
 *     not asked for
 */
public record FeedSource(
    URI address,
    Optional<String> outlet,
    Optional<String> language,
    Optional<Duration> interval,
    boolean wholeText) {

  /** A feed of which nothing but the address is known. */
  public static FeedSource at(URI address) {
    return new FeedSource(address, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** Another feed of the same outlet. */
  FeedSource beside(URI other) {
    return new FeedSource(other, outlet, language, interval, wholeText);
  }
}
