package org.kroniek.web;

import java.util.List;
import java.util.Optional;

/**
 * Positions, oldest to newest.
 *
 * @param frame what stands around it
 * @param sift what is asked
 * @param isAsked whether both a source and a topic are
 * @param source who
 * @param topic of what
 * @param hue of the source
 * @param items the positions
 * @param isCut whether there are more
 * @param offers names that may have been meant
 * @param most while not both are asked for, who speaks most, or of what the source does
 */
record PositionsView(
    Frame frame,
    Sift sift,
    boolean isAsked,
    Optional<Who> source,
    String topic,
    int hue,
    List<Item> items,
    boolean isCut,
    List<Sift.Offer> offers,
    List<EntityView.Related> most) {

  /** The fields that the form shows. */
  static final List<Field> FIELDS = List.of(Field.SOURCE, Field.ABOUT, Field.Q);

  PositionsView {
    items = List.copyOf(items);
    offers = List.copyOf(offers);
    most = List.copyOf(most);
  }

  /** The numbers in them, for the chart and its table. */
  List<AmountRow> amounts() {
    return items.stream().flatMap(item -> item.amounts().stream()).toList();
  }

  /**
   * A position.
   *
   * @param passage what was said
   * @param amounts the numbers in it
   * @param changes what differs from the one before, in words
   */
  record Item(PassageView passage, List<AmountRow> amounts, List<String> changes) {

    Item {
      amounts = List.copyOf(amounts);
      changes = List.copyOf(changes);
    }
  }
}
