package org.kroniek.extract;

import java.util.BitSet;
import java.util.Set;
import org.kroniek.extract.Governor.Frame;
import org.kroniek.extract.tree.Tree;

/**
 * <i>told a crowd of voters on Monday that …</i>, <i>echoed him, saying the bank failed</i>: a
 * clause that the words show to be the cue's though the parser hung it on something else.
 */
final class StrayClause {

  private static final int FARTHEST = 18;
  private static final Set<String> BETWEEN = Set.of("obl", "obl:unmarked", "nmod", "flat", "iobj");
  private static final Set<String> CLAUSES =
      Set.of("acl", "acl:relcl", "advcl", "ccomp", "conj", "csubj", "parataxis");

  private final Report report;
  private final Tree tree;
  private final int at;

  StrayClause(Report report) {
    this.report = report;
    this.tree = report.tree();
    this.at = report.at();
  }

  /** The words of the clause, with its conjunction; none where it is not so. */
  BitSet words() {
    BitSet that = behindPhrases();
    if (isCutAtQuotation(that)) {
      return new BitSet();
    }
    return that.isEmpty() ? rightBehind() : that;
  }

  /** Where the parser hung the quoted half of the clause elsewhere, the words tell it better. */
  private boolean isCutAtQuotation(BitSet words) {
    return !words.isEmpty() && Report.isQuotationMark(tree, words.length());
  }

  /** A clause with its conjunction behind phrases that tell to whom, where or when. */
  private BitSet behindPhrases() {
    for (int i = at + 1; i < Math.min(tree.size(), at + FARTHEST); i++) {
      if (isThat(i)) {
        return isOnPhrase(tree.head(i)) ? tree.under(tree.head(i)) : new BitSet();
      }
      if (tree.isFinite(i) || Report.isQuotationMark(tree, i) || !isPhraseMark(i)) {
        break;
      }
    }
    return new BitSet();
  }

  private boolean isPhraseMark(int i) {
    return tree.isWord(i) || tree.lower(i).equals(",");
  }

  private boolean isThat(int i) {
    boolean word = tree.lower(i).equals("that") || tree.lower(i).equals("dat");
    return word && tree.is(i, "mark") && tree.head(i) > i && tree.isFiniteClause(tree.head(i));
  }

  /** Whether the clause hangs on a phrase between, which itself does not tell what is said. */
  private boolean isOnPhrase(int clause) {
    int noun = tree.head(clause);
    boolean told = tree.is(noun, "obj") && report.governor().takes(Frame.FORTO);
    return noun > at
        && tree.is(clause, CLAUSES)
        && tree.isUnder(noun, at)
        && (told || tree.is(noun, BETWEEN));
  }

  /** A clause whose subject stands right behind a participle, hung on what that hangs on. */
  private BitSet rightBehind() {
    int head = tree.head(at);
    if (head < 0 || !Report.isGerund(tree, at)) {
      return new BitSet();
    }
    for (int clause : tree.children(head)) {
      boolean behind = clause > at && tree.first(clause) == at + 1;
      if (behind && tree.is(clause, "ccomp") && tree.child(clause, "nsubj") > at) {
        return tree.under(clause);
      }
    }
    return new BitSet();
  }
}
