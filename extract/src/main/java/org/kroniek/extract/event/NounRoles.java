package org.kroniek.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Party;

/** Fills the frame of a noun from its phrase: <i>de aanval van de rebellen op het leger</i>. */
final class NounRoles {

  private static final Set<String> PHRASES = Set.of("nmod", "obl");

  /** Whose it is: <i>his attack on</i> too. */
  private static final Set<String> OWNERS = Set.of("NOUN", "PRON", "DET");

  private static final Set<String> AIMED = Set.of("op", "tegen", "on", "against");

  private static final Set<String> CLAUSES = Set.of("acl", "ccomp", "xcomp");
  private static final Set<String> ASKED = Set.of("om", "tot", "for");
  private static final Set<String> OF = Set.of("van", "of");
  private static final Set<String> THANKS_TO = Set.of("dankzij", "met");

  private static final Set<String> CARRYING = Set.of("met", "dankzij", "with");
  private static final Set<String> OUT_OF = Set.of("uit", "in");

  /** What is voted on, or what ends in it: <i>wetsvoorstel</i>. */
  private static final Set<String> PROPOSALS =
      Set.of(
          "motie",
          "wet",
          "voorstel",
          "amendement",
          "begroting",
          "resolutie",
          "motion",
          "law",
          "proposal",
          "amendment",
          "bill",
          "budget",
          "resolution");

  private static final Set<String> AS = Set.of("advcl", "xcomp", "obl");
  private static final Set<String> BETWEEN = Set.of("tussen", "between");
  private static final Set<String> WITH = Set.of("met", "with");
  private static final Set<String> ARGUMENTS = Set.of("obj", "obl");
  private static final Set<String> HEED = Set.of("ingaan", "heed");

  private final Predicates predicates;
  private final Parties parties;

  NounRoles(Predicates predicates, Parties parties) {
    this.predicates = predicates;
    this.parties = parties;
  }

  private Slot slot(Tree tree, int head) {
    return new Slot(head, parties.of(tree, head));
  }

  /** A noun tells an event where both who does it and to whom are named. */
  Optional<Roles> of(Trigger trigger) {
    Tree tree = trigger.tree();
    int noun = trigger.at();
    Predicate predicate = trigger.predicate();
    Optional<Integer> by = phrase(tree, noun, Set.of("door", "by"));
    Slot recipient = Slot.EMPTY;
    for (String slot : predicate.slots()) {
      boolean agent = slot.equals("door") || slot.equals("by");
      boolean of = slot.equals("van") || slot.equals("of");
      if (!agent
          && recipient.isEmpty()
          && (!of || by.isPresent() || owner(tree, noun).isPresent())) {
        recipient =
            phrase(tree, noun, Set.of(slot))
                .or(() -> besideOccasion(trigger, slot))
                .filter(i -> parties.isParty(tree, i))
                .map(i -> slot(tree, i))
                .orElse(Slot.EMPTY);
      }
    }
    int taken = recipient.head();
    Slot actor =
        by.or(() -> owner(tree, noun))
            .or(() -> phrase(tree, noun, Set.of("van", "of", "from")).filter(i -> i != taken))
            .or(
                () ->
                    switch (predicate.type()) {
                      case SUPPORT -> supporter(tree, noun);
                      case CONSULT ->
                          within(trigger) < 0
                              ? occasion(tree, noun)
                              : Clause.word(tree.head(within(trigger)))
                                  .filter(i -> Clause.isVerb(tree, i))
                                  .flatMap(i -> Clause.agent(tree, i));
                      case PROTEST -> protester(tree, noun);
                      default -> Optional.empty();
                    })
            .filter(i -> parties.isParty(tree, i))
            .map(i -> slot(tree, i))
            .orElse(Slot.EMPTY);
    if (recipient.isEmpty() && !actor.isEmpty() && predicate.type() == Event.Type.REQUEST) {
      recipient = heeding(tree, noun, actor);
    }
    boolean both = !actor.isEmpty() && !recipient.isEmpty();
    recipient = predicate.mutual() ? withSecond(tree, noun, recipient) : recipient;
    boolean between = predicate.mutual() && actor.isEmpty() && recipient.parties().size() > 1;
    if (between) {
      return Optional.of(between(recipient));
    }
    // "overleg tussen de partijleiders"
    boolean one =
        predicate.mutual()
            && actor.isEmpty()
            && !recipient.isEmpty()
            && Clause.isPlural(tree, taken)
            && Clause.hasCase(tree, taken, BETWEEN);
    if (one) {
      return Optional.of(roles(recipient, Slot.EMPTY));
    }
    // "een Amerikaanse aanval op een boot": what it is aimed at is told, whoever that is.
    boolean aimed =
        !actor.isEmpty()
            && recipient.isEmpty()
            && predicate.type() == Event.Type.ASSAULT
            && predicate.slots().stream()
                .anyMatch(s -> AIMED.contains(s) && phrase(tree, noun, Set.of(s)).isPresent());
    return aimed
            || (both && !actor.parties().equals(recipient.parties()))
            || (recipient.isEmpty() && isAlone(trigger, actor))
        ? Optional.of(roles(actor, recipient))
        : Optional.empty();
  }

