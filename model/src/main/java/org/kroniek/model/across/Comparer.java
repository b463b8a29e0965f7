package org.kroniek.model.across;

import java.util.Optional;
import org.kroniek.model.Reading;

/** Knows what is to be kept of readings. */
public interface Comparer {

  /** What is kept under another number is of no use and made anew. */
  int edition();

  /**
   * Keeps what is to be kept of a reading, current or not, that nothing was kept of.
   *
   * @param number of the reading
   */
  void take(long number, Reading reading, Keeping to);

  /**
   * Is told that another reading of an article is current now.
   *
   * @param before the number of the one that was, as far as this was told
   * @param after the number of the one that is; empty where the article is no longer current
   */
  void settle(Optional<Long> before, Optional<Long> after, Keeping to);
}
