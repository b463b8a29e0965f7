package org.kroniek.extract.quantity;

import java.util.Set;
import org.kroniek.extract.quantity.Figures.Binding;
import org.kroniek.extract.tree.Tree;

/** Amounts that are measured, and bind nobody: growth, profits, votes, lengths. */
final class Measured {

  private static final Set<String> POLLS = Set.of("peiling", "exitpoll", "poll", "survey");
  private static final Set<String> LENGTHS = Set.of("kilometres", "miles", "metres");
  private static final Set<String> BORDERS = Set.of("grens", "border", "limit");
  private static final int NEAR = 4;

  private Measured() {}

  /** Whether a word near the amount says that it is measured, or one in the sentence a poll. */
  static boolean is(Tree tree, Amount amount, Figures figures) {
    if (amount.isShare() && isPoll(tree)) {
      return true;
    }
    int from = Math.max(0, amount.first() - NEAR);
    int to = Math.min(tree.size() - 1, amount.last() + NEAR);
    for (int i = from; i <= to; i++) {
      if (i > amount.last() && tree.is(i, "mark")) {
        return false;
      }
      if (figures.binds(tree.lemma(i), Binding.STOP)
          || figures.binds(tree.lower(i), Binding.STOP)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPoll(Tree tree) {
    for (int i = 0; i < tree.size(); i++) {
      if (POLLS.contains(tree.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** <i>het tekort op de begroting</i>: whose noun it is, is measured. */
  static boolean isOf(Tree tree, int noun, Amount amount, Figures figures) {
    int head = tree.is(noun, "nmod") ? tree.head(noun) : -1;
    return isBorder(tree, noun, amount)
        || (head >= 0 && head < noun && figures.binds(tree.lemma(head), Binding.STOP));
  }

  /** <i>de grens van 10 kilometer</i>: as long as it is, and no limit. */
  private static boolean isBorder(Tree tree, int noun, Amount amount) {
    return LENGTHS.contains(amount.unit()) && BORDERS.contains(tree.lemma(noun));
  }
}
