package org.kroniek.extract.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** Somebody fears or warns that one thing will bring about another. */
final class CausalFear implements Rule {

  private static final double TRUST = 0.7;

  @Override
  public List<Pair> read(Scene scene, Tree tree, Words words) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      if (words.causes().contains(tree.lemma(i)) && tree.upos(i).equals("VERB")) {
        Optional<Statement> statement = scene.claims().at(tree.span(i).start());
        if (statement.filter(s -> isFear(s)).isPresent()) {
          pair(scene, tree, i).ifPresent(pairs::add);
        }
      }
    }
    return pairs;
  }

  private static boolean isFear(Statement statement) {
    return statement.act() == Statement.Act.FEAR || statement.act() == Statement.Act.WARN;
  }

  private static Optional<Pair> pair(Scene scene, Tree tree, int verb) {
    int subject = tree.child(verb, "nsubj");
    int top = verb;
    while (subject < 0 && tree.head(top) >= 0 && tree.is(top, Set.of("xcomp", "ccomp"))) {
      top = tree.head(top);
      subject = tree.child(top, "nsubj");
    }
    Stretch stretch = Stretch.around(scene, tree, verb);
    // Who brings something about is no condition; what does is.
    boolean noun =
        subject >= 0
            && !tree.upos(subject).equals("PRON")
            && !scene.parties().isActor(tree, subject);
    if (!noun || subject < stretch.from() || subject > verb || !isFuture(tree, verb, top)) {
      return Optional.empty();
    }
    int end = tree.last(subject);
    Optional<Span> condition = stretch.span(tree.first(subject), end, Set.of());
    Optional<Span> consequence = stretch.span(end + 1, stretch.to(), Set.of());
    return condition.flatMap(
        c -> consequence.map(q -> new Pair("causal-fear", c, q, List.of(tree.span(verb)), TRUST)));
  }

  /** What has been brought about already is no condition. */
  private static boolean isFuture(Tree tree, int verb, int top) {
    for (int i : new int[] {verb, top}) {
      for (int child : tree.children(i)) {
        if (tree.is(child, "aux") && Set.of("hebben", "have").contains(tree.lemma(child))) {
          return false;
        }
      }
    }
    return !tree.feature(verb, "Tense").equals("Past") || !tree.isFinite(verb);
  }
}
