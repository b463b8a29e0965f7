package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;

/**
 * Which reports are copies of which.
 *
 * @param frame what stands around it
 * @param sift what is asked
 * @param asOf the day by which all was on record, in words; empty for now
 * @param isBehind whether reports wait to be compared
 * @param total how many have copies, in words
 * @param families those with most copies first
 * @param more the address of those behind them
 */
record CopiesView(
    Frame frame,
    Sift sift,
    Optional<String> asOf,
    boolean isBehind,
    String total,
    List<Family> families,
    Optional<String> more) {

  /** What the form asks. */
  static final List<Field> FIELDS = List.of(Field.ASOF);

  CopiesView {
    families = List.copyOf(families);
  }

  /**
   * A report with its copies.
   *
   * @param origin where they most likely come from
   * @param agency the agency that is named, in words
   * @param copies the others, by date
   */
  record Family(Archive.Heading origin, Optional<String> agency, List<Printed> copies) {

    Family {
      copies = List.copyOf(copies);
    }
  }

  /**
   * A copy.
   *
   * @param article the report
   * @param kind how it has the words of the other, in words
   * @param credit whom it names as its source, in words
   */
  record Printed(Archive.Heading article, String kind, Optional<String> credit) {}
}
