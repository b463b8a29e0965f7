package org.kroniek.story.said;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kroniek.model.Event;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;
import org.kroniek.story.words.Figure;
import org.kroniek.story.words.Lexicon;
import org.kroniek.story.words.Overlap;
import org.kroniek.story.words.Word;

/**
 * Tells whether two statements agree or contradict each other. Rules, the surest first; what none
 * of them answers is at most similar. Precision goes first: two statements contradict each other
 * only where nearly all else that they say is the same. Immutable; safe for use by many threads.
 */
public final class Agreement {

  private static final Set<Statement.Act> NO_CLAIM =
      Set.of(Statement.Act.ASK, Statement.Act.DECLINE, Statement.Act.FEAR);

  private static final Set<Statement.Act> PROMISING =
      Set.of(Statement.Act.PROMISE, Statement.Act.INTEND);

  private static final int FEW_SHARED = 2;
  private static final int FEWEST_SHARED = 3;
  private static final double MOST = 0.7;
  private static final double HALF = 0.5;

  /** In more stems than this there are several clauses, of which one is denied. */
  private static final int ONE_CLAUSE = 12;

  private static final int YEAR_DAYS = 366;

  /** Numbers change; those of another month need not contradict each other. */
  private static final int SAME_TIME_DAYS = 31;

  private static final BigDecimal CLOSE = new BigDecimal("0.05");

  private final Opposites opposites = new Opposites();
  private final Settings settings = new Settings();
  private final Map<String, String> bounds = new HashMap<>();

  /** Loads the data files. */
  public Agreement() {
    for (List<String> row :
        Lexicon.rows(Agreement.class, "bounds.tsv", "language\tphrase\tbound")) {
      bounds.put(row.get(0) + row.get(1), row.get(2));
    }
  }

  /** How the two stand to each other. */
  public Relation between(Said one, Said other) {
    Optional<Relation> refused = refused(one, other);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (NO_CLAIM.contains(one.statement().act()) || NO_CLAIM.contains(other.statement().act())) {
      return similar(one, other);
    }
    if (stands(one, other)) {
      return new Relation(Relation.Kind.SIMILAR, "one stands inside the other");
    }
    Setting here = settings.of(one);
    Setting there = settings.of(other);
    if (!here.fits(there)) {
      return sameDeed(one, other)
          .or(() -> stances(one, other))
          .orElseGet(() -> similar(one, other));
    }
    return sameDeed(one, other)
        .or(() -> stances(one, other))
        .or(() -> enough(one, other))
        .or(() -> opposite(one, other))
        .or(() -> denied(one, other))
        .or(() -> numbers(one, other))
        .or(() -> counts(one, other, here, there))
        .or(() -> here.countedOtherwise(there).isEmpty() ? same(one, other) : Optional.empty())
        .orElseGet(() -> similar(one, other));
  }

  /** What one promises the other will not do. */
  private static Optional<Relation> refused(Said one, Said other) {
    boolean promised =
        (PROMISING.contains(one.statement().act())
                && other.statement().act() == Statement.Act.DECLINE)
            || (PROMISING.contains(other.statement().act())
                && one.statement().act() == Statement.Act.DECLINE);
    return promised
            && one.isDenied() == other.isDenied()
            && isSameBut(one, other, MOST)
            && Sameness.agree(one.content().figures(), other.content().figures())
        ? contradicting("one promises what the other refuses")
        : Optional.empty();
  }

  /** The same of another number of people or things, where neither is told as a bound. */
  private Optional<Relation> counts(Said one, Said other, Setting here, Setting there) {
    if (one.isDenied() || other.isDenied() || isBound(one) || isBound(other)) {
      return Optional.empty();
    }
    return here.countedOtherwise(there).stream()
        .sorted()
        .filter(noun -> speakOfOneTime(one, other) && isSameBut(one, other, MOST))
        .findFirst()
        .flatMap(
            noun ->
                contradicting("the same with " + here.count(noun) + " and " + there.count(noun)));
  }

  /** Whether the words of one are words of the other, as in what A says that B said. */
  private static boolean stands(Said one, Said other) {
    return one.article().id().equals(other.article().id())
        && one.statement().content().stream()
            .anyMatch(span -> other.statement().content().stream().anyMatch(span::overlaps));
  }

