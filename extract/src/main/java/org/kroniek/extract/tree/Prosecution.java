package org.kroniek.extract.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Dependency;
import org.kroniek.model.Morphology;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

/**
 * Sets right what parsers make of <i>het OM</i>, the Dutch public prosecution: they take it for the
 * small word <i>om</i>, and what stands before it for a pronoun.
 */
final class Prosecution {

  private static final String SMALL = "om";
  private static final Set<String> ARGUMENTS = Set.of("nsubj", "obj", "iobj", "obl");
  private static final Set<String> LOST = Set.of("compound:prt", "flat", "fixed");

  private final Tree tree;
  private final List<Token> tokens;

  private Prosecution(Tree tree) {
    this.tree = tree;
    this.tokens = new ArrayList<>(tree.sentence().tokens());
  }

  /** The tree with it as a noun; the same one where it does not stand there, or is one. */
  static Tree of(Tree tree) {
    Prosecution mended = null;
    for (int i = 1; i < tree.size(); i++) {
      boolean taken =
          tree.form(i).equals("OM")
              && tree.upos(i).equals("ADP")
              && tree.lower(i - 1).equals("het")
              && tree.head(i) >= 0;
      if (taken) {
        mended = mended == null ? new Prosecution(tree) : mended;
        mended.set(i);
      }
    }
    return mended == null
        ? tree
        : new Tree(
            new Sentence(tree.sentence().span(), tree.sentence().block(), mended.tokens),
            tree.index());
  }

  private void set(int i) {
    int article = i - 1;
    boolean argument = tree.is(article, ARGUMENTS) && tree.head(article) >= 0;
    int governor = argument ? tree.head(article) : tree.head(i);
    boolean lost = tree.is(i, LOST) || tree.is(i, "case") || tree.is(i, "mark");
    String relation = argument ? tree.relation(article) : lost ? "nsubj" : tree.relation(i);
    change(i, new Dependency(governor, relation), "om", "NOUN");
    change(article, new Dependency(i, "det"), "het", "DET");
    for (int child : tree.children(article)) {
      change(child, new Dependency(i, tree.relation(child)));
    }
    // "dat het OM Jansen vervolgt"
    for (int child : tree.children(i)) {
      if (tree.is(child, "flat") && tree.upos(child).equals("PROPN") && governor > child) {
        change(child, new Dependency(governor, "obj"));
      }
    }
    String lemma = tree.lemma(governor);
    if (tree.is(i, "compound:prt") && lemma.startsWith(SMALL)) {
      Dependency own = tokens.get(governor).dependency().orElseThrow();
      change(governor, own, lemma.substring(SMALL.length()), tree.upos(governor));
    }
  }

  private void change(int word, Dependency dependency) {
    Token token = tokens.get(word);
    tokens.set(
        word, new Token(token.span(), token.form(), token.morphology(), Optional.of(dependency)));
  }

  private void change(int word, Dependency dependency, String lemma, String upos) {
    Token token = tokens.get(word);
    Optional<Morphology> morphology =
        token.morphology().map(m -> new Morphology(lemma, m.parts(), upos, m.features()));
    tokens.set(word, new Token(token.span(), token.form(), morphology, Optional.of(dependency)));
  }
}
