package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Party;

/** Finds to or with whom an event is done: in the slots of its predicate, or below its verb. */
final class Recipients {

  /** What stands before a place. */
  static final Set<String> PLACES = Set.of("in", "te", "op", "bij", "at", "near", "on");

  /** What somebody does with his own forces. */
  private static final Set<Event.Type> OWN_FORCES =
      EnumSet.of(Event.Type.AGREE, Event.Type.RETREAT, Event.Type.MOBILIZE);

  /** What stands before what else went on then. */
  static final Set<String> WHEN = Set.of("na", "tijdens", "sinds", "after", "during", "since");

  private static final Set<Event.Type> JUDGING =
      EnumSet.of(Event.Type.ACCUSE, Event.Type.REJECT, Event.Type.SUPPORT);

  private static final String AGAINST = "tegen";

  private static final Set<Event.Type> HOSTILE =
      EnumSet.of(
          Event.Type.ACCUSE,
          Event.Type.ASSAULT,
          Event.Type.COERCE,
          Event.Type.SANCTION,
          Event.Type.THREATEN);

  private static final Set<String> PHRASES =
      Set.of("obl", "nmod", "obj", "iobj", "advmod", "nsubj");

  /** Slots of what is sent, promised or withdrawn. */
  private static final Set<String> OBJECTS = Set.of("obj", "van", "of");

  /** What stands before whom it is done to even far from the verb. */
  private static final Set<String> DEEP =
      Set.of("to", "with", "against", "between", "aan", "bij", "met", "tegen", "tussen");

  private static final Set<String> WITH = Set.of("met", "with");
  private static final Set<String> GOAL = Set.of("naar", "to");
  private static final Set<String> VISIT = Set.of("bezoeken", "visit");
  private static final Set<String> NOMINAL = Set.of("obj", "obl", "nmod", "conj", "appos");
  private static final int DEEPEST = 4;
  private static final int MOST_BELOW = 40;

  private final Predicates predicates;
  private final NounRoles nouns;
  private final Parties parties;
  private final Owners owners;
  private final Scene scene;

  Recipients(Predicates predicates, NounRoles nouns, Scene scene) {
    this.predicates = predicates;
    this.nouns = nouns;
    this.parties = scene.parties();
    this.scene = scene;
    this.owners = new Owners(parties);
  }

  private Slot slot(Tree tree, int head) {
    List<Party> all = new ArrayList<>(parties.of(tree, head));
    // "de Finse stad Turku": what is done to the town is done to Finland.
    int town = tree.upos(head).equals("NOUN") ? tree.child(head, "appos") : -1;
    boolean named = town > head && parties.place(tree, town).isPresent();
    for (int child : tree.children(head)) {
      Optional<Party> country =
          named && child < head && tree.is(child, "amod")
              ? parties.place(tree, child)
              : Optional.empty();
      country.filter(p -> !all.contains(p)).ifPresent(all::add);
    }
    return new Slot(head, all);
  }

  /** To or with whom it is done, where the predicate has a place for it. */
  Slot of(Trigger trigger, Optional<Integer> object, Slot actor) {
    Tree tree = trigger.tree();
    boolean helped = trigger.predicate().type() == Event.Type.AID;
    boolean punished = trigger.predicate().type() == Event.Type.SANCTION;
    boolean asked = trigger.predicate().type() == Event.Type.REQUEST;
    boolean harm =
        (trigger.predicate().isHarm() || helped || punished || asked) && !actor.isEmpty();
    for (String slot : trigger.predicate().slots()) {
      List<Integer> heads =
          switch (slot) {
            case "obj" -> list(whom(trigger, object).or(() -> indirect(tree, trigger.at())));
            case "iobj" -> list(indirect(tree, trigger.at()).or(() -> inside(tree, object)));
            default -> obliques(tree, trigger.at(), slot, object, trigger.words());
          };
      Optional<Slot> found =
          heads.stream()
              .filter(i -> i != actor.head() && !isOfActor(tree, i, trigger.at(), actor))
              .filter(i -> !isDeedExcluded(trigger, i) && !isVictim(trigger, i))
              .filter(i -> !isOpposed(trigger, slot))
              .filter(i -> !owners.isUnowned(tree, i))
              .flatMap(i -> isHostile(trigger, i) ? attacker(tree, i).stream() : Stream.of(i))
              .map(i -> isGoal(trigger, slot) ? i : owners.of(tree, i))
              .filter(
                  i ->
                      isWhom(trigger, slot, i)
                          || (harm && parties.isPerson(tree, i))
                          || (tree.head(i) == trigger.at() && parties.isTakenUp(tree, i)))
              .filter(i -> !OBJECTS.contains(slot) || !isOwnForce(trigger, i, predicates))
              .filter(i -> !Actors.DOCUMENTS.contains(tree.lemma(i)))
              .map(i -> other(tree, i, actor))
              .filter(s -> !s.isEmpty() && !actor.parties().containsAll(s.parties()))
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Optional<Slot> beside = besideActor(trigger, slot, actor);
      if (heads.isEmpty() && beside.isPresent()) {
        return beside.get();
      }
      Optional<Slot> whose = heads.stream().flatMap(i -> planner(trigger, i, actor)).findFirst();
      if (whose.isPresent()) {
        return whose.get();
      }
    }
    return Slot.EMPTY;
  }

