package org.kroniek.extract.quantity;

import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** Finds the particle of a verb, wherever the parser hangs it. */
final class Particles {

  private static final Set<String> PARTICLES = Set.of("bij", "op", "uit", "vast");

  /** These are no prepositions. */
  private static final Set<String> ALWAYS = Set.of("af", "toe");

  private static final Set<String> LOOSE = Set.of("obl", "advmod", "compound:prt");

  private Particles() {}

  /** The place of the particle; -1 where the verb has none. */
  static int of(Tree tree, int verb) {
    int own = tree.child(verb, "compound:prt");
    int asked = tree.child(verb, "xcomp");
    if (own >= 0 || asked < 0) {
      return own;
    }
    // "spraken de landen af minstens 2 procent te besteden": hung on what is agreed.
    for (int i = verb + 1; i < asked; i++) {
      boolean loose =
          PARTICLES.contains(tree.lower(i))
              && tree.head(i) == asked
              && tree.is(i, LOOSE)
              && tree.children(i).isEmpty();
      // "stelde voor 300 mensen op te nemen": it is no price.
      boolean proposed = tree.lemma(verb).equals("stellen") && tree.lower(i).equals("voor");
      if (loose || proposed || ALWAYS.contains(tree.lower(i))) {
        return i;
      }
    }
    return -1;
  }
}
