package org.kroniek.extract.event;

import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** Deeds that somebody lets or has done: <i>liet drie journalisten opsluiten</i>. */
final class Letting {

  private Letting() {}

  /** <i>laat diplomaten uitzetten</i>: the object is a word of the phrase. */
  static boolean isOwnObject(Trigger trigger) {
    return trigger.words().contains(trigger.tree().child(trigger.at(), "obj"));
  }

  /** Whether it is let be done, and the one object is to whom: not <i>liet hen hem slaan</i>. */
  static boolean is(Tree tree, int verb) {
    int governor = tree.head(verb);
    return governor >= 0
        && tree.is(verb, "xcomp")
        && tree.child(verb, "nsubj") < 0
        && Set.of("laten", "let").contains(tree.lemma(governor))
        && (tree.child(verb, "obj") < 0 || tree.child(governor, "obj") < 0);
  }

  /** <i>liet zes journalisten opsluiten</i>: the parser hangs them on the verb that lets. */
  static Optional<Integer> object(Tree tree, int verb, Predicate predicate) {
    int governor = tree.head(verb);
    boolean let = predicate.takes("obj") && is(tree, verb);
    int object = let ? tree.child(governor, "obj") : -1;
    return object < 0 ? Optional.empty() : Optional.of(object);
  }
}
