package org.kroniek.web;

import java.util.List;
import java.util.Optional;

/**
 * What goes on between two.
 *
 * @param frame what stands around it
 * @param sift what narrows it
 * @param one the first
 * @param other the second
 * @param items the events, oldest first
 * @param total how many there are, in words
 * @param isCut whether there are more
 * @param offers names that may have been meant
 * @param most between whom most goes on, while nobody is asked for
 */
record BetweenView(
    Frame frame,
    Sift sift,
    Optional<Who> one,
    Optional<Who> other,
    List<Item> items,
    String total,
    boolean isCut,
    List<Sift.Offer> offers,
    List<EntityView.Related> most) {

  /** The fields that the form shows. */
  static final List<Field> FIELDS = List.of(Field.BETWEEN, Field.AND);

  BetweenView {
    items = List.copyOf(items);
    offers = List.copyOf(offers);
    most = List.copyOf(most);
  }

  boolean isAsked() {
    return one.isPresent() && other.isPresent();
  }

  /**
   * An event.
   *
   * @param row what goes on
   * @param forward whether the first acts on the second
   */
  record Item(DealingRow row, boolean forward) {}
}
