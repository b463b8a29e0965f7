package org.kroniek.extract;

import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;

/** By which words an unnamed party is called. */
final class PartyWords {

  private static final Set<String> EDGES =
      Set.of("det", "case", "cc", "punct", "mark", "nmod:poss");

  private static final Set<String> FIXED = Set.of("flat", "fixed");
  private static final Set<String> OF = Set.of("van", "of");
  private static final int LONGEST = 12;

  private final Lexicon lexicon;

  PartyWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The phrase without its article: what stands before the noun, and a short <i>of</i> behind. */
  Span of(Tree tree, int head) {
    int from = head;
    while (from - 1 >= tree.first(head)
        && head - from < LONGEST
        && tree.isUnder(from - 1, head)
        && tree.isWord(from - 1)
        && (!tree.is(from - 1, EDGES) || isJoined(tree, head, from - 1))) {
      from--;
    }
    int owner = from == 0 ? -1 : tree.child(head, "nmod:poss");
    if (owner >= 0 && tree.upos(owner).equals("PROPN") && tree.last(owner) == from - 1) {
      from = tree.first(owner);
    }
    while (from < head && PartyNouns.LEADING.contains(tree.lower(from))) {
      from++;
    }
    int to = head;
    for (int child : tree.children(head)) {
      boolean near = child == to + 1 && tree.is(child, FIXED);
      boolean of =
          tree.is(child, "nmod")
              && tree.first(child) == to + 1
              && OF.contains(tree.lower(to + 1))
              && (tree.upos(child).equals("PROPN") || lexicon.isActor(tree.lemma(child)))
              && tree.last(child) - head <= LONGEST / 2;
      if (near || of) {
        to = Math.max(to, tree.last(child));
      }
    }
    return tree.span(from, to);
  }

  /** <i>Hungarian and Romanian officials</i>: what joins two that tell of the same noun. */
  private static boolean isJoined(Tree tree, int head, int word) {
    return tree.is(word, "cc")
        && word - 1 >= tree.first(head)
        && tree.isUnder(word - 1, head)
        && Set.of("ADJ", "PROPN").contains(tree.upos(word - 1));
  }
}
