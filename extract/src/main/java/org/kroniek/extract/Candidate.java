package org.kroniek.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.kroniek.extract.tree.Tree;

/**
 * A word of an English sentence and words that it governs: whether it attributes them to somebody
 * is for {@link CueWeights} to say.
 *
 * @param tree the sentence
 * @param at the word, a verb, noun or adjective
 * @param frame how it governs them: as an object, as a clause, behind which preposition
 * @param words the places of the words
 */
record Candidate(Tree tree, int at, String frame, BitSet words) {

  private static final Set<String> QUESTIONS =
      Set.of("how", "if", "what", "when", "where", "whether", "which", "who", "why");

  Candidate {
    words = (BitSet) words.clone();
    words.clear(at);
  }

  @Override
  public BitSet words() {
    return (BitSet) words.clone();
  }

  /** What the word governs, one for each way to take it. */
  static List<Candidate> of(Tree tree, int at) {
    return switch (tree.upos(at)) {
      case "VERB" -> ofVerb(tree, at);
      case "NOUN", "ADJ" -> ofNoun(tree, at);
      default -> List.of();
    };
  }

  private static List<Candidate> ofVerb(Tree tree, int at) {
    List<Candidate> found = new ArrayList<>();
    int object = tree.child(at, "obj") > at ? tree.child(at, "obj") : -1;
    boolean passive = tree.child(at, Set.of("aux:pass", "nsubj:pass", "obl:agent")) >= 0;
    int subject = tree.child(at, "nsubj");
    for (int child : tree.children(at)) {
      String introducing = introducing(tree, child);
      if (child < at || tree.is(child, "obl:agent")) {
        continue;
      }
      if (tree.is(child, "ccomp")) {
        add(found, tree, at, clause(tree, child, introducing), child, -1);
      } else if (tree.is(child, "xcomp")) {
        String open = "x/" + (introducing.isEmpty() ? tree.upos(child) : introducing);
        add(found, tree, at, (object < 0 ? "" : "o+") + open, child, object);
        if (object < 0 && subject >= 0) {
          add(found, tree, at, (passive ? "p+" : "s+") + open, child, subject);
        }
      } else if (tree.is(child, Set.of("obl", "advcl")) && !introducing.isEmpty()) {
        add(found, tree, at, "p/" + introducing, child, -1);
        if (object >= 0) {
          add(found, tree, at, "o+p/" + introducing, child, object);
        }
      }
    }
    if (object >= 0) {
      add(found, tree, at, "obj", object, -1);
    }
    if (passive && subject >= 0) {
      add(found, tree, at, "pass", subject, -1);
    }
    return found;
  }

  private static List<Candidate> ofNoun(Tree tree, int at) {
    List<Candidate> found = new ArrayList<>();
    for (int child : tree.children(at)) {
      String introducing = introducing(tree, child);
      if (child < at || introducing.isEmpty()) {
        continue;
      }
      if (tree.is(child, Set.of("acl", "ccomp", "advcl", "xcomp"))) {
        add(found, tree, at, "c/" + introducing, child, -1);
      } else if (tree.is(child, Set.of("nmod", "obl"))) {
        add(found, tree, at, "p/" + introducing, child, -1);
      }
    }
    return found;
  }

  private static String clause(Tree tree, int child, String introducing) {
    if (introducing.equals("that")) {
      return "that";
    }
    return QUESTIONS.contains(introducing) || QUESTIONS.contains(tree.lower(tree.first(child)))
        ? "wh"
        : "cl";
  }

  /** The preposition or conjunction that a word stands behind; empty where none. */
  private static String introducing(Tree tree, int i) {
    int word = tree.child(i, Set.of("case", "mark"));
    return word < 0 ? "" : tree.lower(word);
  }

  private static void add(
      List<Candidate> found, Tree tree, int at, String frame, int child, int also) {
    BitSet words = tree.under(child);
    int first = tree.first(child);
    if (also >= 0) {
      words.or(tree.under(also));
    } else if (tree.head(first) == child && tree.is(first, Set.of("case", "mark"))) {
      // A preposition goes with the cue.
      words.clear(first);
    }
    found.add(new Candidate(tree, at, frame, words));
  }
}