  /**
   * <i>veroordeelt de inval in het buurland</i>: who is blamed for a hostile deed is who does it,
   * and not whom it is done to.
   */
  boolean isHostile(Trigger trigger, int noun) {
    boolean judged =
        JUDGING.contains(trigger.predicate().type())
            || trigger.predicate().type() == Event.Type.PROTEST;
    return judged
        && !trigger.words().contains(noun)
        && trigger.tree().upos(noun).equals("NOUN")
        && predicates.nouns(trigger.tree().lemma(noun)).stream()
            .anyMatch(p -> p.words().size() == 1 && !p.mutual() && HOSTILE.contains(p.type()));
  }

  /**
   * <i>reisde naar het gebied van de rebellen</i>: one visits a place, and not whose it is;
   * <i>kreeg een lijst van gijzelaars</i>: one meets somebody, and not whose a thing is.
   */
  private static boolean isGoal(Trigger trigger, String slot) {
    boolean meets = slot.equals("obj") && !VISIT.contains(trigger.predicate().lemma());
    return trigger.predicate().type() == Event.Type.CONSULT && (meets || GOAL.contains(slot));
  }

  /** <i>sprak geen woord Engels</i>: one meets people, and nothing of theirs. */
  private boolean isWhom(Trigger trigger, String slot, int noun) {
    Tree tree = trigger.tree();
    boolean met = isGoal(trigger, slot) && slot.equals("obj") && tree.upos(noun).equals("NOUN");
    return met
        ? parties.isActor(tree, noun) || parties.isPerson(tree, noun)
        : parties.isParty(tree, noun);
  }

  /** <i>noemde de leden leugenaars</i>: of two objects the one that is no word of the phrase. */
  private static Optional<Integer> whom(Trigger trigger, Optional<Integer> object) {
    int first = trigger.tree().child(trigger.at(), "obj");
    boolean own =
        first >= 0 && object.filter(i -> i != first && trigger.words().contains(i)).isPresent();
    return own ? Optional.of(first) : object;
  }

  /** <i>gaat de burgemeester met de boeren in gesprek</i>: the parser hangs them on the mayor. */
  private Optional<Slot> besideActor(Trigger trigger, String slot, Slot actor) {
    Tree tree = trigger.tree();
    boolean with = trigger.predicate().mutual() && WITH.contains(slot) && actor.head() >= 0;
    return with
        ? tree.children(actor.head()).stream()
            .filter(c -> c > actor.head() && tree.is(c, "nmod"))
            .filter(c -> Clause.hasCase(tree, c, WITH) && parties.isActor(tree, c))
            .map(c -> slot(tree, c))
            .filter(s -> !s.isEmpty() && !actor.parties().containsAll(s.parties()))
            .findFirst()
        : Optional.empty();
  }

  /** <i>noemt de intimidatie van rechters schandalig</i>: whom the hostile deed was done to. */
  private boolean isVictim(Trigger trigger, int word) {
    int deed = trigger.tree().head(word);
    return deed >= 0
        && trigger.tree().is(word, "nmod")
        && isHostile(trigger, deed)
        && attacker(trigger.tree(), deed).filter(i -> i == word).isEmpty();
  }

  /** <i>stelt een coalitie tegen de rebellen voor</i>: nobody works with them. */
  private static boolean isOpposed(Trigger trigger, String slot) {
    return AGAINST.equals(slot) && trigger.predicate().type() == Event.Type.COOPERATE;
  }

