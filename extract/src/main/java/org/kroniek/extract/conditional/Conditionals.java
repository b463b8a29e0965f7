package org.kroniek.extract.conditional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Conditional;
import org.kroniek.model.ContentId;
import org.kroniek.model.Evidence;
import org.kroniek.model.Statement;

/**
 * Finds the conditions of a document and what is said to follow from them. Immutable; safe for use
 * by many threads; time grows with the length of the text.
 */
public final class Conditionals {

  /** More in one sentence are noise. */
  private static final int MOST_IN_SENTENCE = 10;

  private final List<Rule> rules =
      List.of(
          new Supposition(),
          new MarkedClause(),
          new Inversion(),
          new TrailingInversion(),
          new InCase(),
          new Without(),
          new CausalFear());

  /** Nothing is loaded. */
  public Conditionals() {}

  /** The conditionals of a scene, in the order of the text. */
  public List<Conditional> in(Scene scene) {
    Words words = Words.of(scene.language());
    List<Conditional> found = new ArrayList<>();
    for (Tree tree : scene.trees()) {
      List<Pair> pairs = new ArrayList<>();
      for (Rule rule : rules) {
        rule.read(scene, tree, words).stream()
            .filter(pair -> pairs.stream().noneMatch(other -> clash(pair, other)))
            .limit(MOST_IN_SENTENCE)
            .forEach(pairs::add);
      }
      pairs.forEach(pair -> found.add(conditional(scene, pair)));
    }
    found.sort(Comparator.comparing(Conditional::span));
    return new Chains(scene).link(found);
  }

  private static boolean clash(Pair a, Pair b) {
    return a.condition().overlaps(b.condition());
  }

  private static Conditional conditional(Scene scene, Pair pair) {
    return new Conditional(
        ContentId.finding(
            'c', scene.document().article().id(), List.of(pair.condition(), pair.consequence())),
        pair.condition(),
        pair.consequence(),
        Optional.empty(),
        scene.claims().at(pair.condition().start()).map(Statement::id),
        new Evidence(pair.rule(), pair.evidence(), pair.confidence()));
  }
}
