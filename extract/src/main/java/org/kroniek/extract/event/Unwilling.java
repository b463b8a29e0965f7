package org.kroniek.extract.event;

import java.util.EnumSet;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;

/**
 * Who does not want to talk, help or give way refuses it (PLOVER's REJECT): <i>wil niet praten</i>.
 */
final class Unwilling {

  private static final Set<Event.Type> REFUSED =
      EnumSet.of(
          Event.Type.AGREE,
          Event.Type.CONSULT,
          Event.Type.CONCEDE,
          Event.Type.COOPERATE,
          Event.Type.AID,
          Event.Type.RETREAT);

  /** Who is not of one mind with it, or cannot agree to it, rejects it. */
  private static final Set<String> DISAGREE = Set.of("eens", "in zich kunnen vinden");

  private Unwilling() {}

  /** Whether what is negated would be done with or for another, and it is willing that is. */
  static boolean is(Trigger trigger) {
    return isGoverned(trigger, "willen");
  }

  /** <i>is het niet eens met het besluit</i>: who does not agree rejects. */
  static boolean disagrees(Trigger trigger) {
    return DISAGREE.contains(trigger.predicate().lemma())
        && trigger.tree().children(trigger.at()).stream()
            .anyMatch(c -> Clause.hasCase(trigger.tree(), c, Set.of("met", "in")));
  }

  /** <i>zal geen concessies doen</i>: who says of himself that he will not. */
  static boolean willNot(Trigger trigger) {
    return isGoverned(trigger, "zullen");
  }

  private static boolean isGoverned(Trigger trigger, String modal) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    int governor = tree.head(verb);
    boolean governed = governor >= 0 && tree.is(verb, "xcomp") && is(tree, governor, modal);
    boolean deed = trigger.predicate().verb() && REFUSED.contains(trigger.predicate().type());
    return deed
        && (governed
            || tree.children(verb).stream().anyMatch(c -> tree.is(c, "aux") && is(tree, c, modal)));
  }

  private static boolean is(Tree tree, int word, String modal) {
    return tree.lemma(word).equals(modal) && !tree.lower(word).startsWith("zou");
  }
}
