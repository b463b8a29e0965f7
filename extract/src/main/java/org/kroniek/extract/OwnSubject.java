package org.kroniek.extract;

import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** The subject of a verb itself, whatever the parser took it for. */
final class OwnSubject {

  private static final Set<String> SHARES = Set.of("few", "fewer", "many", "more", "most");

  private final Tree tree;

  OwnSubject(Tree tree) {
    this.tree = tree;
  }

  /** The head of the phrase that is the subject of a word; -1 where it has none. */
  int of(int i) {
    int subject = -1;
    for (int child : tree.children(i)) {
      boolean led = tree.child(child, "case") >= 0 && !isOneInSome(tree, child);
      if (tree.is(child, "nsubj") && !led) {
        subject = child;
      }
    }
    return subject < 0 ? mistaken(i) : subject;
  }

  /** <i>Six in ten bakers</i>: the preposition stands within the number. */
  static boolean isOneInSome(Tree tree, int noun) {
    int first = tree.first(noun);
    return first < noun && tree.upos(first).equals("NUM") && tree.upos(first + 1).equals("ADP");
  }

  /** Whether a word stands for nothing: <i>het regent</i>, <i>there is</i>. */
  static boolean isNeuter(Tree tree, int i) {
    return switch (tree.lower(i)) {
      case "het", "er", "it", "there", "'t" -> true;
      default -> false;
    };
  }

  /**
   * What the parser took for something else though it is the subject: the noun right behind the
   * verb in <i>…, melden twee kranten</i>, a pronoun that agrees with it; -1 where there is none.
   */
  private int mistaken(int i) {
    boolean comma = tree.lower(i).equals(",") || tree.lower(i - 1).equals(",");
    boolean inserted = tree.is(i, Set.of("parataxis", "conj")) && tree.isFinite(i) && comma;
    for (int child : tree.children(i)) {
      boolean personal =
          tree.is(child, "expl")
              && tree.feature(child, "Person").equals("3")
              && !isNeuter(tree, child);
      boolean behind = tree.is(child, "obj") && tree.first(child) == i + 1;
      boolean share =
          tree.is(child, "advmod") && SHARES.contains(tree.lower(child)) && tree.isFinite(i);
      if (share && tree.last(child) == i - 1) {
        return child;
      }
      if ((personal && !tree.is(child, "expl:pv")) || (behind && inserted && isThird(i, child))) {
        return child;
      }
    }
    return -1;
  }

  /** A first person has its subject in the verb, and English words stand in another order. */
  private boolean isThird(int verb, int noun) {
    String person = tree.feature(verb, "Person");
    return tree.first(verb) >= verb - 1
        && !tree.feature(noun, "Case").equals("Acc")
        && (person.isEmpty() || person.equals("3"));
  }
}
