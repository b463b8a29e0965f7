package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Block;
import org.kroniek.model.Span;

/** A sentence of nothing but quotation: the source carries on from the statement before. */
record CarriedQuote(Rule rule) implements Sieve {

  private static final int FEWEST_WORDS = 3;
  private static final int FARTHEST_PARAGRAPH = 1;
  private static final int FARTHEST_SENTENCE = 4;

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
    Optional<Phrase> subject = subject(passage, board, before);
    boolean carries = subject.isEmpty() && before.isPresent();
    // Else it is by whoever spoke last, some paragraphs before, or by nobody.
    board.offer(Draft.withoutCue(rule, carries ? 0.75 : 0.6, passage, content).by(subject));
  }

  /**
   * Who is introduced between the statement before and the quotation, the nearest first; where no
   * statement is near, also whom the sentence behind tells of.
   */
  private static Optional<Phrase> subject(Passage passage, Board board, Optional<Draft> before) {
    int least = before.map(Draft::passage).orElse(passage.index() - FARTHEST_SENTENCE - 1);
    for (int p = passage.index() - 1; p > Math.max(-1, least); p--) {
      Passage between = board.passage(p);
      boolean near = between.paragraph() == passage.paragraph();
      Optional<Phrase> subject = near ? MainSubject.of(between) : Optional.empty();
      if (subject.filter(who -> before.isEmpty() || isNew(passage, who)).isPresent()) {
        return subject;
      }
    }
    return before.isPresent() || passage.index() + 1 >= board.passages().size()
        ? Optional.empty()
        : MainSubject.of(board.passage(passage.index() + 1));
  }

  /** Whether the report names somebody here for the first time. */
  private static boolean isNew(Passage passage, Phrase who) {
    String name = passage.text(who.head());
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return who.kind() == Phrase.Kind.NAME
        && passage.document().article().text().indexOf(last) >= who.span().start();
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
}
