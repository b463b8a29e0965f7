package org.kroniek.web;

import java.util.List;
import java.util.Optional;

/**
 * Which reports are one story.
 *
 * @param frame what stands around it
 * @param sift what is asked
 * @param asOf the day by which all was on record, in words; empty for now
 * @param isBehind whether reports wait to be compared
 * @param total how many there are, in words
 * @param stories by their newest reports
 * @param more the address of those behind them
 * @param offers what to try where nothing answers
 * @param widest those that most independent reports tell
 */
record StoriesView(
    Frame frame,
    Sift sift,
    Optional<String> asOf,
    boolean isBehind,
    String total,
    List<StoryLine> stories,
    Optional<String> more,
    List<Sift.Offer> offers,
    List<StoryLine> widest) {

  /** What the form asks. */
  static final List<Field> FIELDS =
      List.of(Field.Q, Field.ABOUT, Field.SINCE, Field.UNTIL, Field.LANGUAGE, Field.ASOF);

  StoriesView {
    stories = List.copyOf(stories);
    offers = List.copyOf(offers);
    widest = List.copyOf(widest);
  }

  /** The same as a feed. */
  String feed(String format) {
    String href = sift.asked().at("/api/v1/stories").href();
    return href + (href.contains("?") ? "&" : "?") + "format=" + format;
  }
}
