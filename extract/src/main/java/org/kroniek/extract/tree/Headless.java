package org.kroniek.extract.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Dependency;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

/**
 * Sets right English clauses whose verb the parser takes for a participle before a noun, so that
 * the sentence has no verb at its head: <i>Britain mobilized army reservists</i>.
 */
final class Headless {

  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");

  private Headless() {}

  /** The tree with the verb as its root; the same one where the root is a verb already. */
  static Tree of(Tree tree) {
    int root = root(tree);
    if (root < 0 || !NOMINAL.contains(tree.upos(root)) || hasFinite(tree)) {
      return tree;
    }
    for (int verb = 1; verb < tree.size() - 1; verb++) {
      int object = tree.head(verb);
      boolean participle =
          tree.upos(verb).equals("VERB")
              && tree.is(verb, Set.of("amod", "acl"))
              && object > verb
              && NOMINAL.contains(tree.upos(verb - 1))
              && !tree.lower(verb).endsWith("ing");
      if (participle && (object == root || tree.head(object) == root)) {
        return turned(tree, root, verb, object);
      }
    }
    return tree;
  }

  private static int root(Tree tree) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.head(i) < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a clause of the sentence that is not relative has a finite verb already. */
  private static boolean hasFinite(Tree tree) {
    int root = root(tree);
    return tree.children(root).stream()
        .anyMatch(c -> tree.is(c, Set.of("cop", "nsubj", "aux", "ccomp", "parataxis")));
  }

  private static Tree turned(Tree tree, int root, int verb, int object) {
    List<Token> tokens = new ArrayList<>(tree.sentence().tokens());
    boolean first = root < verb;
    int subject = first ? root : subject(tree, verb, object);
    if (subject < 0) {
      return tree;
    }
    attach(tokens, verb, Optional.empty());
    attach(tokens, object, Optional.of(new Dependency(verb, "obj")));
    attach(tokens, subject, Optional.of(new Dependency(verb, "nsubj")));
    for (int i = 0; i < tree.size(); i++) {
      if (tree.upos(i).equals("PUNCT") && (tree.head(i) == object || tree.head(i) == root)) {
        attach(tokens, i, Optional.of(new Dependency(verb, "punct")));
      }
    }
    for (int i = subject + 1; first && i < verb; i++) {
      // "Farmers in Normandy blocked roads": the place belongs to the subject.
      if (tree.head(i) == object) {
        boolean name = i == verb - 1;
        Dependency to =
            name ? new Dependency(subject, "nmod") : new Dependency(verb - 1, tree.relation(i));
        attach(tokens, i, Optional.of(to));
      }
    }
    return new Tree(
        new Sentence(tree.sentence().span(), tree.sentence().block(), tokens), tree.index());
  }

  /** The nominal before the verb that the parser hangs on the object. */
  private static int subject(Tree tree, int verb, int object) {
    int at = verb - 1;
    while (at >= 0 && tree.head(at) >= 0 && tree.head(at) < verb) {
      at = tree.head(at);
    }
    return at >= 0 && tree.head(at) == object && NOMINAL.contains(tree.upos(at)) ? at : -1;
  }

  private static void attach(List<Token> tokens, int word, Optional<Dependency> to) {
    Token token = tokens.get(word);
    tokens.set(word, new Token(token.span(), token.form(), token.morphology(), to));
  }
}
