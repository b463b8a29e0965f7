package org.kroniek.extract;

import java.util.BitSet;
import java.util.Set;
import org.kroniek.extract.tree.Tree;

/**
 * <i>saying the bridge “has no place here”</i>: a subject behind the cue whose verb stands in
 * quotation marks, which keep the parser from seeing a clause.
 */
final class HalfQuoted {

  private static final int LONGEST_SUBJECT = 12;
  private static final int LONGEST_QUOTATION = 60;
  private static final Set<String> BEGINS = Set.of("DET", "NOUN", "PRON", "PROPN", "ADJ", "NUM");
  private static final Set<String> PREDICATES = Set.of("VERB", "AUX", "PART");

  private final Tree tree;
  private final int at;

  HalfQuoted(Tree tree, int at) {
    this.tree = tree;
    this.at = at;
  }

  /** The words from behind the cue to the end of the quotation; none where it is not so. */
  BitSet words() {
    BitSet words = new BitSet(tree.size());
    int opening = opening();
    if (opening < 0) {
      return words;
    }
    int end = opening + 1;
    while (end < tree.size()
        && end - opening < LONGEST_QUOTATION
        && !Report.isQuotationMark(tree, end)) {
      end++;
    }
    if (end < tree.size() && Report.isQuotationMark(tree, end)) {
      words.set(at + 1, end + 1);
    }
    return words;
  }

  /**
   * <i>zei niet te willen „wachten” op geld</i>: what hangs on the infinitive in quotation marks
   * that the parser put beside the one that helps it; nothing where it is not so.
   */
  BitSet helped(int helper) {
    int next = tree.last(helper) + 1;
    while (next < tree.size() && !tree.isWord(next)) {
      next++;
    }
    boolean beside =
        next < tree.size()
            && tree.is(next, "xcomp")
            && tree.head(next) == at
            && tree.feature(next, "VerbForm").equals("Inf");
    return beside ? tree.under(next) : new BitSet();
  }

  private int opening() {
    if (at + 1 >= tree.size() || !BEGINS.contains(tree.upos(at + 1))) {
      return -1;
    }
    for (int i = at + 1; i < Math.min(tree.size() - 1, at + LONGEST_SUBJECT); i++) {
      if (Report.isQuotationMark(tree, i)) {
        return i > at + 1 && PREDICATES.contains(tree.upos(i + 1)) ? i : -1;
      }
      boolean verb = PREDICATES.contains(tree.upos(i)) && tree.isFinite(i);
      if (verb || !tree.isWord(i)) {
        return -1;
      }
    }
    return -1;
  }
}
