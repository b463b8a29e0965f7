package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.said.Dealing.Conflict;
import org.kroniek.story.said.Dealing.Report;
import org.kroniek.story.words.ContentReader;
import org.kroniek.story.words.Figure;
import org.kroniek.story.words.Words;

/**
 * Gathers what two do to and with each other, one event with all its reports. Not safe for use by
 * many threads.
 */
public final class Dealings {

  private final SaidReader reader;
  private final ContentReader contents = new ContentReader();
  private final Map<List<String>, List<Report>> reports =
      new TreeMap<>(Comparator.comparing((List<String> key) -> String.join("\n", key)));
  private final Map<List<String>, List<Identity>> parties = new HashMap<>();
  private final Named one;
  private final Named other;

  /** Between these two. */
  public Dealings(SaidReader reader, Named one, Named other) {
    this.reader = reader;
    this.one = one;
    this.other = other;
  }

  /** Takes in what a reading tells; answers whether it tells of the two. */
  public boolean add(Reading reading) {
    boolean tells = false;
    for (Deed deed : reader.deeds(reading)) {
      for (Identity actor : deed.actors()) {
        for (Identity recipient : deed.recipients()) {
          boolean forward = one.means(actor) && other.means(recipient);
          boolean back = other.means(actor) && one.means(recipient);
          if (forward || back) {
            List<String> key = List.of(actor.key(), recipient.key(), deed.event().type().name());
            parties.putIfAbsent(key, List.of(actor, recipient));
            reports.computeIfAbsent(key, k -> new ArrayList<>()).add(report(deed, reading));
            tells = true;
          }
        }
      }
    }
    return tells;
  }

  private static Report report(Deed deed, Reading reading) {
    Heading article = SaidReader.heading(reading.article());
    Optional<Statement> claim =
        deed.event()
            .statement()
            .flatMap(
                id -> reading.statements().stream().filter(s -> s.id().equals(id)).findFirst());
    Identities identities = new Identities(reading);
    boolean denies = claim.filter(s -> (s.act() == Statement.Act.DENY) != s.negated()).isPresent();
    boolean negated = deed.event().modality() == Event.Modality.NEGATED;
    return new Report(
        deed,
        article,
        deed.day().or(article::published),
        claim.flatMap(Statement::source).map(source -> identities.of(source.party())),
        claim.map(Statement::act),
        denies != negated);
  }

  /** What goes on between the two, the earliest first. */
  public List<Dealing> all(Copies copies) {
    List<Dealing> dealings = new ArrayList<>();
    reports.forEach(
        (key, told) -> {
          told.sort(order());
          List<Identity> who = parties.getOrDefault(key, List.of());
          Set<String> origins =
              copies.origins(told.stream().map(report -> report.article().id()).toList());
          dealings.add(
              new Dealing(
                  Event.Type.valueOf(key.get(2)),
                  who.get(0),
                  who.get(1),
                  told,
                  origins,
                  conflicts(told)));
        });
    dealings.sort(
        Comparator.comparing((Dealing dealing) -> dealing.reports().get(0), order())
            .thenComparing(Dealing::type));
    return List.copyOf(dealings);
  }

  private static Comparator<Report> order() {
    return Comparator.comparing(
            (Report report) -> report.day().map(day -> day.latest().toString()).orElse("~"))
        .thenComparing(report -> report.article().id())
        .thenComparing(report -> report.deed().event().span())
        .thenComparing(report -> report.deed().event().id());
  }

  private List<Conflict> conflicts(List<Report> told) {
    List<Conflict> conflicts = new ArrayList<>();
    for (int j = 1; j < told.size(); j++) {
      for (int i = 0; i < j; i++) {
        Report earlier = told.get(i);
        Report later = told.get(j);
        Event first = earlier.deed().event();
        Event second = later.deed().event();
        if (first.predicate().equals(second.predicate())
            && isClaim(first)
            && isClaim(second)
            && !earlier.article().id().equals(later.article().id())) {
          conflict(earlier, later).ifPresent(conflicts::add);
        }
      }
    }
    return conflicts;
  }

  private static boolean isClaim(Event event) {
    return event.modality() == Event.Modality.ASSERTED
        || event.modality() == Event.Modality.NEGATED;
  }

  private Optional<Conflict> conflict(Report one, Report other) {
    Optional<String> object = one.deed().event().object().map(Words::fold);
    boolean sameThing = object.equals(other.deed().event().object().map(Words::fold));
    if (sameThing && one.denied() != other.denied() && isNear(one, other)) {
      return Optional.of(
          new Conflict(
              Conflict.Kind.DENIAL,
              one,
              other,
              one.denied() ? "first denied, then asserted" : "asserted and denied"));
    }
    if (!sameThing || object.isEmpty() || one.denied() || other.denied() || !isNear(one, other)) {
      return Optional.empty();
    }
    return number(one, other).or(() -> place(one, other)).or(() -> time(one, other));
  }

  private static boolean isNear(Report one, Report other) {
    Optional<PartialDate> first = one.article().published();
    Optional<PartialDate> second = other.article().published();
    return first.isPresent()
        && second.isPresent()
        && !first.get().latest().plusDays(NEAR_DAYS).isBefore(second.get().earliest())
        && !second.get().latest().plusDays(NEAR_DAYS).isBefore(first.get().earliest());
  }

  /** Reports further apart tell of two events. */
  private static final int NEAR_DAYS = 7;

  private Optional<Conflict> number(Report one, Report other) {
    Set<Figure> first = contents.read(one.deed().words(), one.article().language()).figures();
    Set<Figure> second = contents.read(other.deed().words(), other.article().language()).figures();
    boolean differ = !first.isEmpty() && !second.isEmpty() && !Sameness.agree(first, second);
    return differ
        ? Optional.of(new Conflict(Conflict.Kind.NUMBER, one, other, first + " and " + second))
        : Optional.empty();
  }

  private static Optional<Conflict> place(Report one, Report other) {
    Optional<String> first = one.deed().event().place().map(Party::name);
    Optional<String> second = other.deed().event().place().map(Party::name);
    return first.isPresent() && second.isPresent() && !first.equals(second)
        ? Optional.of(
            new Conflict(Conflict.Kind.PLACE, one, other, first.get() + " and " + second.get()))
        : Optional.empty();
  }

  private static Optional<Conflict> time(Report one, Report other) {
    Optional<PartialDate> first = one.deed().day();
    Optional<PartialDate> second = other.deed().day();
    boolean apart =
        first.isPresent()
            && second.isPresent()
            && (first.get().latest().isBefore(second.get().earliest())
                || second.get().latest().isBefore(first.get().earliest()));
    return apart
        ? Optional.of(
            new Conflict(
                Conflict.Kind.TIME,
                one,
                other,
                first.get().value() + " and " + second.get().value()))
        : Optional.empty();
  }
}
