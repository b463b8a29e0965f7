package org.kroniek.watch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feed says.
 *
 * @param title of the feed
 * @param reports in the order of the feed
 * @param further other lists that it names, the newest first
 */
record Listing(Optional<String> title, List<Listed> reports, List<Further> further) {

  Listing {
    reports = List.copyOf(reports);
    further = List.copyOf(further);
  }

  /**
   * Another list.
   *
   * @param changed when, as far as that is told
   */
  record Further(URI address, Optional<Instant> changed) {}
}
