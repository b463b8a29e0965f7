package org.kroniek.extract.event;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Party;

/**
 * Who takes part in an event.
 *
 * @param actor who does it
 * @param actorHead where the actor's phrase has its head; -1 where there is none
 * @param recipient to or with whom
 * @param recipientHead where the recipient's phrase has its head; -1 where there is none
 * @param object what is given or asked
 * @param objectHead where the object has its head; -1 where there is none
 * @param place where
 */
record Roles(
    List<Party> actor,
    int actorHead,
    List<Party> recipient,
    int recipientHead,
    Optional<String> object,
    int objectHead,
    Optional<Party> place) {

  Roles {
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
  }

  /** The same to or with another. */
  Roles to(Slot other) {
    return new Roles(actor, actorHead, other.parties(), other.head(), object, objectHead, place);
  }
}
