package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;

/**
 * Who says something, who else says the same, and who contradicts it.
 *
 * @param frame what stands around it
 * @param sift what is asked
 * @param asOf the day by which all was on record, in words; empty for now
 * @param problem why it cannot be answered
 * @param isAsked whether words are asked for
 * @param total how many things are said, in words
 * @param contradicted how many of them are contradicted, in words; may be empty
 * @param matters those that are contradicted first
 * @param isCut whether there are more
 */
record WhoSaysView(
    Frame frame,
    Sift sift,
    Optional<String> asOf,
    Optional<String> problem,
    boolean isAsked,
    String total,
    String contradicted,
    List<One> matters,
    boolean isCut) {

  /** What the form asks. */
  static final List<Field> FIELDS = List.of(Field.Q, Field.ASOF);

  WhoSaysView {
    matters = List.copyOf(matters);
  }

  /**
   * Something that is said.
   *
   * @param says who says it, the earliest first
   * @param others how many more say it
   * @param origins on how many independent reports it rests, in words
   * @param against what contradicts it
   */
  record One(List<Saying> says, int others, String origins, List<Against> against) {

    One {
      says = List.copyOf(says);
      against = List.copyOf(against);
    }
  }

  /**
   * What contradicts something.
   *
   * @param reason why, in words
   * @param says which of several are contradicted; none where there is one only
   * @param by what contradicts it
   */
  record Against(String reason, List<Saying> says, Saying by) {

    Against {
      says = List.copyOf(says);
    }
  }

  /**
   * What somebody says.
   *
   * @param who that is
   * @param hue of the source
   * @param verb what it does with the words
   * @param day when, in words
   * @param text the words
   * @param href the passage
   * @param article the report
   * @param others how many more reports tell it, in words
   */
  record Saying(
      Who who,
      int hue,
      String verb,
      String day,
      String text,
      String href,
      Archive.Heading article,
      Optional<String> others) {}
}
