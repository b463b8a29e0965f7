package org.kroniek.watch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A report as a feed lists it.
 *
 * @param link its address; empty where it has none
 * @param id what the feed calls it
 * @param title the headline, without tags
 * @param published when it was published
 * @param updated when it was changed
 * @param content its text as HTML, as far as the feed has it
 */
record Listed(
    Optional<URI> link,
    Optional<String> id,
    Optional<String> title,
    Optional<Instant> published,
    Optional<Instant> updated,
    Optional<String> content) {}
