package org.kroniek.extract.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;

/** <i>Zonder … zal …</i>, <i>Without … would …</i>: the lack of something is the condition. */
final class Without implements Rule {

  private static final Set<String> NEGATIONS =
      Set.of(
          "geen",
          "niet",
          "niets",
          "niks",
          "nooit",
          "niemand",
          "nergens",
          "onmogelijk",
          "no",
          "not",
          "never",
          "nothing",
          "nobody",
          "impossible",
          "n't");
  private static final double TRUST = 0.7;

  @Override
  public List<Pair> read(Scene scene, Tree tree, Words words) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      if (tree.lower(i).equals(words.without()) && tree.is(i, "case") && tree.head(i) > i) {
        pair(scene, tree, i, words).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private static Optional<Pair> pair(Scene scene, Tree tree, int i, Words words) {
    int noun = tree.head(i);
    Stretch stretch = Stretch.around(scene, tree, i);
    int end = Math.min(tree.last(noun), stretch.to());
    // "dat kan niet zonder gevolgen blijven" supposes nothing.
    boolean denied = NEGATIONS.contains(tree.lower(i - 1));
    boolean manner =
        words.manner().contains(tree.lower(noun)) || words.manner().contains(tree.lemma(noun));
    // "een huis zonder slot": what a thing is like
    boolean attribute = tree.is(noun, "nmod") && tree.head(noun) == i - 1;
    if (denied || manner || attribute) {
      return Optional.empty();
    }
    boolean front = stretch.opensAt(i);
    int from = front ? end + 1 : stretch.from();
    int to = front ? stretch.to() : i - 1;
    if (!stretch.isFinite(from, to) || !isOfWhatWouldBe(tree, from, to, words, front)) {
      return Optional.empty();
    }
    Optional<Span> condition = stretch.span(i, end, Set.of());
    Optional<Span> consequence = stretch.span(from, to, words.then());
    return condition.flatMap(
        c -> consequence.map(q -> new Pair("without", c, q, List.of(tree.span(i, noun)), TRUST)));
  }

  /** A modal in front, or a negation; behind its clause it needs both, to be no mere manner. */
  private static boolean isOfWhatWouldBe(Tree tree, int from, int to, Words words, boolean front) {
    boolean modal = false;
    boolean negated = false;
    for (int k = from; k <= to; k++) {
      modal |= words.modal().contains(tree.lemma(k)) || words.modal().contains(tree.lower(k));
      negated |= NEGATIONS.contains(tree.lower(k));
    }
    return front ? modal || negated : modal && negated;
  }
}
