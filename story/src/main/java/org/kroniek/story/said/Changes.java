package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kroniek.model.Event;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;
import org.kroniek.story.said.PositionLine.Change;
import org.kroniek.story.said.PositionLine.Point;
import org.kroniek.story.words.Figure;
import org.kroniek.story.words.Overlap;

/** Tells how one position differs from the one before it on the same topic. */
final class Changes {

  /** So many words in common make two utterances speak of one thing. */
  private static final int FEWEST_SHARED = 3;

  private static final Quantity.Stance ENDORSED = Quantity.Stance.ENDORSED;

  private final Agreement agreement;

  Changes(Agreement agreement) {
    this.agreement = agreement;
  }

  List<Change> between(Point before, Point after, Topic topic) {
    List<Change> changes = new ArrayList<>();
    switch (topic.kind()) {
      case AMOUNT -> {
        changes.addAll(ofAmounts(before, after));
        changes.addAll(ofActs(before, after));
      }
      case DEALING -> {
        changes.addAll(ofModalities(before, after, topic));
        changes.addAll(ofActs(before, after));
      }
      case SUBJECT, ASKED -> {
        changes.addAll(ofOpposites(before, after));
        if (changes.isEmpty() && speakOfOneThing(before, after)) {
          changes.addAll(ofAmounts(before, after));
          changes.addAll(ofActs(before, after));
        }
      }
    }
    return List.copyOf(changes);
  }

  private static boolean speakOfOneThing(Point before, Point after) {
    Overlap overlap =
        Overlap.of(before.main().first().content().stems(), after.main().first().content().stems());
    return overlap.shared().size() >= FEWEST_SHARED && overlap.ofSmaller() >= 0.5;
  }

  private static List<Change> ofAmounts(Point before, Point after) {
    Set<Figure> was = figures(before);
    Set<Figure> is = figures(after);
    if (was.isEmpty() || is.isEmpty()) {
      return List.of();
    }
    if (Collections.disjoint(was, is)) {
      return List.of(new Change(Change.Kind.NUMBER, join(was), join(is)));
    }
    Set<Figure> asked =
        is.stream()
            .filter(figure -> !was.contains(figure))
            .filter(figure -> stance(after, figure).filter(ENDORSED::equals).isPresent())
            .collect(Collectors.toSet());
    if (!asked.isEmpty()) {
      return List.of(new Change(Change.Kind.NUMBER, join(was), join(asked)));
    }
    for (Figure figure : was) {
      Optional<Quantity.Stance> held = stance(before, figure);
      Optional<Quantity.Stance> holds = stance(after, figure);
      if (held.isPresent() && holds.isPresent()) {
        return held.equals(holds)
            ? ofForce(before, after)
            : List.of(new Change(Change.Kind.STANCE, held.get().code(), holds.get().code()));
      }
    }
    return List.of();
  }

  /** What is held of an amount, where it is more than told. */
  private static Optional<Quantity.Stance> stance(Point point, Figure figure) {
    return point.amounts().stream()
        .filter(amount -> amount.figure().equals(figure))
        .map(Amount::stance)
        .filter(stance -> stance != Quantity.Stance.REPORTED)
        .findFirst();
  }

  private static List<Change> ofForce(Point before, Point after) {
    int was = before.main().first().content().lean();
    int is = after.main().first().content().lean();
    if (was == is
        || isOneOccasion(before, after)
        || Integer.signum(was) * Integer.signum(is) <= 0) {
      return List.of();
    }
    Change.Kind kind = Math.abs(is) > Math.abs(was) ? Change.Kind.SHARPER : Change.Kind.MILDER;
    return List.of(new Change(kind, before.main().first().text(), after.main().first().text()));
  }

  /** Reports of one speech differ in how strongly they put it. */
  private static boolean isOneOccasion(Point before, Point after) {
    Said was = before.main().first();
    Said is = after.main().first();
    boolean toTheDay = was.earliest().equals(was.latest()) && is.earliest().equals(is.latest());
    return toTheDay && Sameness.isNear(was, is);
  }

  private static Set<Figure> figures(Point point) {
    return point.amounts().stream().map(Amount::figure).collect(Collectors.toSet());
  }

  private static String join(Set<Figure> figures) {
    return figures.stream()
        .sorted((one, other) -> one.value().compareTo(other.value()))
        .map(Figure::toString)
        .collect(Collectors.joining(", "));
  }

  private static List<Change> ofModalities(Point before, Point after, Topic topic) {
    Set<Event.Modality> was = modalities(before, topic);
    Set<Event.Modality> is = modalities(after, topic);
    return !was.isEmpty() && !is.isEmpty() && Collections.disjoint(was, is)
        ? List.of(new Change(Change.Kind.MODALITY, names(was), names(is)))
        : List.of();
  }

  private static Set<Event.Modality> modalities(Point point, Topic topic) {
    Set<Event.Modality> found = EnumSet.noneOf(Event.Modality.class);
    point.utterances().stream()
        .flatMap(utterance -> utterance.first().deeds().stream())
        .filter(deed -> Positions.dealings(deed).contains(topic))
        .forEach(deed -> found.add(deed.event().modality()));
    return found;
  }

  private List<Change> ofOpposites(Point before, Point after) {
    Said was = before.main().first();
    Said is = after.main().first();
    return agreement.between(was, is).kind() == Relation.Kind.CONTRADICTING
        ? List.of(new Change(Change.Kind.OPPOSITE, was.text(), is.text()))
        : List.of();
  }

  private static List<Change> ofActs(Point before, Point after) {
    Set<String> was = stands(before);
    Set<String> is = stands(after);
    return !was.isEmpty() && !is.isEmpty() && Collections.disjoint(was, is)
        ? List.of(new Change(Change.Kind.ACT, String.join(", ", was), String.join(", ", is)))
        : List.of();
  }

  /** What binds the source or somebody else; to tell, expect, want or ask is no stand. */
  private static Set<String> stands(Point point) {
    Set<String> stands = new TreeSet<>();
    for (Utterance utterance : point.utterances()) {
      Statement statement = utterance.first().statement();
      String stand =
          switch (statement.act()) {
            case PROMISE -> statement.negated() ? "refuse" : "promise";
            case INTEND -> statement.negated() ? "refuse" : "";
            case REQUEST, DEMAND -> "demand";
            case DENY -> "deny";
            default -> "";
          };
      if (!stand.isEmpty()) {
        stands.add(stand);
      }
    }
    return stands;
  }

  private static String names(Set<Event.Modality> modalities) {
    return modalities.stream()
        .map(modality -> modality.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
