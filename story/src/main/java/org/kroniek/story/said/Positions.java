package org.kroniek.story.said;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kroniek.model.PartialDate;
import org.kroniek.story.said.PositionLine.Point;
import org.kroniek.story.words.Overlap;
import org.kroniek.story.words.Overlaps;

/**
 * Puts the utterances of a source in lines by topic and tells what changed along each. Immutable.
 */
public final class Positions {

  private static final int LONG_SILENCE_DAYS = 90;
  private static final int MANY_SHARED_NAMES = 3;
  private static final int MANY_SHARED_WORDS = 4;

  /** More utterances than this are not all compared with one another for echoes. */
  private static final int MOST_ECHOED = 2_000;

  private final Predicate<Amount> norms;
  private final Changes changes = new Changes(new Agreement());

  /**
   * With these norms.
   *
   * @param norms tells of an amount whether it binds somebody, anywhere on record; a figure in a
   *     statement without more is a position only where it does
   */
  public Positions(Predicate<Amount> norms) {
    this.norms = norms;
  }

  /** Tells of an amount whether it is one of these. */
  public static Predicate<Amount> among(Collection<Amount> norms) {
    Set<Object> keys = norms.stream().map(Positions::key).collect(Collectors.toSet());
    return amount -> keys.contains(key(amount));
  }

  private static Object key(Amount amount) {
    return List.of(amount.topic(), amount.figure());
  }

  /** The lines of several topics and utterances that echo each other, of one source. */
  public record Answer(Identity source, List<PositionLine> lines, List<Echo> echoes) {

    /** Copies the lists. */
    public Answer {
      lines = List.copyOf(lines);
      echoes = List.copyOf(echoes);
    }
  }

  /**
   * The positions of each source, by the source's name.
   *
   * @param utterances of one source or several, the earliest first
   * @param topic without it every topic that was spoken of on two occasions
   */
  public List<Answer> of(List<Utterance> utterances, Optional<Asked> topic) {
    Map<String, List<Utterance>> bySource = new TreeMap<>();
    for (Utterance utterance : utterances) {
      bySource
          .computeIfAbsent(utterance.first().source().key(), key -> new ArrayList<>())
          .add(utterance);
    }
    return bySource.values().stream()
        .map(ofOne -> answer(ofOne, topic))
        .filter(answer -> !answer.lines().isEmpty() || !answer.echoes().isEmpty())
        .sorted(
            Comparator.comparing((Answer answer) -> answer.source().name())
                .thenComparing(answer -> answer.source().key()))
        .toList();
  }

  private Answer answer(List<Utterance> utterances, Optional<Asked> topic) {
    Map<Topic, Set<Utterance>> byTopic = new LinkedHashMap<>();
    for (Utterance utterance : utterances) {
      for (Topic of : topics(utterance, topic)) {
        byTopic.computeIfAbsent(of, key -> new LinkedHashSet<>()).add(utterance);
      }
    }
    Optional<PartialDate> last = utterances.get(utterances.size() - 1).first().day();
    List<PositionLine> lines = new ArrayList<>();
    byTopic.forEach(
        (of, said) -> {
          List<Utterance> kept =
              of.kind() == Topic.Kind.SUBJECT ? recurring(List.copyOf(said)) : List.copyOf(said);
          if (!kept.isEmpty()) {
            lines.add(line(of, kept, last));
          }
        });
    lines.removeIf(line -> topic.isEmpty() && line.points().size() < 2);
    lines.sort(
        Comparator.comparing((PositionLine line) -> line.topic().kind())
            .thenComparing(line -> -line.changes())
            .thenComparing(line -> -line.points().size())
            .thenComparing(PositionLine::topic));
    List<Utterance> echoed =
        topic.map(asked -> utterances.stream().filter(asked::fits).toList()).orElse(utterances);
    return new Answer(utterances.get(0).first().source(), lines, echoes(echoed));
  }

  private Set<Topic> topics(Utterance utterance, Optional<Asked> asked) {
    Set<Topic> topics = new LinkedHashSet<>();
    boolean fits = asked.isEmpty() || asked.get().fits(utterance);
    for (Amount amount : amounts(utterance)) {
      if (fits || asked.get().fits(amount.topic())) {
        topics.add(amount.topic());
      }
    }
    for (Said said : utterance.reports()) {
      if (fits) {
        said.deeds().forEach(deed -> topics.addAll(dealings(deed)));
      }
      if (asked.isEmpty()) {
        said.about()
            .values()
            .forEach(who -> topics.add(new Topic(Topic.Kind.SUBJECT, who.key(), who.name())));
      }
    }
    if (asked.isPresent() && fits && topics.isEmpty()) {
      topics.add(asked.get().topic());
    }
    return topics;
  }

  private List<Amount> amounts(Utterance utterance) {
    return utterance.reports().stream()
        .flatMap(said -> said.amounts().stream())
        .filter(amount -> amount.binding() || norms.test(amount))
        .toList();
  }

  static Set<Topic> dealings(Deed deed) {
    Set<Topic> topics = new LinkedHashSet<>();
    for (Identity actor : deed.actors()) {
      for (Identity recipient : deed.recipients()) {
        String type = deed.event().type().name();
        topics.add(
            new Topic(
                Topic.Kind.DEALING,
                type + " " + actor.key() + " " + recipient.key(),
                type.toLowerCase(Locale.ROOT) + ": " + actor.name() + " → " + recipient.name()));
      }
    }
    return topics;
  }

