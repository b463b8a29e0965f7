package org.kroniek.extract.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kroniek.extract.event.Predicate.Turn;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.Event.Modality;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** Tells whether an event is said to be so: by what governs it, and by what stands around it. */
final class Modalities {

  private static final int CLIMB = 4;
  private static final Set<String> UNTIL = Set.of("until", "till");

  /** What is done by saying what one would do if. */
  private static final Set<Event.Type> PLEDGES =
      EnumSet.of(Event.Type.THREATEN, Event.Type.AGREE, Event.Type.REQUEST);

  private static final Set<String> HAVE = Set.of("hebben", "have");

  /** Before what has been done, or by what something is done. */
  private static final Set<String> MEANS = Set.of("na", "door", "after", "by");

  private final Scene scene;

  /** Where what stands in conditions begins and ends, merged where they overlap. */
  private final NavigableMap<Integer, Integer> conditional = new TreeMap<>();

  /** The same of the conditions alone. */
  private final NavigableMap<Integer, Integer> conditions = new TreeMap<>();

  Modalities(Scene scene, List<Conditional> conditionals) {
    this.scene = scene;
    conditionals.stream()
        .flatMap(c -> Stream.of(c.condition(), c.consequence()))
        .sorted()
        .forEach(span -> lay(conditional, span));
    conditionals.stream()
        .map(Conditional::condition)
        .sorted()
        .forEach(span -> lay(conditions, span));
  }

  Modality of(Trigger trigger) {
    Modality told = asTold(trigger);
    boolean planned = trigger.predicate().turn() == Turn.PLANNED || isPlanned(trigger);
    return planned && told == Modality.ASSERTED ? Modality.INTENDED : told;
  }

  /** <i>het aangekondigde bezoek</i>. */
  private static boolean isPlanned(Trigger trigger) {
    return !trigger.predicate().verb()
        && trigger.tree().children(trigger.at()).stream()
            .anyMatch(c -> ModalWords.PLANNED.contains(trigger.tree().lower(c)));
  }

  private Modality asTold(Trigger trigger) {
    Tree tree = trigger.tree();
    int at = trigger.at();
    if (isSpokenOf(trigger)) {
      return Modality.ASSERTED;
    }
    if (isIn(isPledge(trigger) ? conditions : conditional, tree, at) || isAwaited(tree, at)) {
      return Modality.HYPOTHETICAL;
    }
    Optional<Modality> told = told(tree, at, trigger.words());
    boolean feared = act(tree, at).filter(a -> a == Statement.Act.FEAR).isPresent();
    if (feared && told.filter(m -> m == Modality.NEGATED).isEmpty()) {
      return Modality.HYPOTHETICAL;
    }
    return told.orElseGet(() -> around(tree, at));
  }

  /** <i>de oproep van de koning</i>: words that are spoken of as known have been said. */
  private static boolean isSpokenOf(Trigger trigger) {
    Tree tree = trigger.tree();
    int at = trigger.at();
    boolean noun = !trigger.predicate().verb() && trigger.predicate().type() == Event.Type.REQUEST;
    return noun
        && tree.children(at).stream()
            .anyMatch(
                c ->
                    c < at
                        && (ModalWords.DEFINITE.contains(tree.lower(c))
                            || tree.is(c, "nmod:poss")));
  }

  /** <i>until the army leaves</i>: it has not yet. */
  private static boolean isAwaited(Tree tree, int at) {
    int mark = tree.child(at, "mark");
    return mark >= 0
        && UNTIL.contains(tree.lower(mark))
        && tree.is(at, "advcl")
        && tree.feature(at, "Tense").equals("Pres");
  }

  private static void lay(NavigableMap<Integer, Integer> spans, Span span) {
    Map.Entry<Integer, Integer> before = spans.floorEntry(span.start());
    boolean joined = before != null && before.getValue() >= span.start();
    int start = joined ? before.getKey() : span.start();
    spans.merge(start, span.end(), Math::max);
  }

  /** <i>dreigt te vertrekken als …</i>: what is threatened hangs on it, the threat is made. */
  private static boolean isPledge(Trigger trigger) {
    Event.Type type = trigger.predicate().type();
    return PLEDGES.contains(type)
        && trigger.predicate().verb()
        && (type == Event.Type.THREATEN
            || trigger.tree().child(trigger.at(), Set.of("xcomp", "ccomp")) >= 0);
  }

  private static boolean isIn(NavigableMap<Integer, Integer> spans, Tree tree, int at) {
    Map.Entry<Integer, Integer> entry = spans.floorEntry(tree.span(at).start());
    return entry != null && tree.span(at).start() < entry.getValue();
  }

