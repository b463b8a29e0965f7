package org.kroniek.web;

import java.util.List;
import java.util.Optional;

/**
 * How the feeds that are watched stand.
 *
 * @param frame what stands around it
 * @param total how many there are, in words
 * @param rows one for each
 */
record WatchView(Frame frame, String total, List<Row> rows) {

  WatchView {
    rows = List.copyOf(rows);
  }

  /**
   * A feed.
   *
   * @param outlet whose it is
   * @param address where it stands
   * @param isFailing whether it did not answer as it should
   * @param outcome what came of asking it, in words
   * @param asked when it was asked; empty before the first time
   * @param next when it is asked next
   * @param read how many of its reports were read
   * @param lastRead when the newest of them was
   * @param waiting how many wait
   * @param refused how many cannot be had
   */
  record Row(
      Optional<String> outlet,
      String address,
      boolean isFailing,
      String outcome,
      Optional<Moment> asked,
      Moment next,
      String read,
      Optional<Moment> lastRead,
      String waiting,
      String refused) {}

  /**
   * A moment.
   *
   * @param exact for programs and for who looks closer
   * @param told in words, from now
   */
  record Moment(String exact, String told) {}
}
