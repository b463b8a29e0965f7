package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;

/** <i>Jansen said, "…"</i>: the quotation stands right behind the cue, whole or in part. */
record CueThenQuote(Rule rule) implements Sieve {

  private static final int LONGEST_INSERTION = 12;
  private static final int FEWEST_WORDS = 3;

  @Override
  public void sift(Passage passage, Board board) {
    for (Cue cue : board.cues(passage)) {
      if (board.isFree(cue) && cue.verb().takes(CueVerb.Frame.QUOTE)) {
        quotation(passage, board, cue).ifPresent(i -> offer(passage, board, cue, i));
      }
    }
  }

  private static Optional<Integer> quotation(Passage passage, Board board, Cue cue) {
    int i = cue.behind();
    if (passage.lexicon().isDutch()) {
      i = Math.max(i, Subjects.behind(passage, cue).map(Phrase::to).orElse(i));
    }
    if (passage.is(i, ",")) {
      i++;
    }
    if (!passage.isQuotation(i)) {
      i = behindInsertion(passage, i);
    }
    return passage.isQuotation(i) && board.isFree(passage, i) ? Optional.of(i) : Optional.empty();
  }

  /** <i>said on Monday at a meeting, “…”</i>: where and when stand between. */
  private static int behindInsertion(Passage passage, int from) {
    if (!passage.is(from, WordClass.PREPOSITION)) {
      return from;
    }
    for (int i = from; i < Math.min(passage.size() - 1, from + LONGEST_INSERTION); i++) {
      boolean lead = passage.is(i, ",") || passage.item(i).is(":");
      if (lead && passage.isQuotation(i + 1) && Quotes.words(passage, i + 1) >= FEWEST_WORDS) {
        return i + 1;
      }
      if (passage.isBreak(i)
          || passage.isQuotation(i)
          || passage.is(i, WordClass.SUBORDINATOR)
          || passage.is(i, WordClass.AUXILIARY)) {
        return from;
      }
    }
    return from;
  }

  /**
   * <i>“It is closed,” Pryce said, adding, “We have no money.”</i>: who said what stands before.
   */
  private static Optional<Phrase> before(Passage passage, Board board, Cue cue) {
    if (!Cues.isGerund(cue.verb(), passage.item(cue.at()).lower())) {
      return Optional.empty();
    }
    Optional<Phrase> last = Optional.empty();
    for (Draft draft : board.in(passage.index())) {
      if (draft.cue().filter(span -> span.end() < cue.span().start()).isPresent()) {
        last = draft.source();
      }
    }
    return last;
  }

  /**
   * <i>said, “We have no money,” adding that …</i>: in English the comma within the marks ends what
   * is quoted.
   */
  private static boolean isLedOver(Passage passage, int i) {
    int next = passage.is(i + 1, ",") ? i + 2 : i + 1;
    boolean on = passage.is(next, WordClass.COORDINATOR) || isGerund(passage, next);
    return !passage.lexicon().isDutch() && on && (next > i + 1 || Quotes.isLedOver(passage, i));
  }

  private static boolean isGerund(Passage passage, int i) {
    return passage.word(i).filter(w -> Report.isGerund(w.tree(), w.index())).isPresent();
  }

  private void offer(Passage passage, Board board, Cue cue, int i) {
    Optional<Phrase> source = Subjects.of(passage, cue).or(() -> before(passage, board, cue));
    if (source.isEmpty()) {
      return;
    }
    boolean whole =
        Quotes.isClosedSentence(passage, i) || passage.isBreak(i + 1) || isLedOver(passage, i);
    List<Span> content = Quotes.list(Quotes.content(passage, i));
    if (whole) {
      Quotes.resume(passage, board, i + 1, content);
      Quotes.follow(passage, board, content);
    } else {
      int end = Clauses.end(passage, board, i + 1);
      content = passage.content(i, end).map(List::of).orElse(content);
    }
    board.offer(Draft.of(rule, 0.9, passage, cue, content).by(source));
  }
}