  /** What the words that govern the trigger say of it. */
  private Optional<Modality> told(Tree tree, int trigger, Set<Integer> own) {
    boolean negated = isNegated(tree, trigger, own);
    Optional<Modality> modality = Optional.empty();
    int at = trigger;
    for (int n = 0; n <= CLIMB && at >= 0 && modality.isEmpty(); n++) {
      modality = modal(tree, at, own);
      int governor = tree.head(at);
      boolean open = isOpen(tree, at, trigger);
      if (modality.isEmpty() && governor >= 0 && open && !own.contains(governor)) {
        modality = governing(tree, governor, at);
        negated |= isNegated(tree, governor, own) && tree.is(at, Set.of("xcomp", "aux", "cop"));
      }
      at = open ? governor : -1;
    }
    if (negated
        && modality.filter(m -> m != Modality.POSSIBLE && m != Modality.INTENDED).isEmpty()) {
      return Optional.of(Modality.NEGATED);
    }
    return modality;
  }

  /** Whether what governs the word speaks of it too. */
  private static boolean isOpen(Tree tree, int at, int trigger) {
    boolean complement = tree.is(at, Set.of("xcomp", "ccomp", "csubj", "aux", "cop"));
    // "aimed at ending", "ruled out sharing", "prevented them from leaving"
    boolean gerund =
        tree.is(at, "advcl")
            && tree.head(at) >= 0
            && Set.of("aim", "ban", "bar", "prevent", "rule", "stop")
                .contains(tree.lemma(tree.head(at)));
    boolean purpose = gerund || (tree.is(at, Set.of("advcl", "acl")) && isInfinitive(tree, at));
    boolean argument =
        at == trigger
            && tree.is(at, Set.of("obj", "obl", "nmod", "nsubj", "conj"))
            && !Clause.hasCase(tree, at, ModalWords.OCCASIONS);
    // "stoppen met vechten"
    boolean given =
        at == trigger
            && tree.is(at, "obl")
            && tree.upos(at).equals("VERB")
            && tree.child(at, "det") < 0
            && Clause.hasCase(tree, at, Set.of("met"))
            && ModalWords.REFUSE.contains(tree.lemma(tree.head(at)));
    return complement
        || given
        || purpose
        || (argument && (!tree.upos(at).equals("VERB") || isNominal(tree, at)))
        || tree.is(at, "conj");
  }

  /** <i>eist het aftreden</i>: an infinitive that is an object. */
  private static boolean isNominal(Tree tree, int at) {
    return tree.is(at, "obj") && tree.child(at, "det") >= 0;
  }

  private static boolean isInfinitive(Tree tree, int at) {
    return tree.children(at).stream()
        .anyMatch(c -> c < at && Set.of("te", "to", "om").contains(tree.lower(c)));
  }

  /** Whether a word beside the trigger denies what it tells. */
  static boolean isNegated(Trigger trigger) {
    return isNegated(trigger.tree(), trigger.at(), trigger.words());
  }

