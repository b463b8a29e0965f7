package org.kroniek.web;

import java.util.List;

/**
 * The map of actors.
 *
 * @param frame what stands around it
 * @param sift what narrows it
 * @param lines who does what to whom, those with most events first
 * @param isCut whether there are more
 */
record MapView(Frame frame, Sift sift, List<Line> lines, boolean isCut) {

  /** The fields that the form shows. */
  static final List<Field> FIELDS = List.of(Field.ABOUT);

  MapView {
    lines = List.copyOf(lines);
  }

  /**
   * All events of one type from one to another.
   *
   * @param actor who does it
   * @param actorId its id
   * @param actorKind person, body, place
   * @param recipient to or with whom
   * @param recipientId its id
   * @param recipientKind person, body, place
   * @param type in words
   * @param style the classes of style: sign and how it is told
   * @param sign the shape
   * @param number how many events
   * @param count the same in words
   * @param claimed how many of them on somebody's word, in words
   * @param told how many of each modality, in words
   * @param firstDay the first day, as scripts read it
   * @param lastDay the last day, as scripts read it
   * @param first the first day in words
   * @param last the last day in words
   * @param href the events between the two
   */
  record Line(
      Who actor,
      String actorId,
      String actorKind,
      Who recipient,
      String recipientId,
      String recipientKind,
      String type,
      String style,
      String sign,
      long number,
      String count,
      String claimed,
      String told,
      String firstDay,
      String lastDay,
      String first,
      String last,
      String href) {}
}
