package org.kroniek.model;

import java.util.Optional;

/**
 * A word or punctuation mark.
 *
 * @param span where it stands
 * @param form its characters, in the case that running text would give them: those of a heading in
 *     title case may have lost their capitals
 * @param morphology lemma, part of speech and features, where a tagger has run
 * @param dependency head and relation, where a parser has run
 */
public record Token(
    Span span, String form, Optional<Morphology> morphology, Optional<Dependency> dependency) {

  /** Checks that form and span are of one length. */
  public Token {
    if (form.length() != span.length()) {
      throw new IllegalArgumentException("\"" + form + "\" does not fill " + span);
    }
  }

  /** A token of which only the place is known. */
  public static Token of(Span span, String text) {
    return new Token(span, span.of(text), Optional.empty(), Optional.empty());
  }
}
