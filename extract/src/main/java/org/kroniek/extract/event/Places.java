package org.kroniek.extract.event;

import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Party;

/** Where an event goes on. */
final class Places {

  private static final Set<String> OCCASIONS = Set.of("tijdens", "during", "na", "after");

  private final Parties parties;

  Places(Parties parties) {
    this.parties = parties;
  }

  /** Where: in what the verb governs, or in what that governs ({@code tijdens een top in}). */
  Optional<Party> of(Tree tree, int verb, Slot recipient) {
    for (int child : tree.children(verb)) {
      if (!tree.is(child, Set.of("obl", "nmod")) || child == recipient.head()) {
        continue;
      }
      Optional<Party> place = placed(tree, child);
      boolean occasion = Clause.hasCase(tree, child, OCCASIONS);
      if (place.isPresent()) {
        return place;
      }
      for (int below : tree.children(child)) {
        Optional<Party> nested =
            occasion || Clause.hasCase(tree, child, Recipients.PLACES)
                ? placed(tree, below)
                : place;
        if (nested.isPresent()) {
          return nested;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Party> placed(Tree tree, int word) {
    return Clause.hasCase(tree, word, Recipients.PLACES)
        ? parties.place(tree, word)
        : Optional.empty();
  }
}
