package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;

/** <i>Jansen zegt: „…”</i>, <i>Jansen: „…”</i>: the clause before a colon tells who speaks. */
record ColonThenQuote(Rule rule) implements Sieve {

  @Override
  public void sift(Passage passage, Board board) {
    for (int i = 1; i + 1 < passage.size(); i++) {
      if (passage.item(i).is(":") && passage.isQuotation(i + 1) && board.isFree(passage, i + 1)) {
        offer(passage, board, i);
      }
    }
  }

  private void offer(Passage passage, Board board, int colon) {
    List<Span> content = Quotes.list(Quotes.content(passage, colon + 1));
    Quotes.resume(passage, board, colon + 2, content);
    Quotes.follow(passage, board, content);
    Optional<Cue> cue = cue(passage, board, colon);
    if (cue.isPresent()) {
      Optional<Phrase> source = Subjects.of(passage, cue.get());
      boolean governs =
          Clauses.complementiser(passage, cue.get(), cue.get().behind())
              .filter(i -> i < colon && (passage.is(i, "dat") || passage.is(i, "that")))
              .isPresent();
      if (governs) {
        // The cue has a clause of its own; the quotation goes on in the same voice.
        board.offer(Draft.withoutCue(rule, 0.85, passage, content).by(source));
        return;
      }
      board.offer(Draft.of(rule, 0.93, passage, cue.get(), content).carryingOn().by(source));
      return;
    }
    int start = NounPhrases.clauseStart(passage, colon - 1);
    Optional<Phrase> name = NounPhrases.at(passage, start).filter(Phrase::isKnownSource);
    boolean alone = name.isPresent() && name.get().to() == colon;
    if (alone || Quotes.words(passage, colon + 1) >= 3) {
      board.offer(
          Draft.withoutCue(rule, alone ? 0.93 : 0.7, passage, content)
              .by(
                  name.filter(n -> alone || n.kind() != Phrase.Kind.NOMINAL)
                      .or(() -> MainSubject.of(passage).filter(Phrase::isKnownSource))));
    }
  }

  private static Optional<Cue> cue(Passage passage, Board board, int colon) {
    Cue last = null;
    for (Cue cue : board.cues(passage)) {
      if (cue.behind() <= colon
          && colon - cue.first() < 25
          && board.isFree(cue)
          && (cue.verb().takes(CueVerb.Frame.QUOTE) || cue.verb().takes(CueVerb.Frame.THAT))) {
        last = cue;
      }
    }
    return Optional.ofNullable(last);
  }
}
