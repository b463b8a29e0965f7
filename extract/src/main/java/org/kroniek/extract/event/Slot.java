package org.kroniek.extract.event;

import java.util.List;
import org.kroniek.model.Party;

/**
 * A phrase and whom it means.
 *
 * @param head where its head stands; -1 where there is none
 * @param parties whom it means
 */
record Slot(int head, List<Party> parties) {

  static final Slot EMPTY = new Slot(-1, List.of());

  Slot {
    parties = List.copyOf(parties);
  }

  boolean isEmpty() {
    return parties.isEmpty();
  }
}
