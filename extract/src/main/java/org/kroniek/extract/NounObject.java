package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;

/** <i>Jansen noemt het plan slecht</i>, <i>Jansen wijst op de risico's</i>: no clause follows. */
record NounObject(Rule rule) implements Sieve {

  private static final int FEWEST_WORDS = 2;

  @Override
  public void sift(Passage passage, Board board) {
    for (Cue cue : board.cues(passage)) {
      if (board.isFree(cue) && cue.verb().takes(CueVerb.Frame.NP) && isGoverned(passage, cue)) {
        offer(passage, board, cue);
      }
    }
  }

  /** Where there is a tree, the preposition must open what hangs on the verb. */
  private static boolean isGoverned(Passage passage, Cue cue) {
    if (cue.last() <= cue.at()) {
      return true;
    }
    int verb = passage.item(cue.at()).span().start();
    return passage
        .word(cue.last())
        .filter(word -> word.tree().is(word.index(), "case"))
        .map(word -> word.tree().head(word.tree().head(word.index())))
        .map(head -> passage.trees().at(verb).filter(w -> w.index() == head).isPresent())
        .orElse(true);
  }

  private void offer(Passage passage, Board board, Cue cue) {
    Optional<Phrase> source =
        Subjects.of(passage, cue)
            .filter(s -> s.kind() != Phrase.Kind.NOMINAL || s.role().isPresent());
    if (source.isEmpty()) {
      return;
    }
    int start = cue.behind();
    if (source.get().from() >= cue.finite()) {
      start = Math.max(start, source.get().to());
    }
    while (passage.is(start, WordClass.ADVERB) && !passage.is(start, WordClass.DETERMINER)) {
      start++;
    }
    if (passage.is(start, WordClass.REFLEXIVE) || isBareObject(passage, cue, start)) {
      return;
    }
    int end = Clauses.end(passage, board, start);
    Optional<Span> content = passage.content(start, end);
    if (content.isPresent() && words(passage, start, end) >= FEWEST_WORDS) {
      boolean negated = Clauses.isNegated(passage, cue.finite() + 1, start);
      board.offer(
          Draft.of(rule, 0.7, passage, cue, List.of(content.get())).by(source).negated(negated));
    }
  }

  /** <i>Jansen called his mother on Monday</i>: an object and nothing said of it. */
  private static boolean isBareObject(Passage passage, Cue cue, int start) {
    if (passage.lexicon().isDutch() || cue.last() > cue.at()) {
      return false;
    }
    int to = NounPhrases.at(passage, start).map(Phrase::to).orElse(start + 1);
    return passage.isBreak(to)
        || (passage.is(to, WordClass.PREPOSITION) && !passage.is(to, "as"))
        || passage.is(to, WordClass.ADVERB);
  }

  private static int words(Passage passage, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += passage.item(i).isQuotation() ? 2 : passage.item(i).isWord() ? 1 : 0;
    }
    return words;
  }
}