  /** Those that say of a subject what another says of it too on another occasion. */
  private static List<Utterance> recurring(List<Utterance> said) {
    List<Utterance> recurring = new ArrayList<>();
    if (said.size() > MOST_ECHOED) {
      return recurring;
    }
    Overlaps words = overlaps(said, first -> first.content().stems());
    for (int i = 0; i < said.size(); i++) {
      Utterance utterance = said.get(i);
      if (words.with(i, MANY_SHARED_NAMES).stream()
          .map(said::get)
          .filter(other -> haveNoArticleInCommon(utterance, other))
          .anyMatch(other -> speakOfOneThing(utterance.first(), other.first()))) {
        recurring.add(utterance);
      }
    }
    return recurring;
  }

  private static Overlaps overlaps(List<Utterance> utterances, Function<Said, Set<String>> of) {
    return new Overlaps(utterances.stream().map(utterance -> of.apply(utterance.first())).toList());
  }

  private static boolean speakOfOneThing(Said one, Said other) {
    Overlap overlap = Overlap.of(one.content().stems(), other.content().stems());
    return overlap.shared().size() >= MANY_SHARED_NAMES && overlap.ofSmaller() >= 0.4;
  }

  private PositionLine line(Topic topic, List<Utterance> said, Optional<PartialDate> last) {
    List<Point> points = new ArrayList<>();
    for (List<Utterance> occasion : occasions(said)) {
      Point point = point(topic, occasion);
      if (points.isEmpty()) {
        points.add(point);
      } else {
        Point before = points.get(points.size() - 1);
        points.add(
            new Point(point.utterances(), point.amounts(), changes.between(before, point, topic)));
      }
    }
    Optional<PartialDate> lastHere = said.get(said.size() - 1).first().day();
    boolean silent =
        last.isPresent()
            && lastHere.isPresent()
            && ChronoUnit.DAYS.between(lastHere.get().latest(), last.get().earliest())
                >= LONG_SILENCE_DAYS;
    return new PositionLine(
        said.get(0).first().source(), topic, points, silent ? last : Optional.empty());
  }

  private Point point(Topic topic, List<Utterance> occasion) {
    List<Utterance> ordered = new ArrayList<>(occasion);
    if (topic.kind() == Topic.Kind.AMOUNT) {
      ordered.sort(
          Comparator.comparingInt(
              (Utterance utterance) -> -Math.abs(utterance.first().content().lean())));
    }
    List<Amount> amounts =
        ordered.stream()
            .flatMap(utterance -> amounts(utterance).stream())
            .filter(amount -> topic.kind() != Topic.Kind.AMOUNT || amount.topic().equals(topic))
            .distinct()
            .toList();
    return new Point(ordered, amounts, List.of());
  }

  /** What was said on one day and stands in one article is one position. */
  private static List<List<Utterance>> occasions(List<Utterance> said) {
    Map<Object, List<Utterance>> occasions = new LinkedHashMap<>();
    for (Utterance utterance : said) {
      Said first = utterance.first();
      occasions
          .computeIfAbsent(List.of(first.latest(), first.article().id()), key -> new ArrayList<>())
          .add(utterance);
    }
    return List.copyOf(occasions.values());
  }

  private static List<Echo> echoes(List<Utterance> utterances) {
    List<Echo> echoes = new ArrayList<>();
    if (utterances.size() > MOST_ECHOED) {
      return echoes;
    }
    Overlaps names = overlaps(utterances, said -> said.about().keySet());
    Overlaps words = overlaps(utterances, said -> said.content().stems());
    for (int later = 1; later < utterances.size(); later++) {
      Set<Integer> alike = new TreeSet<>(names.with(later, MANY_SHARED_NAMES));
      alike.addAll(words.with(later, MANY_SHARED_WORDS));
      for (int earlier : alike) {
        if (earlier >= later) {
          break;
        }
        Utterance one = utterances.get(earlier);
        Utterance other = utterances.get(later);
        if (haveNoArticleInCommon(one, other)) {
          reason(one.first(), other.first())
              .ifPresent(reason -> echoes.add(new Echo(one, other, reason)));
        }
      }
    }
    return echoes;
  }

  private static boolean haveNoArticleInCommon(Utterance one, Utterance other) {
    Set<String> articles = new HashSet<>();
    one.reports().forEach(said -> articles.add(said.article().id()));
    return other.reports().stream().noneMatch(said -> articles.contains(said.article().id()));
  }

  private static Optional<String> reason(Said one, Said other) {
    List<String> names =
        one.about().entrySet().stream()
            .filter(entry -> other.about().containsKey(entry.getKey()))
            .map(entry -> entry.getValue().name())
            .sorted()
            .toList();
    if (names.size() >= MANY_SHARED_NAMES) {
      return Optional.of("both speak of " + String.join(", ", names));
    }
    Overlap overlap = Overlap.of(one.content().stems(), other.content().stems());
    return overlap.shared().size() >= MANY_SHARED_WORDS && overlap.ofSmaller() >= 0.6
        ? Optional.of("both have the words " + String.join(", ", overlap.shared()))
        : Optional.empty();
  }
}
