package org.kroniek.extract.event;

import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Event;

/**
 * How an event is done and what it is about.
 *
 * @param mode one of the modes of its type
 * @param contexts the contexts that its sentence tells
 */
record Manner(Optional<String> mode, Set<Event.Context> contexts) {

  Manner {
    contexts = Set.copyOf(contexts);
  }
}
