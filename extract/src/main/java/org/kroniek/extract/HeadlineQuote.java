package org.kroniek.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Block;
import org.kroniek.model.Span;

/**
 * <i>'Brug blijft nog jaren dicht'</i>: a headline that is all quotation says in short what
 * somebody in the report says; whose words it shares, that one says it.
 */
record HeadlineQuote(Rule rule) implements Sieve {

  private static final int FEWEST_WORDS = 3;
  private static final int SHORTEST_WORD = 4;

  /** Of the longer words of the headline, so many must be said below. */
  private static final double SHARED = 0.6;

  @Override
  public void sift(Passage passage, Board board) {
    boolean headline =
        passage.block() == Block.Kind.HEADLINE || passage.block() == Block.Kind.SUBHEADING;
    if (passage.inside() || !headline || !board.in(passage.index()).isEmpty()) {
      return;
    }
    List<Span> content = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      if (passage.isQuotation(i) && Quotes.words(passage, i) >= FEWEST_WORDS) {
        content.addAll(Quotes.content(passage, i));
      } else if (passage.item(i).isWord() || passage.isQuotation(i)) {
        return;
      }
    }
    if (!content.isEmpty()) {
      said(passage, board, content)
          .ifPresent(
              draft ->
                  board.offer(Draft.withoutCue(rule, 0.6, passage, content).by(draft.source())));
    }
  }

  /** The statement of the report that has the most of the headline's words. */
  private static Optional<Draft> said(Passage passage, Board board, List<Span> content) {
    Set<String> wanted = words(passage, content);
    Optional<Draft> best = Optional.empty();
    double most = Math.max(2, SHARED * wanted.size());
    for (Passage other : board.passages()) {
      for (Draft draft : board.in(other.index())) {
        if (draft.source().filter(s -> s.kind() == Phrase.Kind.NAME).isPresent()) {
          Set<String> shared = words(passage, draft.content());
          shared.retainAll(wanted);
          if (shared.size() >= most) {
            most = shared.size() + 0.5;
            best = Optional.of(draft);
          }
        }
      }
    }
    return best;
  }

  private static Set<String> words(Passage passage, List<Span> content) {
    Set<String> words = new HashSet<>();
    for (Span span : content) {
      for (String word :
          passage.text(span).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]", -1)) {
        if (word.length() >= SHORTEST_WORD) {
          words.add(word);
        }
      }
    }
    return words;
  }
}
