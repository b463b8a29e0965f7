package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;

/** <i>Jansen said it would rain</i>: a clause without <i>that</i>, in English. */
record ZeroClause(Rule rule) implements Sieve {

  @Override
  public void sift(Passage passage, Board board) {
    if (passage.lexicon().isDutch()) {
      return;
    }
    for (Cue cue : board.cues(passage)) {
      if (board.isFree(cue) && cue.verb().takes(CueVerb.Frame.ZERO)) {
        offer(passage, board, cue);
      }
    }
  }

  private void offer(Passage passage, Board board, Cue cue) {
    Optional<Phrase> source = Subjects.of(passage, cue).filter(Phrase::isKnownSource);
    if (source.isEmpty()) {
      return;
    }
    int start = cue.behind();
    Optional<Phrase> told = Optional.empty();
    if (cue.verb().lemma().equals("tell")) {
      told = ThatClause.addressee(passage, cue, source, Math.min(passage.size(), start + 6));
      start = told.map(Phrase::to).orElse(start);
    }
    while (passage.is(start, WordClass.ADVERB)) {
      start++;
    }
    if (passage.is(start, WordClass.SUBORDINATOR)) {
      return;
    }
    int end = Clauses.end(passage, board, start);
    if (!isClause(passage, start, end)) {
      return;
    }
    Optional<Span> content = passage.content(start, end);
    if (content.isPresent()) {
      board.offer(Draft.of(rule, 0.8, passage, cue, List.of(content.get())).by(source).to(told));
    }
  }

  /** Whether a subject stands here with a verb behind it. */
  private static boolean isClause(Passage passage, int start, int end) {
    Optional<Phrase> subject = NounPhrases.at(passage, start);
    if (subject.isEmpty() || end - start < 3) {
      return passage.is(start, "there") && passage.is(start + 1, WordClass.AUXILIARY);
    }
    for (int i = subject.get().to(); i < end; i++) {
      Item item = passage.item(i);
      boolean verb =
          passage.is(i, WordClass.AUXILIARY)
              || (i == subject.get().to()
                  && (item.lower().endsWith("s") || item.lower().endsWith("ed")))
              || (i == start + 1 && passage.is(start, WordClass.NOMINATIVE));
      if (verb) {
        return true;
      }
      if (item.is(",")) {
        return false;
      }
    }
    return false;
  }
}