  /**
   * What one party is enough for: a demand that tells what is asked, <i>de oproep van de koning om
   * te bidden</i>; a demonstration; a meeting of several.
   */
  private boolean isAlone(Trigger trigger, Slot actor) {
    Tree tree = trigger.tree();
    int noun = trigger.at();
    int head = actor.head();
    if (actor.isEmpty()) {
      return false;
    }
    return switch (trigger.predicate().type()) {
      case REQUEST ->
          tree.children(noun).stream().anyMatch(c -> tree.is(c, CLAUSES) && c > noun)
              || tree.lower(tree.last(noun) + 1).equals("om")
              || phrase(tree, noun, ASKED).isPresent();
      // "de weigering van de partij om te praten"
      case REJECT ->
          trigger.predicate().lemma().equals("weigering")
              && tree.children(noun).stream().anyMatch(c -> tree.is(c, CLAUSES) && c > noun);
      // "dankzij de steun van de partij"
      case SUPPORT ->
          isOfVote(tree, noun)
              || (Clause.hasCase(tree, noun, THANKS_TO)
                  && Clause.hasCase(tree, head, OF)
                  && trigger.predicate().lemma().equals("steun"));
      case PROTEST ->
          !tree.is(head, "amod")
              && trigger.predicate().slots().stream()
                  .noneMatch(s -> Clause.hasCase(tree, head, Set.of(s)));
      // "na bemiddeling van de koning": who mediates does so alone.
      case CONSULT ->
          Clause.hasCase(tree, head, OF)
              && (trigger.predicate().mutual()
                  ? Clause.isPlural(tree, head) || actor.parties().size() > 1
                  : trigger.predicate().takes("tussen")
                      || (trigger.predicate().lemma().endsWith("bezoek")
                          && parties.isActor(tree, head)));
      case RETREAT ->
          trigger.predicate().slots().isEmpty()
              && Clause.hasCase(tree, head, OF)
              && trigger.predicate().doers().filter(d -> !isDoer(tree, head, d)).isEmpty();
      default -> false;
    };
  }

  private boolean isDoer(Tree tree, int noun, String kind) {
    return predicates.isThing(tree.lemma(noun), kind)
        || predicates.isThing(tree.lower(noun).replaceFirst("-.*", ""), kind);
  }

  /** <i>aangenomen met steun van de liberalen</i>: what a motion or law is carried by. */
  private static boolean isOfVote(Tree tree, int noun) {
    Optional<Integer> whose = supporter(tree, noun);
    boolean with = whose.isPresent() || Clause.hasCase(tree, noun, CARRYING);
    int verb = with ? tree.head(whose.orElse(noun)) : -1;
    int carried = verb < 0 ? -1 : tree.child(verb, Set.of("nsubj", "nsubj:pass"));
    return carried >= 0 && PROPOSALS.stream().anyMatch(tree.lemma(carried)::endsWith);
  }

