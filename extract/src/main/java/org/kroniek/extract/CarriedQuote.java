package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Block;
import org.kroniek.model.Span;

/** A sentence of nothing but quotation: the source carries on from the statement before. */
record CarriedQuote(Rule rule) implements Sieve {

  private static final int FEWEST_WORDS = 3;
  private static final int FARTHEST_PARAGRAPH = 1;

  @Override
  public void sift(Passage passage, Board board) {
    if (passage.inside()
        || passage.block() != Block.Kind.PARAGRAPH
        || !isQuotationWithConnectives(passage)) {
      return;
    }
    List<Span> content = Quotes.list(List.of());
    int words = 0;
    for (int i = 0; i < passage.size(); i++) {
      if (passage.isQuotation(i) && board.isFree(passage, i)) {
        content.addAll(Quotes.content(passage, i));
        words += Quotes.words(passage, i);
      }
    }
    if (content.isEmpty() || words < FEWEST_WORDS) {
      return;
    }
    Quotes.follow(passage, board, content);
    Optional<Draft> before = board.before(passage, FARTHEST_PARAGRAPH);
    Optional<Phrase> subject = before.isPresent() ? Optional.empty() : neighbour(passage, board);
    board.offer(
        Draft.withoutCue(rule, before.isPresent() ? 0.75 : 0.5, passage, content).by(subject));
  }

  private static boolean isQuotationWithConnectives(Passage passage) {
    boolean quotation = false;
    for (int i = 0; i < passage.size(); i++) {
      Item item = passage.item(i);
      boolean connective =
          !quotation
              && (passage.is(i, WordClass.COORDINATOR)
                  || passage.is(i, WordClass.ADVERB)
                  || passage.is(i, WordClass.SUBORDINATOR));
      if (item.isWord() && !connective) {
        return false;
      }
      quotation |= item.isQuotation();
    }
    return quotation;
  }

  /** The person that the sentence before, or else the one behind, begins with. */
  private static Optional<Phrase> neighbour(Passage passage, Board board) {
    for (int p : new int[] {passage.index() - 1, passage.index() + 1}) {
      if (p >= 0 && p < board.passages().size()) {
        Optional<Phrase> subject =
            NounPhrases.at(board.passage(p), 0)
                .filter(s -> s.kind() == Phrase.Kind.NAME || s.role().isPresent());
        if (subject.isPresent()) {
          return subject;
        }
      }
    }
    return Optional.empty();
  }
}
