package org.kroniek.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A stretch of an article's text, plain or marked; marks hold stretches of their own. */
sealed interface Run {

  /** Words as they are. */
  record Plain(String text) implements Run {}

  /**
   * Words that stand elsewhere in the text than those before and after them.
   *
   * @param start where they begin in the text
   * @param inside the words
   */
  record Apart(int start, List<Run> inside) implements Run {

    /** Copies the list. */
    public Apart {
      inside = List.copyOf(inside);
    }
  }

  /**
   * Marked words.
   *
   * @param look how
   * @param first whether this is the first piece, which carries the sign
   * @param inside the words, and what is marked in them
   */
  record Marked(Look look, boolean first, List<Run> inside) implements Run {

    /** Copies the list. */
    public Marked {
      inside = List.copyOf(inside);
    }

    boolean isContent() {
      return look.kind() == Kind.CONTENT;
    }

    boolean isTime() {
      return look.kind() == Kind.TIME;
    }

    /** The address inside the page: the first piece of a finding has its id. */
    Optional<String> anchor() {
      return first && look.kind().isFinding() ? Optional.of(look.finding()) : Optional.empty();
    }
  }

  /**
   * How words are marked.
   *
   * @param kind what the words are
   * @param finding the id of the finding that they belong to
   * @param order of the finding in the article, from 1
   * @param style further classes of style
   * @param sign shown before the words; may be empty
   * @param label for those who hear the page, {@code Statement 1: Mark Rutte warns}
   */
  record Look(Kind kind, String finding, int order, String style, String sign, String label) {}

  /** What marked words are; where two kinds cover the same words, the earlier stands outside. */
  enum Kind {
    /** The words attributed. */
    CONTENT,
    /** What something depends on. */
    CONDITION,
    /** What follows from it. */
    CONSEQUENCE,
    /** An amount that binds. */
    AMOUNT,
    /** The words that name the source. */
    SOURCE,
    /** The word that says so. */
    CUE,
    /** The word that tells what goes on. */
    EVENT,
    /** Words that tell a time. */
    TIME;

    /** The class of style. */
    String style() {
      return this == CONTENT ? "said" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether a finding is reached by these words. */
    boolean isFinding() {
      return this == CONTENT || this == CONDITION || this == AMOUNT || this == EVENT;
    }
  }
}
