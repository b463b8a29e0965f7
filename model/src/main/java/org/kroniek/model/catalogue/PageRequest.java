package org.kroniek.model.catalogue;

import java.util.Optional;

/**
 * Which part of a list.
 *
 * @param limit how many at most, from 1 to {@link #MOST}
 * @param cursor where the page before ended, as {@link Page#next} told it; empty for the first page
 * @param order which stand first
 */
public record PageRequest(int limit, Optional<String> cursor, Order order) {

  /** The longest page. */
  public static final int MOST = 500;

  /** Checks the limit. */
  public PageRequest {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit " + limit);
    }
  }

  /** The first page, the newest first. */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty(), Order.NEWEST_FIRST);
  }

  /** The first page, the oldest first. */
  public static PageRequest oldest(int limit) {
    return new PageRequest(limit, Optional.empty(), Order.OLDEST_FIRST);
  }

  /** The page after the one that told this cursor. */
  public PageRequest after(String next) {
    return new PageRequest(limit, Optional.of(next), order);
  }

  /** By the day that something was said or happened, or else its article was published. */
  public enum Order {
    /** What has no date stands last. */
    NEWEST_FIRST,
    /** What has no date stands first. */
    OLDEST_FIRST
  }
}
