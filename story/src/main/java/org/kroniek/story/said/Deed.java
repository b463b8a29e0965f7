package org.kroniek.story.said;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;

/**
 * An event that a statement or an article tells.
 *
 * @param event as it was read
 * @param words the words that tell it
 * @param actors who does it
 * @param recipients to or with whom
 * @param place where, as far as that is told
 * @param day when it happened, where the event says so
 */
public record Deed(
    Event event,
    String words,
    List<Identity> actors,
    List<Identity> recipients,
    Optional<Identity> place,
    Optional<PartialDate> day) {

  /** Copies the lists. */
  public Deed {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** Whether one acts on the other, in this direction. */
  boolean isFrom(String actor, String recipient) {
    return actors.stream().anyMatch(who -> who.key().equals(actor))
        && recipients.stream().anyMatch(who -> who.key().equals(recipient));
  }
}