  /** <i>met steun van de partij</i>, where the parser takes all of it for a preposition. */
  private static Optional<Integer> supporter(Tree tree, int noun) {
    int with = tree.is(noun, "fixed") ? tree.head(noun) : -1;
    boolean preposition = with >= 0 && CARRYING.contains(tree.lower(with));
    return preposition && tree.head(with) > noun ? Optional.of(tree.head(with)) : Optional.empty();
  }

  /** <i>legden het werk neer uit protest tegen de wet</i>: who does so protests. */
  private static Optional<Integer> protester(Tree tree, int protest) {
    int verb = tree.head(protest);
    boolean out = Clause.hasCase(tree, protest, OUT_OF) && tree.is(protest, PHRASES);
    // "verlieten de zaal als protest"
    out |= tree.lower(protest - 1).equals("als") && tree.is(protest, AS);
    return out && verb >= 0 && Clause.isVerb(tree, verb)
        ? Clause.agent(tree, verb)
        : Optional.empty();
  }

  /** <i>Het regime gaat in op de oproep van de president</i>: who heeds a demand. */
  private Slot heeding(Tree tree, int noun, Slot actor) {
    int verb = tree.head(noun);
    boolean argument = tree.is(noun, ARGUMENTS) && verb >= 0 && Clause.isVerb(tree, verb);
    return (argument && HEED.contains(tree.lemma(verb))
            ? Clause.agent(tree, verb)
            : Optional.<Integer>empty())
        .filter(i -> parties.isActor(tree, i))
        .map(i -> slot(tree, i))
        .filter(s -> !actor.parties().containsAll(s.parties()))
        .orElse(Slot.EMPTY);
  }

  /** Whose plan it is: <i>het besluit van Rusland</i>. */
  Optional<Integer> planner(Tree tree, int noun) {
    return doer(tree, noun).or(() -> phrase(tree, noun, OF).filter(i -> parties.isActor(tree, i)));
  }

  /** <i>het gesprek tussen X en de minister</i>: the parser joins the second to the talk. */
  private Slot withSecond(Tree tree, int noun, Slot first) {
    int at = first.head();
    if (at < 0 || first.parties().size() != 1 || !Clause.hasCase(tree, at, BETWEEN)) {
      return first;
    }
    return tree.children(noun).stream()
        .filter(c -> c > at && tree.is(c, "conj") && parties.isActor(tree, c))
        .findFirst()
        .map(c -> Stream.concat(first.parties().stream(), parties.of(tree, c).stream()))
        .map(all -> new Slot(at, all.distinct().toList()))
        .orElse(first);
  }

  /** Whether the noun tells what is done, rather than what somebody has. */
  boolean isDeed(Tree tree, int noun) {
    return !predicates.nouns(tree.lemma(noun)).isEmpty();
  }

  /** Whose deed the noun is. */
  Optional<Integer> doer(Tree tree, int noun) {
    return phrase(tree, noun, Set.of("door", "by"))
        .or(() -> owner(tree, noun))
        .filter(i -> parties.isParty(tree, i));
  }

  /** What several do with one another: the first with the others. */
  static Roles between(Slot several) {
    List<Party> all = several.parties();
    return roles(
        new Slot(several.head(), all.subList(0, 1)),
        new Slot(several.head(), all.subList(1, all.size())));
  }

  private static Roles roles(Slot actor, Slot recipient) {
    return new Roles(
        actor.parties(),
        actor.head(),
        recipient.parties(),
        recipient.head(),
        Optional.empty(),
        -1,
        Optional.empty());
  }

  private static Optional<Integer> phrase(Tree tree, int noun, Set<String> prepositions) {
    for (int child : tree.children(noun)) {
      if (tree.is(child, PHRASES) && Clause.hasCase(tree, child, prepositions)) {
        return Optional.of(child);
      }
    }
    boolean own = prepositions.contains("van") || prepositions.contains("of");
    for (int child : tree.children(noun)) {
      for (int below : own ? List.<Integer>of() : tree.children(child)) {
        boolean phrase = tree.is(child, PHRASES) && tree.is(below, PHRASES);
        if (phrase && Clause.hasCase(tree, below, prepositions)) {
          return Optional.of(below);
        }
      }
    }
    return Optional.empty();
  }

