package org.kroniek.extract.event;

import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;

/** Finds who does what a verb tells where neither a subject nor a phrase with "by" names him. */
final class HiddenActors {

  /** What tells that somebody means to do what its infinitive tells. */
  private static final Set<String> PLANS =
      Set.of(
          "besluit",
          "beslissing",
          "voornemen",
          "plan",
          "aankondiging",
          "poging",
          "belofte",
          "toezegging",
          "decision",
          "promise",
          "attempt");

  private static final Set<String> INFINITIVES = Set.of("acl", "advcl");
  private static final int FARTHEST_PLAN = 6;

  /** Who is called to a body is called by it. */
  private static final Set<String> SUMMON = Set.of("ontbieden", "summon");

  private static final Set<String> TO = Set.of("op", "bij", "naar", "to", "at");

  private final NounRoles nouns;
  private final Parties parties;

  HiddenActors(NounRoles nouns, Parties parties) {
    this.nouns = nouns;
    this.parties = parties;
  }

  /** Whoever can be told from what stands with the verb; nobody where no rule tells. */
  Slot of(Trigger trigger, Optional<Integer> object) {
    Tree tree = trigger.tree();
    return whose(trigger, object)
        .or(() -> summoning(trigger))
        .filter(i -> parties.isParty(tree, i))
        .map(i -> slot(tree, i))
        .orElse(Slot.EMPTY);
  }

  /** <i>De Europese sancties werden verlengd</i>: whose deed the noun of the phrase is. */
  private Optional<Integer> whose(Trigger trigger, Optional<Integer> object) {
    Tree tree = trigger.tree();
    return Clause.isPassive(tree, trigger.at())
        ? object
            .filter(i -> trigger.words().contains(i) && !parties.isActor(tree, i))
            .flatMap(i -> nouns.doer(tree, i))
        : Optional.empty();
  }

  /** <i>ontboden op het ministerie</i>: who is called to a body is called by it. */
  private Optional<Integer> summoning(Trigger trigger) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    boolean summoned = SUMMON.contains(tree.lemma(verb)) && Clause.isPassive(tree, verb);
    return tree.children(verb).stream()
        .filter(c -> summoned && tree.is(c, "obl") && Clause.hasCase(tree, c, TO))
        .filter(c -> parties.isBody(tree, c))
        .findFirst();
  }

  private Slot slot(Tree tree, int head) {
    return new Slot(head, parties.of(tree, head));
  }

  /** <i>Er staakten 450 van de duizend leden</i>: the parser hangs them on the verb. */
  Optional<Slot> counted(Trigger trigger) {
    Tree tree = trigger.tree();
    int number = tree.child(trigger.at(), "nsubj");
    boolean counts =
        trigger.predicate().type() == Event.Type.PROTEST
            && number >= 0
            && tree.upos(number).equals("NUM")
            && tree.lower(number + 1).equals("van");
    return tree.children(trigger.at()).stream()
        .filter(c -> counts && c > number && tree.first(c) == number + 1)
        .filter(c -> parties.isActor(tree, c))
        .findFirst()
        .map(c -> slot(tree, c));
  }

  /** <i>het Nederlandse besluit om diplomaten uit te zetten</i>: whose decision it is. */
  Optional<Slot> planner(Tree tree, int verb) {
    int mark = tree.is(verb, INFINITIVES) ? tree.child(verb, "mark") : -1;
    for (int i = mark - 1; i >= Math.max(0, mark - FARTHEST_PLAN); i--) {
      if (PLANS.contains(tree.lemma(i)) && tree.upos(i).equals("NOUN")) {
        return nouns.planner(tree, i).map(who -> slot(tree, who));
      }
    }
    return Optional.empty();
  }
}
