package org.kroniek.model;

/**
 * Words that speak of somebody or something.
 *
 * @param span where they stand, without article
 * @param kind name, common noun or pronoun
 */
public record Mention(Span span, Kind kind) {

  /** In what form the mention is made. */
  public enum Kind {
    /** A proper name, {@code Rutte}. */
    NAME,
    /** A common noun, {@code de secretaris-generaal}. */
    NOMINAL,
    /** A pronoun, {@code hij}. */
    PRONOUN
  }
}
