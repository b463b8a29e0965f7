package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Event;
import org.kroniek.model.catalogue.Listed;

/**
 * An event in a list.
 *
 * @param told on whose word, when, in which report
 * @param type in words
 * @param sign the shape that tells cooperation from conflict, asserted from claimed
 * @param style the classes of style
 * @param modality in words
 * @param isAsserted whether it is told as being so
 * @param actors who does it
 * @param recipients to or with whom
 * @param object what is given, asked, agreed
 * @param height where it stands on a time line: above 0 cooperation, below conflict, deeds further
 *     out than words
 */
record DealingRow(
    Told told,
    String type,
    String sign,
    String style,
    String modality,
    boolean isAsserted,
    List<Who> actors,
    List<Who> recipients,
    Optional<String> object,
    int height) {

  DealingRow {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  static DealingRow of(Listed<Event> listed, Visit visit) {
    Event event = listed.finding();
    return of(
        event,
        Told.of(listed, visit),
        Who.of(event.actor(), listed),
        Who.of(event.recipient(), listed),
        visit.words());
  }

  static DealingRow of(
      Event event, Told told, List<Who> actors, List<Who> recipients, Words words) {
    boolean deed = event.type().quad().startsWith("material");
    int height = deed ? 2 : 1;
    return new DealingRow(
        told,
        words.type(event.type()),
        Dealing.sign(event),
        Dealing.style(event),
        words.modality(event.modality()),
        event.modality() == Event.Modality.ASSERTED,
        actors,
        recipients,
        event.object(),
        Dealing.isCooperation(event.type()) ? height : -height);
  }

  /** Who and whom, in words alone. */
  String between(Words words) {
    String who = actors.isEmpty() ? words.of("somebody") : names(actors);
    return recipients.isEmpty() ? who : who + " → " + names(recipients);
  }

  private static String names(List<Who> all) {
    return String.join(", ", all.stream().map(Who::name).toList());
  }
}
