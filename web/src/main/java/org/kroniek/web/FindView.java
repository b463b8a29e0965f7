package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;

/**
 * The page of results.
 *
 * @param frame what stands around it
 * @param sift what narrows it
 * @param problem why it cannot be answered
 * @param total how many statements answer, in words
 * @param names who may be meant by the words
 * @param groups one page of statements, by article
 * @param more the address of the next page
 * @param reports those that hold the words, on the first page
 * @param reportCount how many there are, in words
 * @param offers what to try where nothing answers
 */
record FindView(
    Frame frame,
    Sift sift,
    Optional<String> problem,
    String total,
    List<Named> names,
    List<PassageView.Group> groups,
    Optional<String> more,
    List<Archive.Heading> reports,
    String reportCount,
    List<Sift.Offer> offers) {

  /** The fields that the form shows; it sends on the others unseen. */
  static final List<Field> FIELDS =
      List.of(Field.Q, Field.SOURCE, Field.ABOUT, Field.SINCE, Field.UNTIL);

  FindView {
    names = List.copyOf(names);
    groups = List.copyOf(groups);
    reports = List.copyOf(reports);
    offers = List.copyOf(offers);
  }

  /** The list as a program reads it. */
  String feed(String form) {
    Asked list = sift.asked().at("/api/v1/statements");
    String href = list.href();
    return href + (href.contains("?") ? "&" : "?") + "format=" + form;
  }

  /**
   * Who may be meant.
   *
   * @param who the name and the page
   * @param counted how much is on record, in words
   */
  record Named(Who who, String counted) {}
}
