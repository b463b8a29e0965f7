package org.kroniek.web;

import java.util.List;

/** A stretch of an article's text, plain or marked; marks hold stretches of their own. */
sealed interface Run {

  /** Words as they are. */
  record Plain(String text) implements Run {}

  /**
   * Marked words.
   *
   * @param kind what the words are
   * @param finding the id of the statement that they belong to
   * @param number of the statement in the article, from 1
   * @param hue of its source
   * @param first whether this is the first piece of the statement's content
   * @param label for those who hear the page, {@code Mark Rutte warns}
   * @param inside the words, and what is marked in them
   */
  record Marked(
      Kind kind, String finding, int number, int hue, boolean first, String label, List<Run> inside)
      implements Run {

    /** Copies the list. */
    public Marked {
      inside = List.copyOf(inside);
    }

    boolean isContent() {
      return kind == Kind.CONTENT;
    }

    boolean isCue() {
      return kind == Kind.CUE;
    }
  }

  /** What marked words are; where two kinds cover the same words, the earlier stands outside. */
  enum Kind {
    /** The words attributed. */
    CONTENT,
    /** The words that name the source. */
    SOURCE,
    /** The word that says so. */
    CUE
  }
}
