package org.kroniek.web;

import java.util.List;
import java.util.Optional;

/**
 * Norms and pledges over time.
 *
 * @param frame what stands around it
 * @param sift what narrows it
 * @param total how many there are, in words
 * @param holders those who are bound, with their amounts, most first
 * @param isCut whether there are more
 */
record NormsView(Frame frame, Sift sift, String total, List<Holder> holders, boolean isCut) {

  /** The fields that the form shows. */
  static final List<Field> FIELDS = List.of(Field.PURPOSE, Field.HOLDER, Field.SOURCE);

  NormsView {
    holders = List.copyOf(holders);
  }

  /**
   * Who is bound.
   *
   * @param name as it is shown
   * @param who the page; empty where nobody is named
   * @param hue the colour
   * @param rows the amounts, oldest first
   */
  record Holder(String name, Optional<Who> who, int hue, List<AmountRow> rows) {

    Holder {
      rows = List.copyOf(rows);
    }
  }
}
