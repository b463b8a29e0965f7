package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.Finding;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;

/** Findings as the case files write them, one a line. */
final class FindingLines {

  private FindingLines() {}

  /** The findings of one kind, {@code nothing} where there are none. */
  static String of(String kind, Extracted found, String text) {
    Stream<String> lines =
        switch (kind) {
          case "conditionals" -> found.conditionals().stream().map(c -> line(c, found, text));
          case "manners" -> found.events().stream().map(e -> manner(e, text));
          case "quantities" -> found.quantities().stream().map(q -> line(q, text));
          default -> found.events().stream().map(e -> line(e, text));
        };
    String all = lines.collect(Collectors.joining("\n"));
    return all.isEmpty() ? "nothing" : all;
  }

  /** The rules by which something other than statements was found. */
  static List<String> rules(Extracted found) {
    return Stream.of(found.events(), found.quantities(), found.conditionals())
        .flatMap(List::stream)
        .map(finding -> ((Finding) finding).evidence().rule())
        .toList();
  }

  private static String line(Conditional c, Extracted found, String text) {
    String next =
        found.conditionals().stream()
            .filter(other -> c.leadsTo().filter(other.id()::equals).isPresent())
            .map(other -> " => " + other.condition().of(text) + " …")
            .collect(Collectors.joining());
    return c.condition().of(text) + " => " + c.consequence().of(text) + next;
  }

  private static String manner(Event e, String text) {
    String contexts =
        e.contexts().stream().map(Event.Context::code).collect(Collectors.joining(", "));
    return e.type()
        + " "
        + e.mode().orElse("-")
        + " | "
        + (contexts.isEmpty() ? "-" : contexts)
        + " | "
        + e.trigger().of(text);
  }

  private static String line(Quantity q, String text) {
    List<String> more = new ArrayList<>();
    q.of().ifPresent(of -> more.add("of=" + of));
    q.purpose().ifPresent(purpose -> more.add("for=" + purpose));
    q.holder().map(Party::name).ifPresent(holder -> more.add("holder=" + holder));
    q.deadline().map(PartialDate::value).ifPresent(by -> more.add("by=" + by));
    if (q.stance() != Quantity.Stance.REPORTED) {
      more.add(q.stance().code());
    }
    return q.kind().code()
        + " "
        + q.amount()
        + " | "
        + q.span().of(text)
        + (more.isEmpty() ? "" : " | " + String.join(" | ", more));
  }

  private static String line(Event e, String text) {
    List<String> more = new ArrayList<>();
    e.object().ifPresent(object -> more.add("object=" + object));
    e.place().map(Party::name).ifPresent(place -> more.add("place=" + place));
    e.time().map(PartialDate::value).ifPresent(time -> more.add("time=" + time));
    return e.type()
        + " "
        + e.modality().code()
        + " | "
        + names(e.actor())
        + " > "
        + names(e.recipient())
        + " | "
        + e.trigger().of(text)
        + (more.isEmpty() ? "" : " | " + String.join(" | ", more));
  }

  private static String names(List<Party> parties) {
    return parties.isEmpty()
        ? "-"
        : parties.stream().map(Party::name).collect(Collectors.joining(", "));
  }
}
