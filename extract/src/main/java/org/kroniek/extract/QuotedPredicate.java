package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.model.Span;

/** <i>Jansen is „heel erg boos” over het plan</i>: his own words, said of himself. */
record QuotedPredicate(Rule rule) implements Sieve {

  @Override
  public void sift(Passage passage, Board board) {
    if (passage.inside()
        || !board.in(passage.index()).isEmpty()
        || !board.cues(passage).isEmpty()) {
      return;
    }
    Optional<Phrase> subject =
        NounPhrases.at(passage, 0)
            .filter(
                s ->
                    s.kind() == Phrase.Kind.NAME
                        || s.role().filter(RoleKind::isPerson).isPresent());
    if (subject.isEmpty()) {
      return;
    }
    int i = subject.get().to();
    if (passage.is(i, WordClass.AUXILIARY)) {
      i++;
    }
    while (passage.is(i, WordClass.ADVERB)) {
      i++;
    }
    boolean nickname = i + 1 < passage.size() && passage.item(i + 1).isCapitalised();
    if (!nickname
        && passage.isQuotation(i)
        && board.isFree(passage, i)
        && Quotes.words(passage, i) >= 2) {
      int end = Clauses.end(passage, board, i);
      Optional<Span> content = passage.content(0, end);
      int at = i;
      content.ifPresent(
          span ->
              board.offer(
                  Draft.withoutCue(
                          rule,
                          Quotes.words(passage, at) >= 3 ? 0.65 : 0.55,
                          passage,
                          List.of(span))
                      .by(subject)));
    }
  }
}
