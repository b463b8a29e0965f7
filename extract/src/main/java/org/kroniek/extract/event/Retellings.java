package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kroniek.model.ContentId;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** Puts together the mentions of one event: same type, parties and modality on the same word. */
final class Retellings {

  private final String article;

  Retellings(String article) {
    this.article = article;
  }

  List<Event> events(List<Told> mentions) {
    Map<List<Object>, List<List<Told>>> byKey = new LinkedHashMap<>();
    for (Told told : mentions) {
      List<List<Told>> groups = byKey.computeIfAbsent(key(told), key -> new ArrayList<>());
      Optional<List<Told>> same =
          groups.stream().filter(group -> isSameTime(group.get(0), told)).findFirst();
      same.ifPresentOrElse(
          group -> group.add(told), () -> groups.add(new ArrayList<>(List.of(told))));
    }
    return byKey.values().stream()
        .flatMap(List::stream)
        .map(this::event)
        .sorted(Comparator.comparing(Event::span).thenComparing(e -> e.trigger().start()))
        .toList();
  }

  private static List<Object> key(Told told) {
    List<String> actor = names(told.roles().actor());
    List<String> recipient = names(told.roles().recipient());
    // Who meets whom is the same meeting either way.
    boolean mutual = told.type() == Event.Type.CONSULT;
    return List.of(
        told.type(),
        mutual ? all(actor, recipient) : actor,
        mutual ? List.of() : recipient,
        told.modality(),
        claimant(told).orElse(""));
  }

  private static List<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).sorted().toList();
  }

  private static List<String> all(List<String> actor, List<String> recipient) {
    return Stream.concat(actor.stream(), recipient.stream()).distinct().sorted().toList();
  }

  /** On whose word; what somebody says of his own doing is as good as told by the article. */
  private static Optional<String> claimant(Told told) {
    return told.statement()
        .flatMap(Statement::source)
        .map(Source::party)
        .map(Party::name)
        .filter(name -> told.roles().actor().stream().noneMatch(p -> p.name().equals(name)));
  }

  private static boolean isSameTime(Told a, Told b) {
    Optional<PartialDate> x = a.time();
    Optional<PartialDate> y = b.time();
    return x.isEmpty()
        || y.isEmpty()
        || (!x.get().earliest().isAfter(y.get().latest())
            && !y.get().earliest().isAfter(x.get().latest()));
  }

  private Event event(List<Told> group) {
    Told best = group.get(0);
    for (Told told : group) {
      best = told.fullness() > best.fullness() ? told : best;
    }
    Set<Span> triggers = new LinkedHashSet<>(List.of(best.trigger()));
    group.stream().map(Told::trigger).forEach(triggers::add);
    Roles roles = best.roles();
    return new Event(
        ContentId.finding('v', article + best.type(), List.of(best.span(), best.trigger())),
        best.type(),
        first(group, t -> t.manner().mode(), best.manner().mode()),
        best.manner().contexts(),
        best.predicate(),
        roles.actor(),
        roles.recipient(),
        first(group, t -> t.roles().object(), roles.object()),
        first(group, t -> t.roles().place(), roles.place()),
        first(group, Told::time, best.time()),
        best.modality(),
        best.statement().map(Statement::id),
        best.span(),
        best.trigger(),
        new Evidence(best.rule(), List.copyOf(triggers), best.confidence()));
  }

  private static <T> Optional<T> first(
      List<Told> group, Function<Told, Optional<T>> part, Optional<T> own) {
    return own.isPresent() ? own : group.stream().map(part).flatMap(Optional::stream).findFirst();
  }
}
