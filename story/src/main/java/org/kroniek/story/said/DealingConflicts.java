package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.story.said.Dealing.Conflict;
import org.kroniek.story.said.Dealing.Report;
import org.kroniek.story.said.Dealing.Stand;
import org.kroniek.story.words.ContentReader;
import org.kroniek.story.words.Figure;
import org.kroniek.story.words.Words;

/**
 * Tells where reports of one event cannot all be right. Precision goes first: an article that names
 * both places, or both who may have done it, contradicts nobody. Immutable.
 */
final class DealingConflicts {

  private final ContentReader contents;
  private final Settings settings = new Settings();

  DealingConflicts(ContentReader contents) {
    this.contents = contents;
  }

  /**
   * Among reports of one event.
   *
   * @param named for the id of an article the keys of all who and what it names
   */
  List<Conflict> among(List<Report> reports, Map<String, Set<String>> named) {
    List<Conflict> conflicts = new ArrayList<>();
    for (int j = 1; j < reports.size(); j++) {
      for (int i = 0; i < j; i++) {
        Report one = reports.get(i);
        Report other = reports.get(j);
        if (!one.article().id().equals(other.article().id())) {
          between(one, other, named).ifPresent(conflicts::add);
        }
      }
    }
    return conflicts;
  }

  private Optional<Conflict> between(Report one, Report other, Map<String, Set<String>> named) {
    Set<Stand> stands =
        Set.of(one.stand(), other.stand().equals(one.stand()) ? Stand.SPEAKS_OF : other.stand());
    if (stands.contains(Stand.ASSERTS) && stands.contains(Stand.DENIES)) {
      return Optional.of(
          new Conflict(
              Conflict.Kind.DENIAL,
              one,
              other,
              one.denied() ? "first denied, then asserted" : "asserted and denied"));
    }
    if (one.stand() != Stand.ASSERTS
        || other.stand() != Stand.ASSERTS
        || !areOfOneThing(one, other)) {
      return Optional.empty();
    }
    return number(one, other).or(() -> place(one, other, named)).or(() -> time(one, other));
  }

  /** One may leave out what is given; two who name something else speak of something else. */
  private static boolean areOfOneThing(Report one, Report other) {
    Optional<String> object = one.deed().event().object().map(Words::fold);
    Optional<String> another = other.deed().event().object().map(Words::fold);
    return one.deed().event().predicate().equals(other.deed().event().predicate())
        && (object.isEmpty() || another.isEmpty() || object.equals(another));
  }

  private Optional<Conflict> number(Report one, Report other) {
    Set<Figure> first = contents.read(one.deed().words(), one.article().language()).figures();
    Set<Figure> second = contents.read(other.deed().words(), other.article().language()).figures();
    for (Figure figure : first) {
      List<Figure> there = second.stream().filter(f -> f.unit().equals(figure.unit())).toList();
      if (!there.isEmpty() && !Sameness.agree(Set.of(figure), Set.copyOf(there))) {
        return Optional.of(
            new Conflict(Conflict.Kind.NUMBER, one, other, figure + " and " + there.get(0)));
      }
    }
    Setting here = settings.of(one.deed().words(), one.article().language());
    Setting there = settings.of(other.deed().words(), other.article().language());
    return here.countedOtherwise(there).stream()
        .sorted()
        .findFirst()
        .map(
            noun ->
                new Conflict(
                    Conflict.Kind.NUMBER,
                    one,
                    other,
                    here.count(noun) + " and " + there.count(noun)));
  }

  private static Optional<Conflict> place(
      Report one, Report other, Map<String, Set<String>> named) {
    Optional<Identity> first = one.deed().place();
    Optional<Identity> second = other.deed().place();
    return first.isPresent()
            && second.isPresent()
            && isNowhere(first.get(), other, named)
            && isNowhere(second.get(), one, named)
            && !SameEvents.mayBe(first.get(), second.get())
        ? Optional.of(
            new Conflict(
                Conflict.Kind.PLACE,
                one,
                other,
                first.get().name() + " and " + second.get().name()))
        : Optional.empty();
  }

  private static boolean isNowhere(Identity who, Report in, Map<String, Set<String>> named) {
    return !named.getOrDefault(in.article().id(), Set.of()).contains(who.key());
  }

  private static Optional<Conflict> time(Report one, Report other) {
    Optional<PartialDate> first = one.deed().day();
    Optional<PartialDate> second = other.deed().day();
    return SameEvents.areApart(first, second, 0)
        ? Optional.of(
            new Conflict(
                Conflict.Kind.TIME,
                one,
                other,
                first.orElseThrow().value() + " and " + second.orElseThrow().value()))
        : Optional.empty();
  }

  /**
   * Where another article tells the same of one of the two and somebody else, whom none of these
   * reports names, and does not name the other of the two.
   */
  List<Conflict> ofParties(
      Identity actor,
      Identity recipient,
      List<Report> reports,
      Map<String, Set<String>> named,
      Account account,
      BiPredicate<String, String> like) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Report report : account.deeds()) {
      for (Identity by : report.deed().actors()) {
        for (Identity to : report.deed().recipients()) {
          boolean sameActor = by.key().equals(actor.key());
          boolean sameRecipient = to.key().equals(recipient.key());
          if (sameActor != sameRecipient) {
            Identity missing = sameActor ? recipient : actor;
            Identity instead = sameActor ? to : by;
            reports.stream()
                .filter(
                    told ->
                        tellOtherwise(told, report, like)
                            && isNowhere(instead, told, named)
                            && !account.named().contains(missing.key())
                            && instead.isKnown()
                            && missing.isKnown())
                .findFirst()
                .ifPresent(
                    told ->
                        conflicts.add(
                            new Conflict(
                                Conflict.Kind.PARTY,
                                told,
                                report,
                                missing.name() + " and " + instead.name())));
          }
        }
      }
    }
    return conflicts;
  }

  private static boolean tellOtherwise(Report one, Report other, BiPredicate<String, String> like) {
    Event event = one.deed().event();
    Event another = other.deed().event();
    return event.type() == another.type()
        && one.stand() == Stand.ASSERTS
        && other.stand() == Stand.ASSERTS
        && event.predicate().equals(another.predicate())
        && event.object().isPresent()
        && event.object().map(Words::fold).equals(another.object().map(Words::fold))
        && !SameEvents.areApart(one.deed().day(), other.deed().day(), 0)
        && like.test(one.article().id(), other.article().id());
  }
}
