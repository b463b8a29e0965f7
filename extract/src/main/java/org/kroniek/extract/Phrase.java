package org.kroniek.extract;

import java.util.Optional;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.model.Span;

/**
 * A noun phrase that may be a source.
 *
 * @param kind name, common noun or pronoun
 * @param from its first item
 * @param to the item after its last
 * @param span the whole, with article and apposition
 * @param head the name, the noun phrase without article, or the pronoun
 * @param role what kind of source the noun names
 * @param definite whether it begins with a definite article or a demonstrative
 */
record Phrase(
    Kind kind, int from, int to, Span span, Span head, Optional<RoleKind> role, boolean definite) {

  enum Kind {
    NAME,
    NOMINAL,
    PRONOUN
  }

  Phrase until(int end, Span whole) {
    return new Phrase(kind, from, end, whole, head, role, definite);
  }

  /** Whether the noun or name is one that is known to say things. */
  boolean isKnownSource() {
    return kind != Kind.NOMINAL || role.isPresent();
  }
}
