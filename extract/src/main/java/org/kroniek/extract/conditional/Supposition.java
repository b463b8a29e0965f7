package org.kroniek.extract.conditional;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** <i>Stel dat … Dan …</i>: a supposition and what follows, in one sentence or in two. */
final class Supposition implements Rule {

  private static final Set<String> ASKED = Set.of("wat", "what");
  private static final Set<String> COMPLETE = Set.of("dat", "that", "suppose", "als", "if");
  private static final double TRUST = 0.8;

  @Override
  public List<Pair> read(Scene scene, Tree tree, Words words) {
    for (int i = 0; i < tree.size(); i++) {
      Stretch stretch = Stretch.around(scene, tree, i);
      if (stretch.opensAt(i)) {
        for (List<String> opening : words.suppose()) {
          if (stretch.reads(i, opening) && isClause(stretch, i, opening.size())) {
            return pair(scene, stretch, i, opening.size(), words).map(List::of).orElse(List.of());
          }
        }
      }
      if (stretch.opensAt(i) && tree.isWord(i) && i > stretch.from() + 2) {
        break;
      }
    }
    return List.of();
  }

  /** A bare <i>stel</i> or <i>suppose</i> needs a mark, or words with a finite verb, behind it. */
  private static boolean isClause(Stretch stretch, int i, int length) {
    String last = stretch.tree().lower(i + length - 1);
    boolean complete = COMPLETE.contains(last);
    boolean mark = stretch.isComma(i + length) || stretch.tree().lower(i + length).equals(":");
    return complete || (mark && stretch.isFinite(i + length, stretch.to()));
  }

  private static Optional<Pair> pair(Scene scene, Stretch stretch, int i, int length, Words words) {
    Tree tree = stretch.tree();
    Span mark = tree.span(i, i + length - 1);
    int then = stretch.commaBefore(i + length, stretch.to(), what(words));
    if (then > 0) {
      Optional<Span> condition = stretch.span(i, then - 1, Set.of());
      Optional<Span> consequence = stretch.span(then + 1, stretch.to(), words.then());
      return condition.flatMap(
          c -> consequence.map(q -> new Pair("supposition", c, q, List.of(mark), TRUST)));
    }
    return next(scene, tree, words)
        .flatMap(
            consequence ->
                stretch
                    .span(i, stretch.to(), Set.of())
                    .map(c -> new Pair("supposition", c, consequence, List.of(mark), TRUST)));
  }

  /** <i>Stel dat de dijk breekt, wat dan?</i>. */
  private static Set<String> what(Words words) {
    Set<String> all = new HashSet<>(words.then());
    all.addAll(ASKED);
    return all;
  }

  /** The next sentence of the same statement or of the narrator's, where it says what follows. */
  private static Optional<Span> next(Scene scene, Tree tree, Words words) {
    Optional<Tree> behind = scene.next(tree);
    if (behind.isEmpty()) {
      return Optional.empty();
    }
    Tree next = behind.get();
    int first = 0;
    while (first + 1 < next.size() && !next.isWord(first)) {
      first++;
    }
    Optional<Statement> here = scene.claims().at(tree.span(tree.size() - 1).start());
    Optional<Statement> there = scene.claims().at(next.span(first).start());
    boolean follows =
        words.then().contains(next.lower(first))
            || next.lower(first).startsWith("wat")
            || next.lower(first).equals("what")
            || hasModal(next, words);
    if (!follows || !here.map(Statement::id).equals(there.map(Statement::id))) {
      return Optional.empty();
    }
    Stretch stretch = Stretch.around(scene, next, first);
    return stretch.span(first, stretch.to(), Set.of());
  }

  private static boolean hasModal(Tree tree, Words words) {
    for (int i = 0; i < tree.size(); i++) {
      if (words.modal().contains(tree.lemma(i)) || words.modal().contains(tree.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
