package org.kroniek.extract.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Dependency;
import org.kroniek.model.Morphology;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

/** A tree of which some words are hung elsewhere. Not safe for use by several threads. */
final class Grafts {

  private final Tree tree;
  private final List<Token> tokens;
  private boolean changed;

  Grafts(Tree tree) {
    this.tree = tree;
    this.tokens = new ArrayList<>(tree.sentence().tokens());
  }

  void attach(int word, int head, String relation) {
    Token token = tokens.get(word);
    tokens.set(
        word,
        new Token(
            token.span(),
            token.form(),
            token.morphology(),
            Optional.of(new Dependency(head, relation))));
    changed = true;
  }

  /** Gives the word another lemma. */
  void name(int word, String lemma) {
    Token token = tokens.get(word);
    tokens.set(
        word,
        new Token(
            token.span(),
            token.form(),
            token.morphology().map(m -> new Morphology(lemma, m.parts(), m.upos(), m.features())),
            token.dependency()));
    changed = true;
  }

  /** The tree with the words where they were hung; the same one where none was. */
  Tree tree() {
    return changed
        ? new Tree(
            new Sentence(tree.sentence().span(), tree.sentence().block(), tokens), tree.index())
        : tree;
  }
}
