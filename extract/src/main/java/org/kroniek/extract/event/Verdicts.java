package org.kroniek.extract.event;

import java.util.List;
import java.util.Set;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;

/**
 * Whether to condemn is to convict: courts do so, and who is condemned without a word of by whom,
 * where he is a person.
 */
final class Verdicts {

  private static final Set<String> CONDEMN = Set.of("veroordelen", "condemn");
  private static final List<String> COURTS =
      List.of("rechtbank", "hof", "rechter", "tribunaal", "jury", "court", "judge", "tribunal");

  private final Parties parties;

  Verdicts(Parties parties) {
    this.parties = parties;
  }

  /** The type of what is told: of a conviction the sanction that it is. */
  Event.Type of(Trigger trigger, Roles roles) {
    Tree tree = trigger.tree();
    Event.Type type = trigger.predicate().type();
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
}
