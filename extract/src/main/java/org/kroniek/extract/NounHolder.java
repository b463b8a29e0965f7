package org.kroniek.extract;

import java.util.Set;
import org.kroniek.extract.tree.Tree;

/**
 * Whose an attitude is that a noun names without an owner: <i>Pell, a supporter of the plan</i>,
 * <i>spoke in favour of it</i>.
 */
final class NounHolder {

  private static final Set<String> PERSONS =
      Set.of(
          "advocate", "backer", "critic", "defender", "fan", "opponent", "proponent", "supporter");

  private static final Set<String> BEING = Set.of("be", "become", "remain");
  private static final Set<String> SIDES =
      Set.of("defence", "defense", "favor", "favour", "opposition", "praise", "support");

  private static final Set<String> PLACES = Set.of("obl", "nmod", "advcl", "xcomp", "root", "conj");

  private final Report report;
  private final Tree tree;
  private final int at;

  NounHolder(Report report) {
    this.report = report;
    this.tree = report.tree();
    this.at = report.at();
  }

  /** The head of the phrase that names whose it is; -1 where neither construction does. */
  int head() {
    if (PERSONS.contains(tree.lemma(at))) {
      return person();
    }
    return SIDES.contains(tree.lemma(at)) && tree.is(at, PLACES) && report.hasCase(at, "in")
        ? taker()
        : -1;
  }

  /** Who is said to be one. */
  private int person() {
    int above = tree.head(at);
    if (tree.is(at, "appos") && above < at) {
      return above;
    }
    if (tree.child(at, "cop") >= 0) {
      return tree.child(at, "nsubj");
    }
    boolean becomes = above >= 0 && tree.is(at, "xcomp") && BEING.contains(tree.lemma(above));
    return becomes ? tree.child(above, "nsubj") : -1;
  }

  /** Who speaks, votes or is in favour of something. */
  private int taker() {
    int own = tree.child(at, "nsubj");
    int above = tree.head(at);
    if (own >= 0 || above < 0) {
      return own;
    }
    boolean verb = tree.upos(above).equals("VERB");
    return verb ? new Report(tree, above, report.governor().as(Governor.Pos.VERB)).source() : -1;
  }
}