  /** The same event, told to be so and told not to be so. */
  private static Optional<Relation> sameDeed(Said one, Said other) {
    for (Deed first : one.deeds()) {
      for (Deed second : other.deeds()) {
        if (isSame(first, second) && speakOfOneTime(one, other)) {
          boolean was = isSo(one, first);
          boolean is = isSo(other, second);
          String who = name(first.actors()) + " → " + name(first.recipients());
          if (was != is) {
            return contradicting(
                "the same event, "
                    + who
                    + ", is "
                    + (was ? "asserted" : "denied")
                    + " and "
                    + (is ? "asserted" : "denied"));
          }
          if (one.content().figures().equals(other.content().figures())) {
            return Optional.of(
                new Relation(Relation.Kind.SAME, "both tell the same event, " + who));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(Deed one, Deed other) {
    Event first = one.event();
    Event second = other.event();
    return first.type() == second.type()
        && isClaim(first.modality())
        && isClaim(second.modality())
        && !one.actors().isEmpty()
        && !one.recipients().isEmpty()
        && keys(one.actors()).equals(keys(other.actors()))
        && keys(one.recipients()).equals(keys(other.recipients()))
        && first.object().equals(second.object())
        && first.predicate().equals(second.predicate());
  }

  private static boolean isClaim(Event.Modality modality) {
    return modality == Event.Modality.ASSERTED || modality == Event.Modality.NEGATED;
  }

  private static boolean isSo(Said said, Deed deed) {
    boolean denied = (said.statement().act() == Statement.Act.DENY) != said.statement().negated();
    return (deed.event().modality() == Event.Modality.ASSERTED) != denied;
  }

  private static Set<String> keys(List<Identity> parties) {
    return parties.stream().map(Identity::key).collect(Collectors.toSet());
  }

  private static String name(List<Identity> parties) {
    return parties.stream().map(Identity::name).collect(Collectors.joining(", "));
  }

  /** The same amount for the same, held to be enough and held not to be. */
  private Optional<Relation> stances(Said one, Said other) {
    for (Amount first : one.amounts()) {
      for (Amount second : other.amounts()) {
        if (first.topic().equals(second.topic())
            && first.figure().equals(second.figure())
            && areOpposed(first.stance(), second.stance())
            && !isLeast(first, one)
            && !isLeast(second, other)
            && Sameness.gap(one, other).filter(days -> days > YEAR_DAYS).isEmpty()) {
          return contradicting(
              first.figure()
                  + ", "
                  + first.topic().label()
                  + ": "
                  + first.stance().code()
                  + " and "
                  + second.stance().code());
        }
      }
    }
    return Optional.empty();
  }

  /** The same held to be enough and held not to be, in words. */
  private static Optional<Relation> enough(Said one, Said other) {
    boolean opposed =
        (one.content().enough() && other.content().lean() >= 2)
            || (other.content().enough() && one.content().lean() >= 2);
    Overlap overlap = overlap(one, other);
    return opposed
            && overlap.shared().size() >= FEW_SHARED
            && overlap.ofSmaller() >= HALF
            && overlap.ofLarger() >= HALF
            && Sameness.agree(one.content().figures(), other.content().figures())
        ? contradicting("the same is held to be enough and not enough")
        : Optional.empty();
  }

  private static boolean areOpposed(Quantity.Stance one, Quantity.Stance other) {
    Set<Quantity.Stance> both = EnumSet.of(one, other);
    return both.size() == 2
        && !both.contains(Quantity.Stance.REPORTED)
        && (both.contains(Quantity.Stance.ENDORSED)
            || both.equals(EnumSet.of(Quantity.Stance.INSUFFICIENT, Quantity.Stance.EXCESSIVE)));
  }

  /** Who wants at least so much does not say that more is wrong. */
  private boolean isLeast(Amount amount, Said said) {
    return amount.stance() == Quantity.Stance.ENDORSED && bounds(said).contains("least");
  }

  /** The same with one word in the place of its opposite. */
  private Optional<Relation> opposite(Said one, Said other) {
    Optional<Opposites.Pair> pair = opposites.between(one, other);
    if (pair.isEmpty() || one.isDenied() != other.isDenied()) {
      return Optional.empty();
    }
    Overlap overlap = overlap(one, other);
    int rest = overlap.smaller() - pair.get().stems();
    int larger = overlap.larger() - pair.get().stems();
    return rest > 0
            && overlap.shared().size() >= FEW_SHARED
            && overlap.shared().size() >= MOST * rest
            && overlap.shared().size() > HALF * larger
            && Sameness.agree(one.content().figures(), other.content().figures())
        ? contradicting(
            "the same with \"" + pair.get().one() + "\" and \"" + pair.get().other() + "\"")
        : Optional.empty();
  }

  /** What is not impossible is possible: a denied opposite denies nothing. */
  private Optional<Relation> denied(Said one, Said other) {
    return one.isDenied() != other.isDenied()
            && opposites.between(one, other).isEmpty()
            && overlap(one, other).larger() <= ONE_CLAUSE
            && isSameBut(one, other, MOST)
            && Sameness.agree(one.content().figures(), other.content().figures())
        ? contradicting("one denies what the other says")
        : Optional.empty();
  }

  /** The same with another number, where neither is told as a bound or as being about so much. */
  private Optional<Relation> numbers(Said one, Said other) {
    if (one.isDenied() || other.isDenied() || isBound(one) || isBound(other)) {
      return Optional.empty();
    }
    for (Figure first : one.content().figures()) {
      for (Figure second : other.content().figures()) {
        boolean differ = first.unit().equals(second.unit()) && !areClose(first, second);
        if (differ
            && !Sameness.agree(one.content().figures(), other.content().figures())
            && speakOfOneTime(one, other)
            && isSameBut(one, other, MOST)) {
          return contradicting("the same with " + first + " and " + second);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean areClose(Figure one, Figure other) {
    BigDecimal larger = one.value().max(other.value()).abs();
    return one.value()
            .subtract(other.value())
            .abs()
            .compareTo(larger.multiply(CLOSE, MathContext.DECIMAL64))
        <= 0;
  }

  private boolean isBound(Said said) {
    return !bounds(said).isEmpty();
  }

  private Set<String> bounds(Said said) {
    String code = said.article().language().code();
    List<Word> words = said.content().words();
    Set<String> found = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      String two = i + 1 < words.size() ? word + " " + words.get(i + 1).text() : word;
      for (String phrase : List.of(word, two)) {
        Optional.ofNullable(bounds.get(code + phrase)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Relation> same(Said one, Said other) {
    return one.isDenied() == other.isDenied()
            && isSameBut(one, other, MOST)
            && Sameness.agree(one.content().figures(), other.content().figures())
        ? Optional.of(
            new Relation(
                Relation.Kind.SAME,
                "both have the words " + String.join(", ", overlap(one, other).shared())))
        : Optional.empty();
  }

  private static boolean isSameBut(Said one, Said other, double most) {
    Overlap overlap = overlap(one, other);
    return overlap.shared().size() >= FEWEST_SHARED
        && overlap.ofSmaller() >= most
        && overlap.ofLarger() >= HALF;
  }

  private static boolean speakOfOneTime(Said one, Said other) {
    return Sameness.gap(one, other).filter(days -> days > SAME_TIME_DAYS).isEmpty();
  }

  private static Overlap overlap(Said one, Said other) {
    return Overlap.of(one.content().stems(), other.content().stems());
  }

  private static Relation similar(Said one, Said other) {
    Overlap overlap = overlap(one, other);
    List<String> names = new ArrayList<>();
    one.about()
        .forEach(
            (key, who) -> {
              if (other.about().containsKey(key)) {
                names.add(who.name());
              }
            });
    names.sort(String::compareTo);
    if (overlap.shared().size() >= FEW_SHARED && overlap.ofSmaller() >= 0.4) {
      return new Relation(
          Relation.Kind.SIMILAR, "both have the words " + String.join(", ", overlap.shared()));
    }
    return names.size() >= FEW_SHARED
        ? new Relation(Relation.Kind.SIMILAR, "both speak of " + String.join(", ", names))
        : new Relation(Relation.Kind.UNRELATED, "they have little in common");
  }

  private static Optional<Relation> contradicting(String reason) {
    return Optional.of(new Relation(Relation.Kind.CONTRADICTING, reason));
  }
}
