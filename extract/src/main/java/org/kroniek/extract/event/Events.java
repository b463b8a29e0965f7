package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Block;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.Event.Modality;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/**
 * Finds what goes on between whom, in the sixteen types of PLOVER (Open Event Data Alliance), each
 * with whether it is said to be so and in which statement. Immutable; safe for use by many threads;
 * time grows with the length of the text.
 */
public final class Events {

  /** More in one sentence are noise. */
  private static final int MOST_IN_SENTENCE = 12;

  private static final Set<String> AGAINST = Set.of("against", "tegen");

  /** What is done by meaning to do, or not to do, something. */
  private static final Set<Event.Type> MEANT =
      EnumSet.of(Event.Type.AGREE, Event.Type.THREATEN, Event.Type.REJECT);

  private static final Set<String> ATTACK = Set.of("aanvallen", "attack");

  private static final Set<String> PRESS =
      Set.of("journalist", "journalisten", "verslaggevers", "pers", "journalists", "reporters");

  private static final Set<Event.Type> MEASURES =
      EnumSet.of(Event.Type.SANCTION, Event.Type.RETREAT, Event.Type.COERCE);

  private static final Set<Modality> AHEAD = EnumSet.of(Modality.INTENDED, Modality.REQUESTED);

  private final Map<Language, Predicates> predicates =
      Map.of(
          Language.DUTCH, new Predicates(Language.DUTCH),
          Language.ENGLISH, new Predicates(Language.ENGLISH));
  private final Map<Language, Manners> manners =
      Map.of(
          Language.DUTCH, new Manners(Language.DUTCH),
          Language.ENGLISH, new Manners(Language.ENGLISH));

  /** Loads the lexicons. */
  public Events() {}

  /**
   * The events of a scene, in the order of the text, each once with all its mentions as evidence.
   *
   * @param conditionals the conditions found in it: what stands in one is hypothetical
   */
  public List<Event> in(Scene scene, List<Conditional> conditionals) {
    Predicates words = predicates.get(scene.language());
    Manners ways = manners.get(scene.language());
    if (words == null || ways == null) {
      return List.of();
    }
    Reader reader = new Reader(scene, words, ways, conditionals);
    scene.trees().forEach(reader::read);
    return new Retellings(scene.document().article().id()).events(reader.told);
  }

  /** Reads one document, sentence by sentence. */
  private static final class Reader {

    private final Scene scene;
    private final Manners manners;
    private final Triggers triggers;
    private final RoleReader roles;
    private final Modalities modalities;
    private final Commitments commitments;
    private final Exchange exchange;
    private final Blame blame;
    private final Ultimatum ultimatum;
    private final SpeechActs speech;
    private final Charges charges;
    private final Expulsion expulsion;
    private final Verdicts verdicts;
    private final List<Told> told = new ArrayList<>();

    /** What one party will or must do, by the place of the word that tells it. */
    private final IdentityHashMap<Told, Integer> ahead = new IdentityHashMap<>();

    Reader(Scene scene, Predicates words, Manners manners, List<Conditional> conditionals) {
      this.scene = scene;
      this.manners = manners;
      this.triggers = new Triggers(words, scene.times());
      this.roles = new RoleReader(words, scene);
      this.modalities = new Modalities(scene, conditionals);
      this.commitments = new Commitments(scene, manners);
      this.blame = new Blame(words, manners, scene);
      this.ultimatum = new Ultimatum(scene.parties());
      this.speech = new SpeechActs(manners, scene);
      this.charges = new Charges(manners, scene.claims());
      this.verdicts = new Verdicts(scene.parties());
      this.expulsion = new Expulsion(manners, scene);
      this.exchange = new Exchange(words, manners, scene.text());
    }

    void read(Tree tree) {
      int before = told.size();
      Set<Integer> used = new HashSet<>();
      for (List<Trigger> candidates : triggers.in(tree)) {
        if (told.size() - before < MOST_IN_SENTENCE) {
          first(candidates, used);
        }
      }
      for (int i = 0; i < tree.size() && told.size() - before < MOST_IN_SENTENCE; i++) {
        if (Clause.isVerb(tree, i)) {
          commitments.demand(tree, i).ifPresent(told::add);
          expulsion.of(tree, i).ifPresent(told::add);
        }
        blame.of(tree, i).ifPresent(told::add);
      }
      told.addAll(speech.in(tree, List.copyOf(told.subList(before, told.size()))));
      Set<Integer> words = new HashSet<>();
      List<Told> here = told.subList(before, told.size());
      here.forEach(t -> words.add(tree.at(t.trigger().start())));
      here.replaceAll(t -> toWhom(tree, t, here));
      here.removeIf(t -> isToPress(t) || Doubles.isDouble(tree, t, here));
      here.removeIf(t -> ahead.containsKey(t) && Doubles.isGoverned(tree, ahead.get(t), words));
      ahead.clear();
      List<Told> all = List.copyOf(told.subList(before, told.size()));
      all.forEach(t -> charges.of(tree, t, all).ifPresent(told::add));
    }

