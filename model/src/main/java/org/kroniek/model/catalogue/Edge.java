package org.kroniek.model.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;

/**
 * What goes from one to another in the network of actors, all events of one type together.
 *
 * @param actor who does it
 * @param recipient to or with whom
 * @param type of the events
 * @param events how many
 * @param claimed how many of them stand on somebody's word; the others on the articles' own
 * @param modalities how many of each
 * @param first the first day that is known, to the day
 * @param last the last
 */
public record Edge(
    Subject actor,
    Subject recipient,
    Event.Type type,
    long events,
    long claimed,
    Map<Event.Modality, Long> modalities,
    Optional<PartialDate> first,
    Optional<PartialDate> last) {

  /** Copies the map. */
  public Edge {
    Map<Event.Modality, Long> copy = new EnumMap<>(Event.Modality.class);
    copy.putAll(modalities);
    modalities = Collections.unmodifiableMap(copy);
  }
}
