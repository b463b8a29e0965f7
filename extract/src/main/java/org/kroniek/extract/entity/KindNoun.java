package org.kroniek.extract.entity;

import java.util.Set;
import org.kroniek.model.World;

/**
 * A noun that says what kind of thing is meant: {@code land}, {@code bondgenootschap}.
 *
 * @param kinds the kinds that it may be, at least one
 * @param names the names, in the language of record, of the only ones that it is said of; empty
 *     where it may be any of the kinds
 */
public record KindNoun(Set<World.Kind> kinds, Set<String> names) {

  /** Copies the sets. */
  public KindNoun {
    kinds = Set.copyOf(kinds);
    names = Set.copyOf(names);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a noun of no kind");
    }
  }

  /** Whether this may be said of it. */
  public boolean fits(World.Known known) {
    return kinds.contains(known.kind()) && (names.isEmpty() || names.contains(known.name()));
  }
}