    /** <i>speaking to The Times</i>: who speaks to reporters has no dealings with them. */
    private boolean isToPress(Told told) {
      List<Party> to = told.roles().recipient();
      return told.type() == Event.Type.CONSULT
          && !to.isEmpty()
          && to.stream().allMatch(p -> scene.parties().isMedium(p) || isPress(p));
    }

    private static boolean isPress(Party party) {
      String name = party.name().toLowerCase(Locale.ROOT);
      return PRESS.stream().anyMatch(name::endsWith);
    }

    /** <i>is willing to talk to the rebels</i>: what is agreed to is agreed to with them. */
    private Told toWhom(Tree tree, Told told, List<Told> here) {
      boolean protest = told.type() == Event.Type.PROTEST;
      int to = told.roles().recipientHead();
      boolean open = to < 0 || (protest && !Clause.hasCase(tree, to, AGAINST));
      if (!open || !(protest || MEANT.contains(told.type()))) {
        return told;
      }
      return here.stream()
          .filter(t -> !t.roles().recipient().isEmpty() && Doubles.isBelow(tree, t, told))
          .filter(t -> !protest || t.type() == Event.Type.REQUEST)
          .findFirst()
          .map(t -> new Slot(t.roles().recipientHead(), t.roles().recipient()))
          .or(() -> threatened(tree, told))
          .map(other -> told.with(told.roles().to(other)))
          .orElse(told);
    }

    private Optional<Slot> threatened(Tree tree, Told told) {
      return told.type() == Event.Type.THREATEN
          ? ultimatum
              .to(tree, tree.at(told.trigger().start()))
              .filter(slot -> !told.roles().actor().containsAll(slot.parties()))
          : Optional.empty();
    }

    /**
     * The first that finds who takes part, or one of the same type that finds more; a noun that a
     * verb has taken tells nothing more.
     */
    private void first(List<Trigger> candidates, Set<Integer> used) {
      Optional<Trigger> chosen = Optional.empty();
      Optional<Told> told = Optional.empty();
      Optional<Told> pending = Optional.empty();
      for (Trigger trigger : candidates) {
        boolean free = trigger.predicate().verb() || !used.contains(trigger.at());
        Optional<Told> any = free ? roles.of(trigger).map(r -> told(trigger, r)) : Optional.empty();
        Optional<Told> one = any.filter(t -> isBetweenParties(trigger, t));
        if (pending.filter(t -> !t.roles().recipient().isEmpty()).isEmpty() && told.isEmpty()) {
          Optional<Told> before = pending;
          pending = any.flatMap(t -> commitments.of(trigger, t)).or(() -> before);
        }
        Optional<Event.Type> type = told.map(Told::type);
        boolean other = type.isPresent() && one.filter(t -> t.type() != type.get()).isPresent();
        boolean fuller = one.isPresent() && !other && !one.get().roles().recipient().isEmpty();
        if (one.isPresent() && (told.isEmpty() || fuller)) {
          chosen = Optional.of(trigger);
          told = one;
        }
        if (fuller) {
          break;
        }
      }
      if (chosen.isPresent() && told.isPresent()) {
        used.addAll(chosen.get().words());
        add(chosen.get(), told.get());
      } else {
        pending.ifPresent(this.told::add);
        candidates.stream()
            .filter(t -> t.predicate().verb() && t.predicate().type() == Event.Type.RETREAT)
            .forEach(t -> used.addAll(t.words()));
      }
    }

    /**
     * What one party alone may do, or does not, is no event yet; that it threatens to is one, and
     * what it will or must do where that is more than words.
     */
    private static boolean isBetweenParties(Trigger trigger, Told told) {
      boolean several =
          trigger.predicate().mutual()
              && (told.roles().actor().size() > 1 || isSaidToMeet(trigger, told));
      boolean alone = told.roles().recipient().isEmpty() && !several;
      boolean said = told.modality() == Modality.ASSERTED || told.type() == Event.Type.THREATEN;
      boolean open = AHEAD.contains(told.modality()) && !Modalities.isNegated(trigger);
      boolean undone =
          told.roles().actor().isEmpty()
              && told.modality() != Modality.ASSERTED
              && told.modality() != Modality.HYPOTHETICAL;
      // "het geplande bezoek van de koning" tells no more than that it is planned.
      boolean meeting = told.type() == Event.Type.CONSULT && !trigger.predicate().verb();
      boolean deed = open && !meeting && isDeed(told.type());
      return !undone && (!alone || said || deed || isMeasure(trigger, told));
    }

    /** <i>De legers zouden met elkaar praten</i>. */
    private static boolean isSaidToMeet(Trigger trigger, Told told) {
      Tree tree = trigger.tree();
      return told.type() == Event.Type.CONSULT
          && Clause.isPlural(tree, told.roles().actorHead())
          && tree.children(trigger.at()).stream().anyMatch(c -> tree.lower(c).equals("zouden"));
    }