  /** Whose hostile deed it is: <i>de aanval van de rebellen</i>, not <i>de arrestatie van …</i>. */
  private Optional<Integer> attacker(Tree tree, int noun) {
    boolean undergone =
        predicates.nouns(tree.lemma(noun)).stream()
            .anyMatch(p -> !p.slots().isEmpty() && p.slots().get(0).equals("van"));
    Optional<Integer> told = nouns.doer(tree, noun);
    return told.isPresent() || undergone ? told : nouns.planner(tree, noun);
  }

  /** <i>hekelt de plannen die het kabinet heeft</i>: whose doing is praised, blamed or refused. */
  private Stream<Slot> planner(Trigger trigger, int thing, Slot actor) {
    Tree tree = trigger.tree();
    boolean joint =
        predicates.nouns(tree.lemma(thing)).stream().anyMatch(p -> p.mutual() && p.carried());
    if (joint || !JUDGING.contains(trigger.predicate().type()) || parties.isParty(tree, thing)) {
      return Stream.empty();
    }
    return tree.children(thing).stream()
        .filter(c -> c > thing && tree.is(c, "acl") && tree.isFiniteClause(c))
        .flatMap(c -> Clause.agent(tree, c).stream())
        .filter(i -> i > thing && parties.isActor(tree, i))
        .map(i -> slot(tree, i))
        .filter(s -> !s.isEmpty() && !actor.parties().containsAll(s.parties()));
  }

  /** <i>afgekeurd door de voorzitter van de bond</i>: the union is not whose deed it was. */
  private static boolean isOfActor(Tree tree, int word, int verb, Slot actor) {
    int head = actor.head();
    return head >= 0 && head != word && tree.isUnder(word, head) && !tree.isUnder(verb, head);
  }

  /** Troops that are withdrawn, sent or promised are not those to whom it is done. */
  static boolean isOwnForce(Trigger trigger, int noun, Predicates predicates) {
    // Soldiers who are set free were somebody else's.
    boolean freed =
        trigger.predicate().type() == Event.Type.RETREAT && trigger.predicate().required();
    return OWN_FORCES.contains(trigger.predicate().type())
        && !freed
        && predicates.isThing(trigger.tree().lemma(noun), "forces");
  }

  /** <i>sluit een terugtrekking van de troepen uit</i>: a deed is ruled out, nobody shut out. */
  private boolean isDeedExcluded(Trigger trigger, int noun) {
    boolean whole = trigger.predicate().words().size() == 1;
    return whole
        && trigger.tree().upos(noun).equals("NOUN")
        && trigger.predicate().type() == Event.Type.SANCTION
        && !predicates.nouns(trigger.tree().lemma(noun)).isEmpty();
  }

  /** Nobody does it to himself: a noun that seems to mean the actor means somebody else. */
  private Slot other(Tree tree, int head, Slot actor) {
    Slot slot = slot(tree, head);
    boolean noun = tree.upos(head).equals("NOUN");
    return noun && slot.parties().equals(actor.parties())
        ? new Slot(head, country(tree, head, actor).orElseGet(() -> parties.literal(tree, head)))
        : slot;
  }

  /** <i>wapens aan Oekraïne nu Rusland het land bestookt</i>: the other country before it. */
  private Optional<List<Party>> country(Tree tree, int head, Slot actor) {
    if (!Set.of("land", "country").contains(tree.lemma(head))) {
      return Optional.empty();
    }
    for (int i = head - 1; i >= Math.max(0, head - MOST_BELOW); i--) {
      Optional<Party> place = parties.place(tree, i).filter(p -> !actor.parties().contains(p));
      if (place.isPresent()) {
        return Optional.of(List.of(place.get()));
      }
    }
    return scene.previous(tree).flatMap(before -> onlyCountry(before, actor)).map(List::of);
  }

  /** The only other place that the sentence names. */
  private Optional<Party> onlyCountry(Tree tree, Slot actor) {
    List<Party> places =
        IntStream.range(0, tree.size())
            .boxed()
            .flatMap(i -> parties.place(tree, i).stream())
            .filter(p -> !actor.parties().contains(p))
            .distinct()
            .toList();
    return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
  }

