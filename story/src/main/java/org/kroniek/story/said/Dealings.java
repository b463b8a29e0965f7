package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.kroniek.model.Event;
import org.kroniek.model.Stems;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.said.Dealing.Report;
import org.kroniek.story.said.Dealing.Voice;
import org.kroniek.story.words.Content;
import org.kroniek.story.words.ContentReader;

/**
 * Gathers what two do to and with each other, one event with all its reports. Not safe for use by
 * many threads.
 */
public final class Dealings {

  /** What two do together, whoever is named first. */
  private static final Set<Event.Type> MUTUAL =
      Set.of(Event.Type.AGREE, Event.Type.CONSULT, Event.Type.COOPERATE);

  private final ContentReader contents = new ContentReader();
  private final DealingConflicts conflicts = new DealingConflicts(contents);
  private final Map<String, Map<String, Told>> told = new TreeMap<>();
  private final List<Account> near = new ArrayList<>();
  private final Map<String, Set<String>> named = new HashMap<>();
  private final Named one;
  private final Named other;

  /** Between these two. */
  public Dealings(Named one, Named other) {
    this.one = one;
    this.other = other;
  }

  /** A report, and who of those in it are asked for. */
  private record Told(Report report, Identity actor, Identity recipient) {}

  /** Takes in what an article tells; answers whether it tells of the two. */
  public boolean add(Account account) {
    boolean tells = false;
    for (Report report : account.deeds()) {
      Deed deed = report.deed();
      for (Identity actor : deed.actors()) {
        for (Identity recipient : deed.recipients()) {
          boolean forward = one.means(actor) && other.means(recipient);
          boolean back = other.means(actor) && one.means(recipient);
          if (forward || back) {
            told.computeIfAbsent(key(deed.event().type(), actor, recipient), k -> new TreeMap<>())
                .putIfAbsent(deed.event().id(), new Told(report, actor, recipient));
            named.put(report.article().id(), account.named());
            tells = true;
          }
        }
      }
    }
    return tells;
  }

  /** Takes in what an article tells that may tell of one of the two and somebody else instead. */
  public void addNear(Account account) {
    near.add(account);
  }

  private static String key(Event.Type type, Identity actor, Identity recipient) {
    boolean turned = MUTUAL.contains(type) && actor.key().compareTo(recipient.key()) > 0;
    return (turned ? recipient.key() : actor.key())
        + "\n"
        + (turned ? actor.key() : recipient.key())
        + "\n"
        + type;
  }

  /**
   * What goes on between the two, the earliest first.
   *
   * @param copies tells on how many independent reports it rests
   * @param like tells of the ids of two articles whether they may be one story
   */
  public List<Dealing> all(Copies copies, BiPredicate<String, String> like) {
    List<Dealing> dealings = new ArrayList<>();
    SameEvents same = new SameEvents(like);
    for (Map<String, Told> ofOneKind : told.values()) {
      List<Telling> tellings = ofOneKind.values().stream().map(this::telling).toList();
      for (List<Telling> event : same.of(tellings)) {
        Set<Report> reports = new LinkedHashSet<>();
        event.forEach(telling -> reports.add(told(ofOneKind, telling.id()).report()));
        List<Report> ordered = reports.stream().sorted(Dealing.ORDER).toList();
        Told first = told(ofOneKind, ordered.get(0).deed().event().id());
        dealings.add(dealing(first, ordered, copies, like));
      }
    }
    dealings.sort(
        Comparator.comparing((Dealing dealing) -> dealing.reports().get(0), Dealing.ORDER)
            .thenComparing(Dealing::type)
            .thenComparing(dealing -> dealing.actor().key())
            .thenComparing(dealing -> dealing.recipient().key()));
    return List.copyOf(dealings);
  }

  private static Told told(Map<String, Told> all, String event) {
    return Optional.ofNullable(all.get(event)).orElseThrow();
  }

  private Dealing dealing(
      Told first, List<Report> reports, Copies copies, BiPredicate<String, String> like) {
    List<Dealing.Conflict> found = new ArrayList<>(conflicts.among(reports, named));
    for (Account account : near) {
      found.addAll(
          conflicts.ofParties(first.actor(), first.recipient(), reports, named, account, like));
    }
    return new Dealing(
        first.report().deed().event().type(),
        first.actor(),
        first.recipient(),
        reports,
        origins(reports, copies),
        voices(reports, copies),
        found);
  }

  private static Set<String> origins(List<Report> reports, Copies copies) {
    return copies.origins(reports.stream().map(report -> report.article().id()).toList());
  }

  private static List<Voice> voices(List<Report> reports, Copies copies) {
    Map<String, List<Report>> byVoice = new TreeMap<>();
    for (Report report : reports) {
      // Where nobody is named each outlet speaks for itself.
      String who =
          report
              .by()
              .map(by -> "0 " + by.key())
              .orElse("1 " + report.article().outlet().orElse("~"));
      byVoice.computeIfAbsent(report.stand().code() + who, key -> new ArrayList<>()).add(report);
    }
    return byVoice.values().stream()
        .map(
            of ->
                new Voice(
                    of.get(0).stand(),
                    of.get(0).by(),
                    of.stream().flatMap(r -> r.article().outlet().stream()).distinct().toList(),
                    of.stream().map(report -> report.deed().event().id()).toList(),
                    origins(of, copies)))
        .toList();
  }

  private Telling telling(Told of) {
    Event event = of.report().deed().event();
    Content content = contents.read(of.report().deed().words(), of.report().article().language());
    Set<String> about = new HashSet<>(content.stems());
    about.removeAll(contents.read(of.actor().name(), of.report().article().language()).stems());
    about.removeAll(contents.read(of.recipient().name(), of.report().article().language()).stems());
    Set<String> words =
        Set.of(Stems.of(event.predicate(), of.report().article().language()).strip().split(" ", 2));
    about.removeAll(words);
    boolean mutual = MUTUAL.contains(event.type());
    return new Telling(
        event.id(),
        of.report().article().id(),
        words,
        Optional.of(event.type() + " " + event.mode().orElse("")),
        mutual ? List.of(of.actor(), of.recipient()) : List.of(of.actor()),
        mutual ? List.of(of.actor(), of.recipient()) : List.of(of.recipient()),
        List.of(),
        about,
        content.figures(),
        of.report().deed().day(),
        of.report().article().published());
  }
}
