package org.kroniek.extract;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Statement;

/**
 * <i>Pryce won the support of the bakers</i>, <i>the plan drew criticism from two towns</i>: who
 * gets what the noun tells is what it is about, and those that it comes from are its source.
 */
final class Received {

  private static final Set<String> GETTING =
      Set.of(
          "attract", "draw", "earn", "enjoy", "face", "gain", "garner", "get", "have", "receive",
          "secure", "win");

  private static final Set<String> FROM = Set.of("among", "by", "from", "of");
  private static final Set<String> PHRASES = Set.of("nmod", "obl");

  private final Report report;
  private final Tree tree;
  private final int at;

  Received(Report report) {
    this.report = report;
    this.tree = report.tree();
    this.at = report.at();
  }

  /** The head of the phrase that names whose it is, -1 where the noun is not received. */
  int giver() {
    return verb() < 0 ? -1 : from();
  }

  /** The words that name who or what gets it. */
  Optional<BitSet> content() {
    int subject = giver() < 0 ? -1 : tree.child(verb(), "nsubj");
    return subject < 0 || report.isNeuter(subject)
        ? Optional.empty()
        : Optional.of(tree.under(subject));
  }

  private int verb() {
    int head = tree.head(at);
    Statement.Act act = report.governor().act();
    boolean judged = act == Statement.Act.ACCUSE || act == Statement.Act.PRAISE;
    boolean got = head >= 0 && tree.is(at, "obj") && GETTING.contains(tree.lemma(head));
    return judged && got ? head : -1;
  }

  private int from() {
    for (int child : tree.children(at)) {
      if (child > at && tree.is(child, PHRASES) && !report.caseOf(child, FROM).isEmpty()) {
        return child;
      }
    }
    for (int child : tree.children(verb())) {
      boolean from = report.hasCase(child, "from") || report.hasCase(child, "among");
      if (child > at && tree.is(child, "obl") && from) {
        return child;
      }
    }
    return -1;
  }
}
