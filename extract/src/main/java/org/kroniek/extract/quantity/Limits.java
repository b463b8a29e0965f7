package org.kroniek.extract.quantity;

import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Quantity.Kind;

/** Amounts that something may not be more, or less, than. */
final class Limits {

  private static final Set<String> LIMITING =
      Set.of("mogen", "moeten", "may", "must", "should", "can", "kunnen");
  private static final Set<String> ALLOWING = Set.of("mogen", "moeten", "may", "must");
  private static final Set<String> COMPARED =
      Set.of(
          "hoger",
          "meer",
          "lager",
          "minder",
          "groter",
          "exceed",
          "higher",
          "more",
          "lower",
          "less",
          "overschrijden",
          "boven",
          "above",
          "below",
          "onder");
  private static final Set<String> BOUNDING = Set.of("maximaal", "minimaal");
  private static final int BEFORE = 7;

  private Limits() {}

  /** <i>mag niet langer 500 vluchten uitvoeren</i>: the word that allows it; else -1. */
  private static int noLonger(Tree tree, Amount amount) {
    int at = amount.first();
    boolean ended =
        Set.of("langer", "meer").contains(tree.lower(at - 1)) && tree.lower(at - 2).equals("niet");
    for (int i = at - 3; ended && i >= Math.max(0, at - BEFORE); i--) {
      if (ALLOWING.contains(tree.lemma(i))) {
        return i;
      }
    }
    return -1;
  }

  /** <i>mogen een tekort van maximaal 3 procent hebben</i>: even what else is only measured. */
  static Optional<Bond> allowed(Tree tree, Amount amount) {
    int bound = amount.first() - 1;
    for (int i = Math.max(0, bound - BEFORE); i < bound; i++) {
      if (ALLOWING.contains(tree.lemma(i)) && BOUNDING.contains(tree.lower(bound))) {
        return Optional.of(new Bond("limit", i, Kind.NORM, 0.6));
      }
    }
    return Optional.empty();
  }

  /** <i>mag niet hoger zijn dan 3 procent</i>, <i>must not exceed 3 percent</i>. */
  static Optional<Bond> of(Tree tree, Amount amount) {
    int from = Math.max(0, amount.first() - BEFORE);
    int modal = -1;
    boolean negated = false;
    boolean compared = false;
    for (int i = from; i < amount.first(); i++) {
      modal = LIMITING.contains(tree.lemma(i)) ? i : modal;
      negated |= modal >= 0 && Set.of("niet", "not", "nooit", "never").contains(tree.lower(i));
      compared |= negated && COMPARED.contains(tree.lower(i));
    }
    int longer = noLonger(tree, amount);
    if (longer >= 0) {
      return Optional.of(new Bond("limit", longer, Kind.NORM, 0.6));
    }
    // "tot maximaal 5 procent": no more, or no less, whatever the verb
    int bound = amount.first() - 1;
    if (modal < 0 && amount.isShare() && BOUNDING.contains(tree.lower(bound))) {
      return Optional.of(new Bond("limit", bound, Kind.NORM, 0.6));
    }
    return modal >= 0 && negated && compared
        ? Optional.of(new Bond("limit", modal, Kind.NORM, 0.7))
        : Optional.empty();
  }
}
