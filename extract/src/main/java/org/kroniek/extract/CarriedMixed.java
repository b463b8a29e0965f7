package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.model.Block;

/** A sentence that quotes in part and has no cue: the voice of the source before goes on. */
record CarriedMixed(Rule rule) implements Sieve {

  private static final int FEWEST_WORDS = 2;
  private static final int FARTHEST_PARAGRAPH = 1;

  @Override
  public void sift(Passage passage, Board board) {
    if (passage.inside()
        || passage.block() != Block.Kind.PARAGRAPH
        || !board.in(passage.index()).isEmpty()) {
      return;
    }
    int words = 0;
    boolean other = false;
    for (int i = 0; i < passage.size(); i++) {
      if (passage.isQuotation(i)) {
        words = Math.max(words, Quotes.words(passage, i));
        if (!board.isFree(passage, i)) {
          return;
        }
      } else {
        other |= passage.item(i).isWord();
      }
    }
    Optional<Draft> before = board.before(passage, FARTHEST_PARAGRAPH);
    if (before.isPresent() && isLoose(passage, board, before.get())) {
      return;
    }
    if (words < FEWEST_WORDS
        || !other
        || before.isEmpty()
        || isOfOther(passage)
        || hasCue(passage)) {
      return;
    }
    boolean near = before.get().passage() >= passage.index() - 2;
    passage
        .content(0, passage.size())
        .ifPresent(
            span -> board.offer(Draft.withoutCue(rule, near ? 0.6 : 0.5, passage, List.of(span))));
  }

  /**
   * English reports put terms, titles and others' words between marks in any sentence: there only
   * one right behind the statement, in the present, is the same voice.
   */
  private static boolean isLoose(Passage passage, Board board, Draft before) {
    if (passage.lexicon().isDutch() || passage.isQuotation(0)) {
      return false;
    }
    boolean behind =
        before.passage() == passage.index() - 1
            && board.passage(before.passage()).paragraph() == passage.paragraph();
    boolean present =
        passage
            .word(0)
            .map(word -> SaidClause.in(List.of(word.tree()), List.of(passage.span())))
            .filter(clauses -> !clauses.isEmpty())
            .filter(clauses -> clauses.get(0).isCopular() && !clauses.get(0).isPast())
            .isPresent();
    return !behind || !present;
  }

  /** Somebody is said to say something here, so it is no sentence without a cue. */
  private static boolean hasCue(Passage passage) {
    TreeReports reports = new TreeReports(passage);
    return reports.outsideQuotations().stream()
        .filter(report -> report.governor().takes(Governor.Frame.CLAUSE))
        .filter(report -> report.governor().pos() == Governor.Pos.VERB)
        .anyMatch(report -> reports.source(report).isPresent());
  }

  /** A person begins the sentence as its subject, so it is of that one, not by the one before. */
  private static boolean isOfOther(Passage passage) {
    if (passage.is(0, WordClass.SUBORDINATOR)) {
      return false;
    }
    return MainSubject.of(passage)
        .or(() -> NounPhrases.at(passage, 0))
        .filter(
            s -> s.kind() == Phrase.Kind.NAME || s.role().filter(RoleKind::isPerson).isPresent())
        .isPresent();
  }
}
