package org.kroniek.extract.conditional;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;

/**
 * A condition that its verb opens behind what follows from it: <i>sancties volgen, mocht zij
 * aanvallen</i>, <i>sanctions follow should she attack</i>.
 */
final class TrailingInversion implements Rule {

  private static final Set<String> SUBJECTS = Set.of("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM");

  /** Behind these the verb stands in front because the clause is a main one. */
  private static final Set<String> JOINING = Set.of("CCONJ", "SCONJ", "ADV", "AUX", "PART");

  private static final double TRUST = 0.75;

  @Override
  public List<Pair> read(Scene scene, Tree tree, Words words) {
    for (int i = 2; i < tree.size() - 2; i++) {
      if (words.trailing().contains(tree.lower(i))) {
        Optional<Pair> pair = pair(scene, tree, i);
        if (pair.isPresent()) {
          return List.of(pair.get());
        }
      }
    }
    return List.of();
  }

  private static Optional<Pair> pair(Scene scene, Tree tree, int i) {
    Stretch stretch = Stretch.around(scene, tree, i);
    int from = stretch.from();
    int end = end(stretch, i);
    boolean main = stretch.isFinite(from, i - 1) && !opensSubordinate(tree, from);
    boolean question = tree.lower(tree.size() - 1).equals("?");
    if (!main
        || question
        || JOINING.contains(tree.upos(i - 1))
        || !SUBJECTS.contains(tree.upos(i + 1))
        || !stretch.isVerbal(i + 2, end)) {
      return Optional.empty();
    }
    return stretch
        .span(i, end, Set.of())
        .flatMap(
            condition ->
                stretch
                    .span(from, i - 1, Set.of())
                    .map(
                        consequence ->
                            new Pair(
                                "trailing-inversion",
                                condition,
                                consequence,
                                List.of(tree.span(i)),
                                TRUST)));
  }

  /** <i>Toen zij won, mocht zij naar huis</i>: the first clause is no consequence. */
  private static boolean opensSubordinate(Tree tree, int from) {
    int first = from;
    while (first < tree.size() - 1 && !tree.isWord(first)) {
      first++;
    }
    String word = tree.lower(first);
    boolean who = word.startsWith("w") && tree.is(first, "nsubj");
    return who || tree.upos(first).equals("SCONJ");
  }

  /** The last word before the next comma, or of the stretch. */
  private static int end(Stretch stretch, int i) {
    int end = i;
    while (end < stretch.to() && !stretch.isComma(end + 1)) {
      end++;
    }
    return end;
  }
}