  /** Not by a word that the event is told with itself: <i>niet erkennen</i>. */
  private static boolean isNegated(Tree tree, int at, Set<Integer> own) {
    for (int child : tree.children(at)) {
      boolean here = ModalWords.NEGATIONS.contains(tree.lower(child)) && !own.contains(child);
      if (here && !isNotOnly(tree, child)) {
        return true;
      }
      boolean argument = tree.is(child, Set.of("obj", "nsubj"));
      if (argument
          && tree.children(child).stream()
              .anyMatch(
                  c -> Set.of("geen", "no", "nul").contains(tree.lower(c)) && !own.contains(c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNotOnly(Tree tree, int negation) {
    return Set.of("alleen", "slechts", "only", "langer", "just", "meer")
            .contains(tree.lower(negation + 1))
        && !tree.lower(negation + 1).equals("meer")
        && !tree.lower(negation + 1).equals("langer");
  }

  /** What the verb's own auxiliaries and adverbs say. */
  private Optional<Modality> modal(Tree tree, int at, Set<Integer> own) {
    boolean will = false;
    boolean must = false;
    boolean would = false;
    boolean may = false;
    if (ModalWords.isToBe(tree, at)) {
      return Optional.of(Modality.INTENDED);
    }
    for (int child : tree.children(at)) {
      String lemma = tree.lemma(child);
      String form = tree.lower(child);
      if (own.contains(child)) {
        continue;
      }
      if (tree.is(child, Set.of("aux", "cop"))) {
        would |= form.equals("would") || form.equals("zou") || form.equals("zouden");
        may |= ModalWords.MAY.contains(lemma) || ModalWords.MAY.contains(form);
        must |= ModalWords.MUST.contains(lemma) && !ModalWords.PAST.contains(form);
        will |= ModalWords.WILL.contains(lemma) || ModalWords.WILL.contains(form);
        will |= lemma.equals("willen");
      } else if (isMaybe(tree, child)) {
        return Optional.of(Modality.POSSIBLE);
      }
    }
    if (may) {
      return Optional.of(Modality.POSSIBLE);
    }
    if (would) {
      return Optional.of(would(tree, at));
    }
    if (must) {
      return Optional.of(Modality.REQUESTED);
    }
    return will ? Optional.of(Modality.INTENDED) : Optional.empty();
  }

  /** <i>mogelijk</i>, also where the parser hangs it on the object. */
  private static boolean isMaybe(Tree tree, int child) {
    boolean adverb =
        tree.is(child, Set.of("advmod", "obl")) && ModalWords.MAYBE.contains(tree.lower(child));
    return adverb
        || (tree.is(child, "obj")
            && tree.children(child).stream()
                .anyMatch(c -> ModalWords.MAYBE.contains(tree.lower(c))));
  }

  /** In Dutch hearsay, in English reported future; in what somebody promises an intention. */
  private Modality would(Tree tree, int at) {
    Optional<Statement.Act> act = act(tree, at);
    boolean english = tree.children(at).stream().anyMatch(c -> tree.lower(c).equals("would"));
    boolean fear = act.filter(a -> a == Statement.Act.FEAR || a == Statement.Act.WARN).isPresent();
    if (fear) {
      return Modality.HYPOTHETICAL;
    }
    return english && act.isPresent() ? Modality.INTENDED : Modality.POSSIBLE;
  }

  private Optional<Statement.Act> act(Tree tree, int at) {
    return scene.claims().at(tree.span(at).start()).map(Statement::act);
  }

  /** What the word that governs the clause makes of it. */
  private static Optional<Modality> governing(Tree tree, int governor, int at) {
    String lemma = tree.lemma(governor);
    boolean verbal = !tree.is(at, Set.of("obj", "obl", "nmod", "nsubj", "conj"));
    boolean done = isDone(tree, at);
    if (tree.is(at, "advcl") && isInfinitive(tree, at) && !done) {
      return Optional.of(Modality.INTENDED);
    }
    int particle = tree.child(governor, "compound:prt");
    String whole = particle < 0 ? lemma : lemma + " " + tree.lower(particle);
    if ((ModalWords.REFUSE.contains(lemma) || ModalWords.REFUSE.contains(whole))
        && !tree.is(at, "conj")) {
      return Optional.of(Modality.NEGATED);
    }
    if (ModalWords.FEAR.contains(lemma) && !tree.is(at, "conj")) {
      return Optional.of(Modality.HYPOTHETICAL);
    }
    if (ModalWords.ASK.contains(lemma) && !tree.is(at, "conj")) {
      return Optional.of(Modality.REQUESTED);
    }
    if (ModalWords.MUST.contains(lemma)
        && verbal
        && !ModalWords.PAST.contains(tree.lower(governor))) {
      return Optional.of(Modality.REQUESTED);
    }
    if (ModalWords.MAY.contains(lemma) && verbal) {
      return Optional.of(Modality.POSSIBLE);
    }
    if (ModalWords.WANT.contains(lemma) && tree.is(at, "ccomp")) {
      return Optional.of(Modality.REQUESTED);
    }
    boolean going = tree.lower(governor).equals("going");
    boolean intends =
        going
            || ModalWords.WILL.contains(lemma)
            || (ModalWords.INTEND.contains(lemma) && !tree.is(at, "ccomp"));
    // "zegt het besluit te betreuren": he does so by saying it.
    done |= lemma.equals("zeggen") && ModalWords.STAND.contains(tree.lemma(at));
    return intends && verbal && !done ? Optional.of(Modality.INTENDED) : Optional.empty();
  }

  /** <i>De bond weigert: „Waarom zouden we?”</i>: only what stands behind the colon is asked. */
  private static boolean isBeforeColon(Tree tree, int at) {
    for (int i = at + 1; i < tree.size(); i++) {
      if (tree.lower(i).equals(":")) {
        return true;
      }
    }
    return false;
  }

  /** <i>zegt te hebben onderhandeld</i>, <i>door sancties op te leggen</i>: that is no purpose. */
  private static boolean isDone(Tree tree, int at) {
    return tree.children(at).stream()
        .filter(c -> c < at)
        .anyMatch(
            c ->
                (tree.is(c, Set.of("mark", "case")) && MEANS.contains(tree.lower(c)))
                    || (tree.is(c, "aux")
                        && HAVE.contains(tree.lower(c))
                        && isParticiple(tree, at)));
  }

  private static boolean isParticiple(Tree tree, int at) {
    return tree.feature(at, "VerbForm").equals("Part");
  }

  /** What the statement, or a question mark, makes of an event that nothing qualifies. */
  private Modality around(Tree tree, int at) {
    Optional<Statement.Act> act = act(tree, at);
    boolean finite = tree.isFiniteClause(at);
    if (tree.lower(tree.size() - 1).equals("?") && !isBeforeColon(tree, at)) {
      return Modality.POSSIBLE;
    }
    if (act.isEmpty()) {
      return Modality.ASSERTED;
    }
    return switch (act.get()) {
      case FEAR -> Modality.HYPOTHETICAL;
      case REQUEST, DEMAND -> finite ? Modality.ASSERTED : Modality.REQUESTED;
      case PROMISE, INTEND, EXPECT ->
          finite && act.get() == Statement.Act.EXPECT
              ? Modality.POSSIBLE
              : finite ? Modality.ASSERTED : Modality.INTENDED;
      case DENY -> Modality.NEGATED;
      case ASK -> Modality.POSSIBLE;
      default -> Modality.ASSERTED;
    };
  }
}
