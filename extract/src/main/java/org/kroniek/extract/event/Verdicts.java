package org.kroniek.extract.event;

import java.util.List;
import java.util.Set;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;

/**
 * Whether an attack is made in words, and whether to condemn is to convict: courts do so, and who
 * is condemned without a word of by whom, where he is a person.
 */
final class Verdicts {

  private static final Set<String> CONDEMN = Set.of("veroordelen", "condemn");
  private static final List<String> COURTS =
      List.of("rechtbank", "hof", "rechter", "tribunaal", "jury", "court", "judge", "tribunal");

  private static final Set<String> RAIDS = Set.of("inval", "invallen");
  private static final Set<String> WITH = Set.of("met", "with");

  /** What can be attacked with nothing but words; compounds end in them. */
  private static final List<String> MATTERS =
      List.of(
          "akkoord",
          "beleid",
          "besluit",
          "overeenkomst",
          "plan",
          "uitspraak",
          "verdrag",
          "voorstel",
          "wet",
          "agreement",
          "decision",
          "policy",
          "proposal",
          "treaty");

  private final Parties parties;

  Verdicts(Parties parties) {
    this.parties = parties;
  }

  /** <i>de inval van Rusland in Oekraïne</i>: of a country into another, and no search. */
  private boolean isInvasion(Trigger trigger, Roles roles) {
    Tree tree = trigger.tree();
    return trigger.predicate().type() == Event.Type.COERCE
        && trigger.predicate().words().stream().anyMatch(RAIDS::contains)
        && roles.recipientHead() >= 0
        && parties.place(tree, roles.recipientHead()).isPresent()
        && roles.actor().stream().anyMatch(p -> p.entity().isPresent());
  }

  /** The type of what is told: of a conviction the sanction that it is. */
  Event.Type of(Trigger trigger, Roles roles) {
    Tree tree = trigger.tree();
    Event.Type type = trigger.predicate().type();
    if (isInvasion(trigger, roles)) {
      return Event.Type.ASSAULT;
    }
    if (type != Event.Type.ACCUSE || !CONDEMN.contains(trigger.predicate().lemma())) {
      return type;
    }
    int judge = roles.actorHead();
    boolean court = judge >= 0 && COURTS.stream().anyMatch(tree.lemma(judge)::endsWith);
    boolean convicted =
        judge < 0
            && !roles.recipient().isEmpty()
            && (roles.recipient().stream().allMatch(parties::isOnePerson)
                || parties.isPerson(tree, roles.recipientHead()));
    return court || convicted ? Event.Type.SANCTION : type;
  }

  /**
   * <i>Pell attacked Orsum over the plan</i>, <i>viel het akkoord aan</i>: persons in the news do
   * so with words, and so does whoever attacks what is only thought or written.
   */
  boolean isSpoken(Trigger trigger, Roles roles) {
    Tree tree = trigger.tree();
    boolean armed =
        tree.children(trigger.at()).stream().anyMatch(c -> Clause.hasCase(tree, c, WITH));
    boolean person =
        !roles.actor().isEmpty() && roles.actor().stream().allMatch(parties::isOnePerson);
    boolean english = trigger.predicate().lemma().equals("attack");
    boolean other =
        english
            || (!roles.recipient().isEmpty()
                && roles.recipient().stream().allMatch(parties::isOnePerson));
    boolean matter =
        ClauseObjects.object(tree, trigger.at())
            .filter(i -> MATTERS.stream().anyMatch(tree.lemma(i)::endsWith))
            .isPresent();
    return matter || (person && other && !armed);
  }
}
