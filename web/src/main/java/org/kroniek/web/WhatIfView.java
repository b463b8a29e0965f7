package org.kroniek.web;

import java.util.List;
import java.util.Optional;

/**
 * What is warned of.
 *
 * @param frame what stands around it
 * @param sift what narrows it
 * @param total how many there are, in words
 * @param voices those who say so, with their chains
 * @param more the address of the next page
 */
record WhatIfView(Frame frame, Sift sift, String total, List<Voice> voices, Optional<String> more) {

  /** The fields that the form shows. */
  static final List<Field> FIELDS = List.of(Field.Q, Field.SOURCE, Field.ABOUT);

  WhatIfView {
    voices = List.copyOf(voices);
  }

  /**
   * Somebody who says what follows from what.
   *
   * @param who the one; empty where the report itself says so
   * @param hue the colour
   * @param chains each a condition with what follows, and what follows from that
   */
  record Voice(Optional<Who> who, int hue, List<List<Told>> chains) {

    Voice {
      chains = chains.stream().map(List::copyOf).toList();
    }
  }
}
