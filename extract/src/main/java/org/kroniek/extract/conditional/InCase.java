package org.kroniek.extract.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;

/** <i>In geval van een aanval …</i>, <i>In the event of …</i>: a condition without a verb. */
final class InCase implements Rule {

  private static final double TRUST = 0.7;

  @Override
  public List<Pair> read(Scene scene, Tree tree, Words words) {
    List<Pair> pairs = new ArrayList<>();
    Stretch whole = new Stretch(tree, 0, tree.size() - 1);
    for (int i = 0; i < tree.size(); i++) {
      int at = i;
      words.cases().stream()
          .filter(phrase -> whole.reads(at, phrase))
          .findFirst()
          .flatMap(phrase -> pair(scene, tree, at, phrase.size()))
          .ifPresent(pairs::add);
    }
    return pairs;
  }

  private static Optional<Pair> pair(Scene scene, Tree tree, int i, int length) {
    int noun = tree.head(i + length - 1);
    // "in het geval van Polen": what is told of it is no condition.
    if (noun < i + length || tree.upos(noun).equals("PROPN")) {
      return Optional.empty();
    }
    Stretch stretch = Stretch.around(scene, tree, i);
    int end = Math.min(tree.last(noun), stretch.to());
    boolean front = stretch.opensAt(i);
    int from = front ? end + 1 : stretch.from();
    int to = front ? stretch.to() : i - 1;
    if (!stretch.isFinite(from, to)) {
      return Optional.empty();
    }
    Optional<Span> condition = stretch.span(i + length, end, Set.of());
    Optional<Span> consequence = stretch.span(from, to, Set.of());
    return condition.flatMap(
        c ->
            consequence.map(
                q -> new Pair("in-case", c, q, List.of(tree.span(i, i + length - 1)), TRUST)));
  }
}
