package org.kroniek.extract.event;

import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** Whom a relative pronoun stands for. */
final class Antecedent {

  private static final Set<String> RELATIVES =
      Set.of("die", "dat", "wie", "who", "which", "that", "whom", "whose");

  private static final Set<String> ONES = Set.of("eerste", "eersten", "enige", "enigen");
  private static final Set<String> ONE = Set.of("een", "één", "one");
  private static final Set<String> OF = Set.of("van", "of");
  private static final int DEEPEST = 6;

  private Antecedent() {}

  static boolean isRelative(Tree tree, int word) {
    return RELATIVES.contains(tree.lower(word))
        || tree.lower(word).matches("waar(?:tegen|aan|mee)");
  }

  /** <i>het land waartegen, waarmee</i>: a relative with its preposition. */
  static boolean isPronominal(Tree tree, int word, String preposition) {
    String form = tree.lower(word);
    return form.startsWith("waar")
        && isRelative(tree, word)
        && (form.endsWith(preposition) || (form.endsWith("mee") && preposition.equals("met")));
  }

  /** The noun that the argument of a verb stands for; itself where it is no relative pronoun. */
  static int of(Tree tree, int verb, int argument) {
    int at = verb;
    for (int n = 0; n < DEEPEST && at >= 0; n++) {
      if (tree.is(at, "acl") && isRelative(tree, argument) && tree.head(at) >= 0) {
        return predicated(tree, tree.head(at));
      }
      at = tree.is(at, Set.of("conj", "xcomp")) ? tree.head(at) : -1;
    }
    return argument;
  }

  /** <i>Spain is one of the countries that …</i>: who is said to be one of them. */
  private static int predicated(Tree tree, int noun) {
    int above = tree.head(noun);
    boolean among =
        above >= 0
            && tree.is(noun, "nmod")
            && ONE.contains(tree.lower(above))
            && Clause.hasCase(tree, noun, OF);
    int predicate = among ? above : noun;
    int subject = tree.child(predicate, "cop") >= 0 ? tree.child(predicate, "nsubj") : -1;
    boolean first = ONES.contains(tree.lower(predicate)) && tree.upos(predicate).equals("ADJ");
    boolean named = subject >= 0 && (first || tree.upos(subject).equals("PROPN"));
    return named && (among || isTheOne(tree, noun)) ? subject : noun;
  }

  /** <i>Spain was the country that …</i>, but not <i>Spain is a country that …</i>. */
  private static boolean isTheOne(Tree tree, int noun) {
    return tree.children(noun).stream()
        .anyMatch(
            c ->
                Set.of("het", "de", "the", "enige", "eerste", "first", "only")
                    .contains(tree.lower(c)));
  }
}
