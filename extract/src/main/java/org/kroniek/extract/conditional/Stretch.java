package org.kroniek.extract.conditional;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;

/**
 * The words of a sentence between which a condition and its consequence are looked for: those of
 * the statement around them, else the whole sentence.
 *
 * @param tree the sentence
 * @param from the first word
 * @param to the last word
 */
record Stretch(Tree tree, int from, int to) {

  private static final Set<String> JOINTS = Set.of("en", "maar", "of", "and", "but", "or");
  private static final Set<String> JOINING_MAIN =
      Set.of("en", "maar", "want", "dus", "and", "but", "so");
  private static final Set<String> TRAILING = Set.of("alleen", "enkel", "pas", "slechts", "only");
  private static final Set<String> LEADING =
      Set.of("maar", "en", "want", "dus", "dat", "of", "but", "and", "that", "because", "so", "–");

  /** The stretch around word {@code i}. */
  static Stretch around(Scene scene, Tree tree, int i) {
    Optional<Span> content = scene.claims().contentAt(tree.span(i).start(), tree.sentence().span());
    int from = 0;
    int to = tree.size() - 1;
    if (content.isPresent()) {
      while (from < i && tree.span(from).start() < content.get().start()) {
        from++;
      }
      while (to > i && tree.span(to).end() > content.get().end()) {
        to--;
      }
    }
    return new Stretch(tree, from, to);
  }

  /** The same between the semicolons around word {@code i}, where each part has a verb. */
  Stretch part(int i) {
    int low = from;
    int high = to;
    for (int k = from; k < to; k++) {
      boolean parts = tree.lower(k).equals(";") && isFinite(from, k) && isFinite(k, to);
      low = parts && k < i ? k + 1 : low;
      high = parts && k > i ? Math.min(high, k - 1) : high;
    }
    return new Stretch(tree, low, high);
  }

  /** The same without what another condition behind <i>and</i> governs. */
  Stretch without(int i, Words words) {
    int low = from;
    int high = to;
    for (int k = from + 1; k < to; k++) {
      int next = k + 1;
      boolean other =
          next != i
              && JOINTS.contains(tree.lower(k))
              && words.marks().stream().anyMatch(mark -> reads(next, mark));
      if (other && k < i - 1) {
        low = k + 1;
      } else if (other && k > i) {
        high = Math.min(high, k - 1);
      } else if (k + 1 == i && JOINTS.contains(tree.lower(k))) {
        low = i;
      }
    }
    return new Stretch(tree, low, high);
  }

  /**
   * The same without the main clauses that another follows before word {@code i}: <i>ik hoop het,
   * maar dat kan alleen als …</i>.
   */
  Stretch afterMain(int i) {
    for (int k = i - 2; k > from + 1; k--) {
      boolean joint = isComma(k - 1) && JOINING_MAIN.contains(tree.lower(k));
      boolean main = joint && Set.of("PRON", "AUX", "VERB").contains(tree.upos(k + 1));
      if (main && isFinite(k + 1, Math.min(k + 2, i - 1))) {
        return new Stretch(tree, k + 1, to);
      }
    }
    return this;
  }

  /** Whether word {@code i} stands behind a comma and a connective of main clauses. */
  boolean isJoined(int i) {
    return i > from + 2 && isComma(i - 2) && JOINING_MAIN.contains(tree.lower(i - 1));
  }

  /** Whether nothing but marks and connectives stands before word {@code i}. */
  boolean opensAt(int i) {
    for (int k = from; k < i; k++) {
      // "Alleen als zij betalen, …"
      boolean only = k == i - 1 && TRAILING.contains(tree.lower(k));
      if (tree.isWord(k) && !only && !LEADING.contains(tree.lower(k))) {
        return false;
      }
    }
    return true;
  }

  /** Whether these words stand from word {@code i} on. */
  boolean reads(int i, List<String> words) {
    for (int k = 0; k < words.size(); k++) {
      if (i + k > to || !tree.lower(i + k).equals(words.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a finite verb stands between two words, both included. */
  boolean isFinite(int a, int b) {
    for (int k = a; k <= b; k++) {
      if (tree.isFinite(k)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb of any form stands between two words, both included. */
  boolean isVerbal(int a, int b) {
    for (int k = a; k <= b; k++) {
      if (tree.upos(k).equals("VERB") || tree.upos(k).equals("AUX")) {
        return true;
      }
    }
    return false;
  }

  /** From one word to another without the marks and connectives at the edges. */
  Optional<Span> span(int a, int b, Set<String> without) {
    int start = Math.max(a, from);
    int end = Math.min(b, to);
    while (start <= end
        && ((!tree.isWord(start) && !isOpening(start)) || isLeading(start, without))) {
      start++;
    }
    while (end >= start
        && ((!tree.isWord(end) && !isClosing(end)) || TRAILING.contains(tree.lower(end)))) {
      end--;
    }
    return start <= end && tree.isWord(Math.min(start + 1, end))
        ? Optional.of(tree.span(start, end))
        : Optional.empty();
  }

  private boolean isLeading(int i, Set<String> without) {
    // "als dat gebeurt": what the pronoun means is the condition.
    boolean pronoun = tree.upos(i).equals("PRON") && tree.is(i, "nsubj");
    return without.contains(tree.lower(i)) || (LEADING.contains(tree.lower(i)) && !pronoun);
  }

  private boolean isOpening(int i) {
    return "„“\"‘(«".contains(tree.form(i));
  }

  private boolean isClosing(int i) {
    return "”\"’)»?".contains(tree.form(i));
  }

  /** The first comma between two words that one of these follows, -1 where there is none. */
  int commaBefore(int a, int b, Set<String> words) {
    for (int k = a; k < Math.min(b, to); k++) {
      if (isComma(k) && words.contains(tree.lower(k + 1))) {
        return k;
      }
    }
    return -1;
  }

  boolean isComma(int i) {
    return tree.lower(i).equals(",") || tree.lower(i).equals("–") || tree.lower(i).equals(";");
  }
}
