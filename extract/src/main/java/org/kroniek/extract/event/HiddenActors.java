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

  /** Who is put out of a state is put out by it. */
  private static final Set<String> EXPEL = Set.of("uitzetten", "uitwijzen");

  private static final Set<String> OUT = Set.of("uit");

  private static final Set<String> TO = Set.of("op", "bij", "naar", "to", "at");

  private static final Set<String> WITHIN = Set.of("in", "binnen", "vanuit");

  private final NounRoles nouns;
  private final Parties parties;

  HiddenActors(NounRoles nouns, Parties parties) {
    this.nouns = nouns;
    this.parties = parties;
  }

  /** Who does it by the shape of the clause, before its subject is looked for. */
  Optional<Slot> without(Trigger trigger) {
    return within(trigger).or(() -> nominal(trigger)).or(() -> behindObject(trigger));
  }

  /** <i>In de Tweede Kamer wordt aangedrongen op haast</i>: the body within which it is said. */
  private Optional<Slot> within(Trigger trigger) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    boolean impersonal =
        Actors.SPOKEN.contains(trigger.predicate().type())
            && tree.child(verb, "aux:pass") >= 0
            && tree.child(verb, Set.of("nsubj", "nsubj:pass", "obj")) < 0
            && Clause.by(tree, verb).isEmpty();
    return tree.children(verb).stream()
        .filter(c -> impersonal && tree.is(c, "obl") && Clause.hasCase(tree, c, WITHIN))
        .filter(c -> parties.isBody(tree, c) && parties.isActor(tree, c))
        .findFirst()
        .map(c -> slot(tree, c));
  }

  /** <i>het aftreden van de minister</i>: an infinitive that taggers take for a verb. */
  private Optional<Slot> nominal(Trigger trigger) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    boolean leaves =
        trigger.predicate().type() == Event.Type.RETREAT
            && trigger.predicate().slots().isEmpty()
            && tree.child(verb, "det") >= 0;
    // "na aftreden NSC"
    boolean bare =
        tree.is(verb, "obl")
            && Clause.hasCase(tree, verb, Set.of("na"))
            && tree.is(verb + 1, "appos");
    return tree.children(verb).stream()
        .filter(c -> c > verb)
        .filter(
            c ->
                (leaves && Clause.hasCase(tree, c, Set.of("van")))
                    || (bare && c == verb + 1 && tree.upos(c).equals("PROPN")))
        .filter(c -> parties.isActor(tree, c))
        .findFirst()
        .map(c -> slot(tree, c));
  }

  /** <i>Dat voorstel verwierp de raad</i>: the parser takes what is refused for who does so. */
  private Optional<Slot> behindObject(Trigger trigger) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    int thing = tree.child(verb, "nsubj");
    boolean fronted =
        trigger.predicate().type() == Event.Type.REJECT
            && thing >= 0
            && thing < verb
            && tree.upos(thing).equals("NOUN")
            && tree.isFinite(verb)
            && !parties.isParty(tree, thing)
            && !Actors.DOCUMENTS.contains(tree.lemma(thing));
    int who = fronted ? tree.child(verb, "obj") : -1;
    return who > verb && parties.isActor(tree, who)
        ? Optional.of(slot(tree, who))
        : Optional.empty();
  }

  /** Whoever can be told from what stands with the verb; nobody where no rule tells. */
  Slot of(Trigger trigger, Optional<Integer> object) {
    Tree tree = trigger.tree();
    return whose(trigger, object)
        .or(() -> summoning(trigger))
        .or(() -> expelling(trigger))
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
            .filter(i -> nouns.isDeed(tree, i))
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

  /** <i>is Nederland uitgezet</i>, <i>wordt uit Nederland uitgezet</i>: by that state. */
  private Optional<Integer> expelling(Trigger trigger) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    boolean expelled = EXPEL.contains(tree.lemma(verb)) && Clause.isPassive(tree, verb);
    return tree.children(verb).stream()
        .filter(c -> expelled && parties.place(tree, c).isPresent())
        .filter(c -> tree.is(c, "obj") || Clause.hasCase(tree, c, OUT))
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
