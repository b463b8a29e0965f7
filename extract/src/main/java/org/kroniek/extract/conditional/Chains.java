package org.kroniek.extract.conditional;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Conditional;
import org.kroniek.model.Span;

/**
 * Links a conditional to the one whose condition is what follows from it: the same words, <i>als de
 * dijk breekt, loopt de polder onder; als de polder onderloopt …</i>, or a pronoun right behind it,
 * <i>als dat gebeurt …</i>.
 */
final class Chains {

  private static final Set<String> CONTENT = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM");
  private static final Set<String> THAT =
      Set.of("dat", "dit", "het", "zoiets", "that", "this", "it");
  private static final Set<String> HAPPENS =
      Set.of("gebeuren", "happen", "zijn", "be", "occur", "lukken", "zover", "geval", "case", "so");
  private static final double SHARE = 0.6;
  private static final int ROOT = 5;

  /** As many conditionals behind one are looked at. */
  private static final int FAR = 6;

  private final Scene scene;

  Chains(Scene scene) {
    this.scene = scene;
  }

  /** The same conditionals, linked; they stand in the order of the text. */
  List<Conditional> link(List<Conditional> all) {
    List<Conditional> linked = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Conditional from = all.get(i);
      Optional<String> to = Optional.empty();
      for (int k = Math.max(0, i - FAR); k <= Math.min(all.size() - 1, i + FAR); k++) {
        boolean next = k == i + 1;
        if (k != i && to.isEmpty() && leads(from, all.get(k), next)) {
          to = Optional.of(all.get(k).id());
        }
      }
      linked.add(
          new Conditional(
              from.id(),
              from.condition(),
              from.consequence(),
              to,
              from.statement(),
              from.evidence()));
    }
    return linked;
  }

  private boolean leads(Conditional from, Conditional to, boolean next) {
    if (from.consequence().overlaps(to.condition()) && !from.condition().overlaps(to.condition())) {
      return from.consequence().start() <= to.condition().start();
    }
    return (next && isThat(to.condition())) || isAlike(from.consequence(), to.condition());
  }

  /** <i>dat gebeurt</i>: nothing of its own but a pronoun and a word for happening. */
  private boolean isThat(Span condition) {
    boolean that = false;
    for (Tree tree : scene.treesOver(condition)) {
      for (int i = 0; i < tree.size(); i++) {
        if (condition.contains(tree.span(i)) && tree.isWord(i)) {
          boolean pronoun = THAT.contains(tree.lower(i));
          that |= pronoun;
          if (!pronoun && CONTENT.contains(tree.upos(i)) && !HAPPENS.contains(tree.lemma(i))) {
            return false;
          }
        }
      }
    }
    return that;
  }

  /** Most content words of the condition stand in the consequence, two of them at least. */
  private boolean isAlike(Span consequence, Span condition) {
    Set<String> there = roots(consequence);
    Set<String> here = roots(condition);
    long shared = here.stream().filter(there::contains).count();
    return shared >= 2 && shared >= SHARE * here.size();
  }

  /** The beginnings of the content words, so that inflection does not matter. */
  private Set<String> roots(Span span) {
    Set<String> roots = new HashSet<>();
    for (Tree tree : scene.treesOver(span)) {
      for (int i = 0; i < tree.size(); i++) {
        if (span.contains(tree.span(i)) && CONTENT.contains(tree.upos(i))) {
          int particle = tree.child(i, "compound:prt");
          boolean apart = particle >= 0 && !tree.lemma(i).startsWith(tree.lower(particle));
          String lemma = apart ? tree.lower(particle) + tree.lemma(i) : tree.lemma(i);
          roots.add(lemma.substring(0, Math.min(ROOT, lemma.length())));
        }
      }
    }
    return roots;
  }
}
