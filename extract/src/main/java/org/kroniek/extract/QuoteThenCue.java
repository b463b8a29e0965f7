package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;

/** <i>„…”, zegt Jansen. „…”</i>: the cue stands behind the quotation or breaks it. */
record QuoteThenCue(Rule rule) implements Sieve {

  @Override
  public void sift(Passage passage, Board board) {
    for (int i = 0; i < passage.size(); i++) {
      if (passage.isQuotation(i) && board.isFree(passage, i)) {
        int at = i;
        tag(passage, board, i)
            .ifPresentOrElse(tag -> offer(passage, board, at, tag), () -> sign(passage, board, at));
      }
    }
  }

  private static Optional<Tag> tag(Passage passage, Board board, int i) {
    int j = i + 1;
    while (j < passage.size() && j - i < 3 && passage.item(j).isBreak()) {
      if (passage.item(j).isStop() && !Quotes.isClosedSentence(passage, i)) {
        return Optional.empty();
      }
      j++;
    }
    int at = j;
    boolean comma = passage.is(j - 1, ",") || Quotes.isLedOver(passage, i);
    return Tag.at(passage, board, j)
        .or(
            () ->
                comma && Quotes.words(passage, i) > 2
                    ? Tag.ofAnyVerb(passage, at)
                    : Optional.empty())
        .filter(
            tag ->
                tag.verb().takes(CueVerb.Frame.QUOTE)
                    || tag.verb().takes(CueVerb.Frame.BARE)
                    || tag.verb().takes(CueVerb.Frame.THAT))
        .filter(tag -> !passage.is(tag.to(), "dat") && !passage.is(tag.to(), "that"));
  }

  /** <i>„Het is niet anders.” – Jansen</i>: a name behind a dash signs the quotation. */
  private void sign(Passage passage, Board board, int i) {
    int dash = i + 1;
    while (dash < passage.size() && passage.item(dash).isStop() && dash < i + 2) {
      dash++;
    }
    if (!Quotes.opens(passage, i)) {
      return;
    }
    boolean next = dash >= passage.size() && passage.index() + 1 < board.passages().size();
    signature(next ? board.passage(passage.index() + 1) : passage, next ? 0 : dash)
        .ifPresent(
            who -> {
              List<Span> content = Quotes.list(before(passage, board, i));
              content.addAll(Quotes.content(passage, i));
              board.offer(Draft.withoutCue(rule, 0.85, passage, content).by(Optional.of(who)));
            });
  }

  private static Optional<Phrase> signature(Passage passage, int dash) {
    if (dash >= passage.size() || !passage.item(dash).isDash()) {
      return Optional.empty();
    }
    return NounPhrases.at(passage, dash + 1)
        .filter(who -> who.kind() == Phrase.Kind.NAME)
        .filter(who -> who.to() >= passage.size() || passage.item(who.to()).isStop());
  }

  private void offer(Passage passage, Board board, int i, Tag tag) {
    if (!Quotes.opens(passage, i)) {
      return;
    }
    List<Span> content = Quotes.list(before(passage, board, i));
    content.addAll(Quotes.content(passage, i));
    Quotes.resume(passage, board, tag.to(), content);
    Quotes.follow(passage, board, content);
    board.offer(
        new Draft(
            rule.id(),
            0.95,
            passage.index(),
            tag.verb().act(),
            Optional.of(tag.cue()),
            tag.source(),
            content,
            Optional.empty(),
            tag.source().isEmpty(),
            false));
  }

  /** Quotations right before this one in the passage that nothing else stands between. */
  private static List<Span> before(Passage passage, Board board, int i) {
    int first = i;
    for (int j = i - 1; j >= 0; j--) {
      if (passage.isQuotation(j) && board.isFree(passage, j)) {
        first = j;
      } else if (!passage.item(j).isBreak()) {
        break;
      }
    }
    List<Span> spans = Quotes.list(List.of());
    for (int j = first; j < i; j++) {
      if (passage.isQuotation(j)) {
        spans.addAll(Quotes.content(passage, j));
      }
    }
    return spans;
  }
}
