package org.kroniek.model.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * How a feed stands.
 *
 * @param address as the list of feeds has it
 * @param moved where the server says that it stands for good; empty while it stands where it did
 * @param outlet whose it is, as far as that is known
 * @param etag of the last answer that was taken in
 * @param lastModified of the last answer that was taken in
 * @param askedAt when it was asked last; empty before the first time
 * @param answeredAt when it last answered as it should
 * @param dueAt when it is to be asked next
 * @param failures how many times in a row it did not answer as it should
 * @param outcome what came of the last time, in a few words for people
 */
public record WatchedFeed(
    String address,
    Optional<String> moved,
    Optional<String> outlet,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<Instant> askedAt,
    Optional<Instant> answeredAt,
    Instant dueAt,
    int failures,
    String outcome) {

  /** A feed that was never asked. */
  public static WatchedFeed unasked(String address, Optional<String> outlet, Instant dueAt) {
    return new WatchedFeed(
        address,
        Optional.empty(),
        outlet,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        dueAt,
        0,
        "");
  }

  /** Where it is asked for. */
  public String at() {
    return moved.orElse(address);
  }
}
