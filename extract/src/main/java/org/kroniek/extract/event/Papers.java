package org.kroniek.extract.event;

import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** Laws and treaties, of which no one's deeds are told. */
final class Papers {

  /** What is laid down does nothing itself, whosever it is. */
  private static final Set<String> PAPERS = Set.of("grondwet", "wet", "verdrag", "constitution");

  private Papers() {}

  /** Also where the parser joins it to an adjective: <i>de Noorse en de Zweedse grondwet</i>. */
  static boolean is(Tree tree, int word) {
    int joined = tree.upos(word).equals("ADJ") ? tree.child(word, "conj") : -1;
    return PAPERS.contains(tree.lemma(joined < 0 ? word : joined));
  }
}
