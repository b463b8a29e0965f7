package org.kroniek.web;

import java.util.List;

/**
 * Positions that moved of late.
 *
 * @param frame what stands around them
 * @param moves the newest first
 */
record MovesView(Frame frame, List<Move> moves) {

  /** The address of the page. */
  static final String PATH = "/moves";

  MovesView {
    moves = List.copyOf(moves);
  }

  /**
   * A move.
   *
   * @param who whose position
   * @param hue of the source
   * @param topic on what
   * @param what what moved, in words
   * @param before what was said before
   * @param now what is said now
   */
  record Move(Who who, int hue, String topic, String what, Point before, Point now) {}

  /**
   * What was said on one occasion.
   *
   * @param href the passage
   * @param text the words
   * @param date when, in words
   * @param language of the words
   */
  record Point(String href, String text, String date, String language) {}
}
