package org.kroniek.extract;

import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** What a number or group is of: <i>thousands of Kurds</i>. */
final class Counted {

  private static final Set<String> NOMINAL =
      Set.of("NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "ADJ");
  private static final Set<String> GROUPS =
      Set.of(
          "group",
          "thousand",
          "hundred",
          "number",
          "dozen",
          "ten",
          "score",
          "part",
          "member",
          "groep",
          "duizend",
          "honderd",
          "tiental",
          "duizendtal",
          "honderdtal",
          "aantal",
          "deel",
          "lid",
          "some",
          "many",
          "most",
          "veel",
          "enkele",
          "delegation",
          "delegatie");
  private static final int MOST_NESTED = 3;

  private Counted() {}

  /** What a group or number is of: <i>thousands of Kurds</i>. */
  static int core(Tree tree, int head) {
    int at = head;
    for (int n = 0; n < MOST_NESTED; n++) {
      boolean counts = tree.upos(at).equals("NUM") || GROUPS.contains(tree.lemma(at));
      int inner = -1;
      for (int child : tree.children(at)) {
        boolean noun = tree.is(child, "nmod") && NOMINAL.contains(tree.upos(child));
        inner = counts && noun && inner < 0 ? child : inner;
      }
      if (inner < 0) {
        return at;
      }
      at = inner;
    }
    return at;
  }
}
