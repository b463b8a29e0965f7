package org.kroniek.extract;

import java.util.Set;
import org.kroniek.extract.tree.Tree;

/**
 * <i>Half say it is safe, while 20 percent call it old</i>: what other shares of the same people
 * say, do or are is no part of what these say.
 */
final class Shares {

  private static final Set<String> CLAUSES = Set.of("advcl", "ccomp", "conj", "parataxis");
  private static final Set<String> PARTS =
      Set.of(
          "fifth",
          "half",
          "majority",
          "minority",
          "most",
          "number",
          "other",
          "percent",
          "quarter",
          "rest",
          "third",
          "%");

  private final Tree tree;
  private final int at;
  private final boolean some;

  Shares(Report report) {
    this.tree = report.tree();
    this.at = report.at();
    this.some = isShare(report.ownSubject());
  }

  /** Whether a word heads a clause on other shares, the source being one of them. */
  boolean isOther(int i) {
    if (!some || i <= at) {
      return false;
    }
    if (tree.lower(tree.first(i)).equals("compared") || tree.lower(i).equals("compared")) {
      return true;
    }
    boolean joined =
        tree.child(i, "cc") >= 0
            || (tree.child(i, "mark") >= 0 && tree.lower(tree.child(i, "mark")).equals("while"));
    return joined && tree.is(i, CLAUSES) && isShare(tree.child(i, "nsubj"));
  }

  private boolean isShare(int i) {
    return i >= 0
        && (tree.upos(i).equals("NUM")
            || PARTS.contains(tree.lemma(i))
            || tree.child(i, "nummod") >= 0);
  }
}
