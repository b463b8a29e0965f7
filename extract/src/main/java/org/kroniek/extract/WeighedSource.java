package org.kroniek.extract;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;

/**
 * Who is the source of a word that is no cue of the lexicon: besides its own subject or owner, the
 * subject of the clause that it hangs on, and the phrase right before it.
 */
final class WeighedSource {

  private static final int MOST_STEPS = 4;
  private static final int MOST_HELPERS = 3;

  private final Passage passage;
  private final TreeReports reports;
  private final Report report;
  private final Tree tree;

  WeighedSource(Passage passage, TreeReports reports, Report report) {
    this.passage = passage;
    this.reports = reports;
    this.report = report;
    this.tree = report.tree();
  }

  /** The phrase that names the source of these words. */
  Optional<Phrase> of(BitSet words) {
    int at = report.at();
    if (report.governor().pos() == Governor.Pos.NOUN) {
      Optional<Phrase> owner = phrase(new NounReport(report).source(words), words);
      return owner.isPresent() ? owner : phrase(tree.child(at, "compound"), words);
    }
    Optional<Phrase> own = phrase(report.source(), words);
    if (own.isPresent() || report.isPassive()) {
      return own;
    }
    Optional<Phrase> shared = phrase(above(), words);
    return shared.isPresent() ? shared : before(words);
  }

  /** The subject of what the word hangs on, or the noun that it describes. */
  private int above() {
    int i = report.at();
    for (int n = 0; n < MOST_STEPS && tree.head(i) >= 0; n++) {
      int head = tree.head(i);
      if (tree.is(i, Set.of("acl", "amod")) && head < i) {
        return head;
      }
      if (!tree.is(i, Set.of("advcl", "conj", "xcomp"))) {
        return -1;
      }
      int subject = tree.child(head, "nsubj");
      if (subject >= 0) {
        return subject;
      }
      i = head;
    }
    return -1;
  }

  /** The phrase that ends right before the verb and what helps it. */
  private Optional<Phrase> before(BitSet words) {
    int i = passage.itemAt(tree.span(report.at()).start()) - 1;
    for (int n = 0; n < MOST_HELPERS; n++) {
      if (passage.is(i, WordClass.ADVERB) || passage.is(i, WordClass.AUXILIARY)) {
        i--;
      }
    }
    boolean finite = tree.isFiniteClause(report.at());
    return i < 0 || !finite
        ? Optional.empty()
        : NounPhrases.endingAt(passage, i).filter(p -> !isSaid(p, words));
  }

  private Optional<Phrase> phrase(int head, BitSet words) {
    return head < 0 || words.get(head)
        ? Optional.empty()
        : reports.phrase(report, head).filter(p -> !isSaid(p, words));
  }

  /** Who stands in the words that are said does not say them. */
  private boolean isSaid(Phrase phrase, BitSet words) {
    int head = tree.at(phrase.head().start());
    return head >= 0 && words.get(head);
  }
}
