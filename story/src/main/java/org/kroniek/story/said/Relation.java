package org.kroniek.story.said;

import java.util.Locale;

/**
 * How two statements stand to each other.
 *
 * @param kind how
 * @param reason why, in words
 */
public record Relation(Kind kind, String reason) {

  /** How two statements can stand to each other. */
  public enum Kind {
    /** They say the same. */
    SAME,
    /** They speak of the same. */
    SIMILAR,
    /** They cannot both be so. */
    CONTRADICTING,
    /** They have nothing to do with each other. */
    UNRELATED;

    /** The kind in small letters. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