  private static Optional<Integer> indirect(Tree tree, int verb) {
    int given = Clause.isPassive(tree, verb) ? dative(tree, verb) : -1;
    given = given < 0 && isGotten(tree, verb) ? tree.child(tree.head(verb), "nsubj") : given;
    int own = given >= 0 ? given : ClauseObjects.indirect(tree, verb);
    int governor = tree.head(verb);
    int shared =
        own < 0 && governor >= 0 && tree.is(verb, "xcomp") ? tree.child(governor, "iobj") : own;
    return shared < 0 ? Optional.empty() : Optional.of(shared);
  }

  /** <i>… en kreeg sancties opgelegd</i>: on whom is told in the clause before. */
  private static boolean isGotten(Tree tree, int verb) {
    return tree.is(verb, "conj")
        && tree.head(verb) >= 0
        && tree.child(verb, "iobj") < 0
        && tree.children(verb).stream()
            .anyMatch(c -> tree.is(c, "aux:pass") && tree.lemma(c).equals("krijgen"));
  }

  /** <i>De sancties werden het land opgelegd</i>: the second of two subjects; else -1. */
  private static int dative(Tree tree, int verb) {
    int first = tree.child(verb, "nsubj:pass");
    return tree.children(verb).stream()
        .filter(c -> c != first && tree.relation(c).equals("nsubj:pass"))
        .findFirst()
        .orElse(-1);
  }

  /** <i>gave the Ivory Coast 5 million dollars</i>: the parser makes one phrase of the two. */
  private Optional<Integer> inside(Tree tree, Optional<Integer> object) {
    return object.flatMap(
        noun ->
            tree.children(noun).stream()
                .filter(c -> c < noun && tree.is(c, Set.of("compound", "amod")))
                .filter(c -> tree.upos(c).equals("PROPN") && parties.isActor(tree, c))
                .findFirst());
  }

  /** Phrases with the preposition, on the verb, on its object, or on what governs the verb. */
  private static List<Integer> list(Optional<Integer> head) {
    return head.map(List::of).orElse(List.of());
  }

  private static List<Integer> obliques(
      Tree tree, int verb, String preposition, Optional<Integer> object, Set<Integer> own) {
    List<Integer> governors = new ArrayList<>(List.of(verb));
    object.ifPresent(governors::add);
    for (int child : tree.children(verb)) {
      boolean phrase = tree.is(child, Set.of("obl", "obj", "xcomp", "compound", "advmod"));
      boolean aside = NestedRecipients.isAround(tree, child) || Clause.hasCase(tree, child, WHEN);
      if (phrase && !aside) {
        governors.add(child);
      }
    }
    if (tree.head(verb) >= 0 && tree.is(verb, Set.of("xcomp", "conj"))) {
      governors.add(tree.head(verb));
    }
    List<Integer> found = new ArrayList<>();
    for (int governor : governors) {
      for (int child : tree.children(governor)) {
        boolean behind =
            Clause.hasCase(tree, child, Set.of(preposition))
                || endsWith(tree, child, preposition, own);
        if (tree.is(child, PHRASES) && behind) {
          found.add(Antecedent.of(tree, verb, child));
        } else if (Antecedent.isPronominal(tree, child, preposition)) {
          found.add(Antecedent.of(tree, verb, child));
        }
      }
    }
    if (found.isEmpty() && DEEP.contains(preposition)) {
      tree.children(verb).stream()
          .filter(c -> c > verb && tree.is(c, NOMINAL))
          .forEach(c -> deeper(tree, c, preposition, 0, found));
    }
    return found;
  }

  /** <i>onder vuur van de rebellen</i>: the preposition ends what the parser takes for one. */
  private static boolean endsWith(Tree tree, int noun, String preposition, Set<Integer> own) {
    return tree.children(noun).stream()
        .filter(c -> c < noun && tree.is(c, "case") && own.contains(c))
        .anyMatch(
            c ->
                tree.children(c).stream()
                    .anyMatch(f -> tree.is(f, "fixed") && tree.lower(f).equals(preposition)));
  }

  /** The parser hangs what is given to somebody on the last noun of what is given. */
  static void deeper(Tree tree, int noun, String preposition, int depth, List<Integer> found) {
    for (int child : tree.children(noun)) {
      if (depth > 0
          && tree.is(child, NOMINAL)
          && Clause.hasCase(tree, child, Set.of(preposition))) {
        found.add(child);
      } else if (depth < DEEPEST && tree.is(child, NOMINAL)) {
        deeper(tree, child, preposition, depth + 1, found);
      }
    }
  }
}
