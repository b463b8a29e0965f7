package org.kroniek.extract.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Span;

/** Finds the expression that a word or a stretch of words is. Immutable. */
final class ExpressionIndex {

  private final Trees trees;
  private final Map<Integer, Map<Integer, Expression>> byWord = new HashMap<>();

  ExpressionIndex(Trees trees, List<Expression> expressions) {
    this.trees = trees;
    for (Expression expression : expressions) {
      Map<Integer, Expression> there =
          byWord.computeIfAbsent(expression.sentence(), key -> new HashMap<>());
      if (expression.isName()) {
        for (int i = expression.first(); i <= expression.last(); i++) {
          there.putIfAbsent(i, expression);
        }
      } else {
        there.put(expression.head(), expression);
      }
    }
  }

  /** The expression whose head the word is, or the name that it is a part of. */
  Optional<Expression> at(Tree tree, int word) {
    return Optional.ofNullable(byWord.getOrDefault(tree.index(), Map.of()).get(word));
  }

  /** The expression that the head of the words is; where that is none, the first among them. */
  Optional<Expression> at(Span words) {
    Optional<Trees.Word> start = trees.at(words.start());
    if (start.isEmpty()) {
      return Optional.empty();
    }
    Tree tree = start.get().tree();
    int first = start.get().index();
    int last = first;
    while (tree.has(last + 1) && tree.span(last + 1).end() <= words.end()) {
      last++;
    }
    Optional<Expression> any = Optional.empty();
    for (int i = first; i <= last; i++) {
      Optional<Expression> here = at(tree, i);
      boolean top = tree.head(i) < first || tree.head(i) > last;
      if (top && here.isPresent()) {
        return here;
      }
      any = any.isPresent() ? any : here;
    }
    return any;
  }
}