    /** What a state or body known by name may do or leave undone is told of it, not of anybody. */
    private static boolean isMeasure(Trigger trigger, Told told) {
      boolean supposed =
          told.modality() == Modality.HYPOTHETICAL && told.type() != Event.Type.SANCTION;
      boolean refrains = told.type() == Event.Type.REQUEST && told.modality() == Modality.NEGATED;
      return trigger.predicate().verb()
          && !supposed
          && (refrains || MEASURES.contains(told.type()))
          && !told.roles().actor().isEmpty()
          && told.roles().actor().stream().allMatch(p -> p.entity().isPresent());
    }

    private static boolean isDeed(Event.Type type) {
      return type == Event.Type.CONSULT || !type.quad().equals(Event.Type.AGREE.quad());
    }

    private void add(Trigger trigger, Told one) {
      told.add(one);
      if (AHEAD.contains(one.modality()) && one.roles().recipient().isEmpty()) {
        ahead.put(one, trigger.at());
      }
      // Who will meet has agreed to it only with somebody.
      boolean meets = one.type() == Event.Type.CONSULT && one.roles().recipient().isEmpty();
      Optional<Told> commitment = meets ? Optional.empty() : commitments.of(trigger, one);
      commitment.ifPresent(told::add);
      exchange.of(trigger, one).ifPresent(told::add);
    }

    private Told told(Trigger trigger, Roles roles) {
      Tree tree = trigger.tree();
      Predicate predicate = trigger.predicate();
      String rule =
          predicate.verb()
              ? predicate.words().size() > 1 ? "event-phrase" : "event-verb"
              : "event-noun";
      Modality modality = modalities.of(trigger);
      boolean alone = roles.recipient().isEmpty();
      boolean unwilling =
          Unwilling.is(trigger)
              || Unwilling.disagrees(trigger)
              || (alone && Unwilling.willNot(trigger));
      boolean refused = modality == Modality.NEGATED && unwilling;
      Event.Type plain = isVerbal(trigger, roles) ? Event.Type.ACCUSE : verdicts.of(trigger, roles);
      Event.Type type = refused ? Event.Type.REJECT : plain;
      return new Told(
          rule,
          type,
          manners.of(
              type, tree, trigger.at(), refused ? List.of() : predicate.words(), roles.actorHead()),
          predicate.lemma(),
          roles,
          time(tree, trigger.at()),
          refused ? Modality.ASSERTED : modality,
          claim(tree, trigger.at(), roles),
          span(tree, trigger.at(), roles),
          tree.span(trigger.at()),
          tree.sentence().block() == Block.Kind.HEADLINE,
          predicate.verb() ? 0.8 : 0.6);
    }

    private boolean isVerbal(Trigger trigger, Roles roles) {
      return ATTACK.contains(trigger.predicate().lemma()) && verdicts.isSpoken(trigger, roles);
    }

    /**
     * The statement in whose content the event stands. What somebody wants, refuses or threatens to
     * do himself is told by whoever tells that he does, not by him.
     */
    private Optional<Statement> claim(Tree tree, int trigger, Roles roles) {
      Optional<Statement> own = scene.claims().at(tree.span(trigger).start());
      int governor = tree.head(trigger);
      if (own.isEmpty() && governor >= 0 && tree.is(trigger, "conj")) {
        return scene.claims().at(tree.span(governor).start());
      }
      boolean controlled =
          own.isPresent()
              && governor >= 0
              && tree.is(trigger, "xcomp")
              && own.get().cue().filter(cue -> cue.overlaps(tree.span(governor))).isPresent()
              && own.get().source().filter(s -> roles.actor().contains(s.party())).isPresent();
      return controlled ? own.get().parent().flatMap(scene.claims()::byId) : own;
    }

    /** From the first to the last of trigger, parties and object. */
    private static Span span(Tree tree, int trigger, Roles roles) {
      int from = trigger;
      int to = trigger;
      for (int head : new int[] {roles.actorHead(), roles.recipientHead(), roles.objectHead()}) {
        if (head >= 0 && !isShared(tree, trigger, head)) {
          boolean holds = tree.isUnder(trigger, head);
          from = Math.min(from, holds ? head : tree.first(head));
          to = Math.max(to, holds ? head : tree.last(head));
        }
      }
      return tree.span(from, to);
    }

    /**
     * Whether the word stands before the verb that the trigger goes on from: <i>A klaagt en …</i>.
     */
    private static boolean isShared(Tree tree, int trigger, int word) {
      int governor = tree.head(trigger);
      return tree.is(trigger, "conj") && governor < trigger && word < governor;
    }

    /** A date that hangs on the trigger, or on what it hangs on. */
    private Optional<PartialDate> time(Tree tree, int trigger) {
      int top = tree.is(trigger, "xcomp") && tree.head(trigger) >= 0 ? tree.head(trigger) : trigger;
      for (TimeExpression time : scene.times().within(tree.sentence().span())) {
        int word = tree.at(time.span().start());
        if (word >= 0 && tree.isUnder(word, top)) {
          return Optional.of(time.value());
        }
      }
      return Optional.empty();
    }
  }
}
