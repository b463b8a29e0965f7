package org.kroniek.extract.entity;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Entity;
import org.kroniek.model.Party;

/**
 * Whom words mean.
 *
 * @param parties the one meant, or the several of a group, at least one; each with the id of its
 *     entity where it has one
 * @param type what it is, or what those of the group are
 * @param via how it was found, the id of a sieve: {@code name}, {@code office}, {@code pronoun}
 * @param confidence above 0, at most 1
 */
public record Referent(List<Party> parties, Entity.Type type, String via, double confidence) {

  /** Copies the list and checks that somebody is meant. */
  public Referent {
    parties = List.copyOf(parties);
    if (parties.isEmpty() || !(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("nobody, or confidence " + confidence + " via " + via);
    }
  }

  /** The one meant; nothing for a group. */
  public Optional<Party> one() {
    return parties.size() == 1 ? Optional.of(parties.get(0)) : Optional.empty();
  }
}
