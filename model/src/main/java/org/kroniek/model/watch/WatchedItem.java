package org.kroniek.model.watch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A report that a feed listed, and what became of it.
 *
 * @param link its address without what only tracks, which is what it is known by; of an item
 *     without an address {@code feed#} and its id behind the feed's address
 * @param host that it is asked of
 * @param feed the address of the feed that listed it first
 * @param mark of what the feed says of it, so that a change is seen
 * @param title as the feed has it
 * @param published as the feed has it
 * @param content the text that the feed has itself, as HTML, where the report is read from there;
 *     let go of once it is read
 * @param state what became of it
 * @param tries how many times it was asked for since it last came to wait
 * @param same how many times in a row it was found unchanged though the feed said otherwise
 * @param dueAt when it is to be asked for
 * @param askedAt when it was asked for last
 * @param etag of the page that was read
 * @param lastModified of the page that was read
 * @param outcome the article's id, or why there is none
 */
public record WatchedItem(
    String link,
    String host,
    String feed,
    String mark,
    Optional<String> title,
    Optional<Instant> published,
    Optional<String> content,
    State state,
    int tries,
    int same,
    Instant dueAt,
    Optional<Instant> askedAt,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> outcome) {

  /** Checks that it has a name. */
  public WatchedItem {
    Objects.requireNonNull(state, "state");
    if (link.isBlank()) {
      throw new IllegalArgumentException("an item needs a link");
    }
  }

  /** What became of an item. */
  public enum State {
    /** It is to be asked for. */
    WAITING,
    /** It stands on record. */
    READ,
    /** It cannot be had, and is not asked for again unless the feed says that it changed. */
    REFUSED
  }
}
