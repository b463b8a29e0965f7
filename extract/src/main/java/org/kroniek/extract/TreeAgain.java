package org.kroniek.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;

/**
 * A cue that no rule before settled, though the tree shows what it governs: its source is a noun
 * that is not known to speak, or stands farther off, or the tree is doubtful and no word tells
 * better.
 */
record TreeAgain(Rule rule) implements Sieve {

  private static final int MOST_STEPS = 4;
  private static final int MOST_HELPERS = 3;

  @Override
  public void sift(Passage passage, Board board) {
    if (passage.lexicon().isDutch()) {
      return;
    }
    TreeReports reports = new TreeReports(passage);
    for (Report report : reports.outsideQuotations()) {
      if (report.governor().pos() != Governor.Pos.NOUN && isFree(passage, board, report)) {
        Optional<BitSet> clause = new ReportContent(report).clause();
        // What shows a thing, and not that something is so, says nothing.
        boolean thing =
            !report.governor().takes(Governor.Frame.SHOWS) && !TreeObject.isLight(passage, report);
        clause
            .or(() -> thing ? object(passage, report) : Optional.empty())
            .ifPresent(words -> offer(passage, board, reports, report, words));
      }
    }
  }

  private static Optional<BitSet> object(Passage passage, Report report) {
    Optional<BitSet> words = new ObjectContent(report).words();
    words.ifPresent(found -> TreeObject.addWhatFollows(passage, report, found));
    return words.filter(found -> !TreeObject.isToldTo(passage, report, found));
  }

  private static boolean isFree(Passage passage, Board board, Report report) {
    Span word = report.tree().span(report.at());
    return board.isFree(word)
        && board.in(passage.index()).stream()
            .allMatch(draft -> draft.content().stream().noneMatch(word::overlaps));
  }

  private void offer(
      Passage passage, Board board, TreeReports reports, Report report, BitSet words) {
    Optional<Phrase> source = source(passage, reports, report, words);
    if (source.isEmpty() || report.isSupposed() || isAdded(report)) {
      return;
    }
    int last = report.last(words);
    words.clear(report.at(), last + 1);
    TreeReports.dropConjunction(report.tree(), words);
    List<Span> content = reports.spans(report.tree(), new ReportEdges(report).cut(words));
    if (content.isEmpty()) {
      return;
    }
    board.offer(
        new Draft(
            rule.id(),
            0.55,
            passage.index(),
            report.act(new ReportInfinitive(report).isIn(words)),
            Optional.of(report.tree().span(report.at(), last)),
            source,
            content,
            reports.addressee(report, source),
            false,
            report.isNegated()));
  }

  /** <i>…, compared with 20 percent</i>: a participle that adds something, and nobody says it. */
  private static boolean isAdded(Report report) {
    Tree tree = report.tree();
    return tree.feature(report.at(), "VerbForm").equals("Part")
        && tree.feature(report.at(), "Tense").equals("Past")
        && tree.child(report.at(), Set.of("aux", "aux:pass", "nsubj")) < 0
        && tree.is(report.at(), Set.of("advcl", "acl", "amod", "case"));
  }

  private static Optional<Phrase> source(
      Passage passage, TreeReports reports, Report report, BitSet words) {
    Optional<Phrase> own = outside(report, words, report.source(), reports);
    if (own.isPresent() || report.isPassive()) {
      return own;
    }
    Optional<Phrase> shared = outside(report, words, above(report), reports);
    return shared.isPresent() ? shared : before(passage, report, words);
  }

  private static Optional<Phrase> outside(
      Report report, BitSet words, int head, TreeReports reports) {
    return head < 0 || words.get(head) || report.isNeuter(head)
        ? Optional.empty()
        : reports.phrase(report, head).filter(p -> !isSaid(report.tree(), p, words));
  }

  /** The subject of what the word hangs on, or the noun that it describes. */
  private static int above(Report report) {
    Tree tree = report.tree();
    int i = report.at();
    if (tree.child(i, Set.of("expl", "nsubj", "csubj")) >= 0) {
      return -1;
    }
    for (int n = 0; n < MOST_STEPS && tree.head(i) >= 0; n++) {
      int head = tree.head(i);
      if (tree.is(i, "acl") && head < i) {
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

  /** The phrase that ends right before a finite verb and what helps it. */
  private static Optional<Phrase> before(Passage passage, Report report, BitSet words) {
    Tree tree = report.tree();
    int i = passage.itemAt(tree.span(report.at()).start()) - 1;
    for (int n = 0; n < MOST_HELPERS; n++) {
      if (passage.is(i, WordClass.ADVERB) || passage.is(i, WordClass.AUXILIARY)) {
        i--;
      }
    }
    return i < 0 || !tree.isFiniteClause(report.at())
        ? Optional.empty()
        : NounPhrases.endingAt(passage, i)
            .filter(p -> !isSaid(tree, p, words))
            .filter(p -> !report.isNeuter(tree.at(p.head().start())));
  }

  /** Who stands in the words that are said does not say them. */
  private static boolean isSaid(Tree tree, Phrase phrase, BitSet words) {
    int head = tree.at(phrase.head().start());
    return head >= 0 && words.get(head);
  }
}
