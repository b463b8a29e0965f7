package org.kroniek.extract;

import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;

/**
 * A prepositional phrase of a clause that reports, without what follows on its noun.
 *
 * @param tree its sentence
 * @param preposition in small letters, of several words as one; empty for an object
 * @param edge whether a noun such as {@code aanvang}, {@code sidelines} stands between both
 * @param from its first word
 * @param noun its noun or name
 * @param to the last word of the noun with its titles and names
 */
record Adjunct(Tree tree, String preposition, boolean edge, int from, int noun, int to) {

  /** The beginning, the end and the rim of what goes on. */
  private static final Set<String> EDGES =
      Set.of(
          "aanvang",
          "afloop",
          "begin",
          "beginning",
          "close",
          "einde",
          "end",
          "eve",
          "margin",
          "margins",
          "marge",
          "rand",
          "sideline",
          "sidelines",
          "slot",
          "start",
          "vooravond");

  private static final Set<String> AHEAD = Set.of("voorafgaand", "ahead", "prior", "vlak");

  private static final Set<String> NAMED = Set.of("flat", "fixed", "compound", "nummod");

  /** The phrase that a preposition opens with the noun that it stands before. */
  static Adjunct of(Tree tree, int preposition, int noun) {
    StringBuilder words = new StringBuilder(tree.lower(preposition));
    boolean edge = false;
    for (int child : tree.children(preposition)) {
      if (tree.is(child, "fixed")) {
        edge |= EDGES.contains(tree.lemma(child));
        words.append(' ').append(tree.lower(child));
      }
    }
    int behind = EDGES.contains(tree.lemma(noun)) ? tree.child(noun, "nmod") : -1;
    int at = behind > noun ? behind : noun;
    int ahead = preposition > 0 && AHEAD.contains(tree.lower(preposition - 1)) ? 1 : 0;
    return new Adjunct(
        tree,
        (ahead > 0 ? tree.lower(preposition - 1) + " " : "") + words,
        edge || at != noun,
        preposition - ahead,
        at,
        end(tree, at));
  }

  /** An object, {@code reporters} in <i>told reporters</i>. */
  static Adjunct object(Tree tree, int noun) {
    return new Adjunct(tree, "", false, tree.first(noun), noun, end(tree, noun));
  }

  /** The last word that belongs to a noun itself: names behind it, no clause and no comma. */
  static int end(Tree tree, int noun) {
    int end = noun;
    for (int child : tree.children(noun)) {
      boolean name = tree.is(child, NAMED) || (tree.is(child, "appos") && child == end + 1);
      boolean desc = tree.relation(child).startsWith("nmod:") && tree.child(child, "case") < 0;
      if (child > end && (name || desc) && tree.isWord(child)) {
        end = Math.max(end, end(tree, child));
      }
    }
    return end;
  }

  Span span() {
    return tree.span(from, to);
  }

  /** Whether the other phrase begins where this one ends. */
  boolean isFollowedBy(Adjunct other) {
    return other.tree() == tree && other.from() == to + 1;
  }
}