  /** <i>In een gesprek met de koning zei hij …</i>: who speaks there. */
  private static Optional<Integer> occasion(Tree tree, int talks) {
    // "is in gesprek met de bond"
    int engaged = tree.child(talks, "cop") >= 0 ? tree.child(talks, "nsubj") : -1;
    if (engaged >= 0 && Clause.hasCase(tree, talks, Set.of("in"))) {
      return Optional.of(engaged);
    }
    int whole = tree.head(talks);
    boolean several =
        whole >= 0 && Triggers.portion(tree, whole).filter(i -> i == talks).isPresent();
    int noun = several ? whole : talks;
    int governor = tree.head(noun);
    boolean during =
        tree.is(noun, Set.of("obl", "nmod"))
            && Clause.hasCase(
                tree,
                noun,
                Set.of("in", "tijdens", "during", "at", "bij", "na", "after", "voor", "for"));
    if (!during || governor < 0) {
      return Optional.empty();
    }
    // "is in Oslo voor overleg met": what is said of the subject is a place.
    int subject = tree.child(governor, "cop") >= 0 ? tree.child(governor, "nsubj") : -1;
    return subject >= 0
        ? Optional.of(subject)
        : Clause.isVerb(tree, governor) ? Clause.agent(tree, governor) : Optional.empty();
  }

  /** <i>na overleg met de bond</i>, where the parser takes all of it for a preposition; else -1. */
  private static int within(Trigger trigger) {
    Tree tree = trigger.tree();
    int noun = trigger.at();
    int preposition =
        trigger.predicate().type() == Event.Type.CONSULT && tree.is(noun, "fixed")
            ? tree.head(noun)
            : -1;
    boolean with =
        preposition >= 0
            && Recipients.WHEN.contains(tree.lower(preposition))
            && WITH.contains(tree.lower(noun + 1));
    return with ? tree.head(preposition) : -1;
  }

  /** <i>Er vond overleg plaats tussen de bonden</i>: the parser hangs them on the verb. */
  private static boolean isHeld(Trigger trigger) {
    Tree tree = trigger.tree();
    int verb = tree.head(trigger.at());
    return trigger.predicate().type() == Event.Type.CONSULT
        && verb >= 0
        && tree.is(trigger.at(), "nsubj")
        && tree.lemma(verb).equals("plaatsvinden");
  }

  /** <i>zei hij tijdens een vergadering in Oslo met de leden</i>: the parser hangs it higher. */
  private static Optional<Integer> besideOccasion(Trigger trigger, String slot) {
    Tree tree = trigger.tree();
    int noun = trigger.at();
    boolean occasion =
        trigger.predicate().type() == Event.Type.CONSULT
            && WITH.contains(slot)
            && tree.is(noun, "obl")
            && Clause.hasCase(tree, noun, Recipients.WHEN);
    int within = within(trigger);
    if (within >= 0 && WITH.contains(slot)) {
      return Optional.of(within);
    }
    if (isHeld(trigger) && (WITH.contains(slot) || BETWEEN.contains(slot))) {
      return tree.children(tree.head(noun)).stream()
          .filter(c -> tree.is(c, "obl") && Clause.hasCase(tree, c, Set.of(slot)))
          .findFirst();
    }
    int next = tree.last(noun) + 1;
    return !occasion || tree.head(noun) < 0
        ? Optional.empty()
        : tree.children(tree.head(noun)).stream()
            .filter(c -> tree.first(c) == next && Clause.hasCase(tree, c, Set.of(slot)))
            .findFirst();
  }

  /** <i>Russische</i> aanval, <i>Israel's</i> attack, <i>U.S.</i> airstrike. */
  private Optional<Integer> owner(Tree tree, int noun) {
    for (int child : tree.children(noun)) {
      boolean owner = tree.is(child, Set.of("nmod:poss", "amod", "compound"));
      boolean whose =
          parties.isNamed(tree, child)
              || (tree.is(child, "nmod:poss")
                  && OWNERS.contains(tree.upos(child))
                  && parties.isActor(tree, child));
      if (owner && child < noun && whose) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }
}
