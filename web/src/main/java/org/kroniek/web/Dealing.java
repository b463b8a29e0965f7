package org.kroniek.web;

import java.util.List;
import java.util.stream.Collectors;
import org.kroniek.model.Event;
import org.kroniek.model.Party;

/**
 * How an event is shown on every page: cooperation points up and is teal, conflict points down and
 * is vermilion; filled where the report itself says so, hollow where somebody claims it, dashed
 * where it would be, is meant or asked for, struck where it is denied.
 */
final class Dealing {

  private Dealing() {}

  /** Whether the type is one of the eight of cooperation. */
  static boolean isCooperation(Event.Type type) {
    return type.quad().endsWith("cooperation");
  }

  /** The shape before the words. */
  static String sign(Event event) {
    boolean solid = event.statement().isEmpty() && event.modality() == Event.Modality.ASSERTED;
    if (isCooperation(event.type())) {
      return solid ? "▲" : "△";
    }
    return solid ? "▼" : "▽";
  }

  /** The classes of style. */
  static String style(Event event) {
    return style(event.type(), event.modality(), event.statement().isPresent());
  }

  static String style(Event.Type type, Event.Modality modality, boolean claimed) {
    String sign = isCooperation(type) ? "cooperation" : "conflict";
    String told =
        switch (modality) {
          case ASSERTED -> claimed ? "claimed" : "asserted";
          case NEGATED -> "denied";
          case POSSIBLE, HYPOTHETICAL, INTENDED, REQUESTED -> "supposed";
        };
    return sign + " " + told;
  }

  /** Who and whom, {@code Russia → North Korea}. */
  static String between(Event event, Words words) {
    String actors = names(event.actor());
    String recipients = names(event.recipient());
    if (actors.isEmpty() && recipients.isEmpty()) {
      return "";
    }
    String who = actors.isEmpty() ? words.of("somebody") : actors;
    return recipients.isEmpty() ? who : who + " → " + recipients;
  }

  static String names(List<Party> parties) {
    return parties.stream().map(Party::name).distinct().collect(Collectors.joining(", "));
  }
}
