package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Block;

/** <i>Wethouder: brug blijft dicht</i>: a headline that names who says so before a colon. */
record HeadlineColon(Rule rule) implements Sieve {

  private static final int FEWEST_WORDS = 3;

  @Override
  public void sift(Passage passage, Board board) {
    boolean headline =
        passage.block() == Block.Kind.HEADLINE
            || passage.block() == Block.Kind.SUBHEADING
            || isFirstLine(passage);
    if (passage.inside() || !headline || !board.in(passage.index()).isEmpty()) {
      return;
    }
    int colon = 0;
    while (colon < passage.size() && !passage.is(colon, ":")) {
      colon++;
    }
    int at = colon;
    Optional<Phrase> source =
        NounPhrases.at(passage, 0).filter(p -> p.to() == at).filter(p -> maySpeak(passage, p));
    if (source.isEmpty() || passage.size() - colon <= FEWEST_WORDS || passage.isQuotation(at + 1)) {
      return;
    }
    passage
        .content(colon + 1, passage.end(colon + 1))
        .ifPresent(
            content ->
                board.offer(Draft.withoutCue(rule, 0.7, passage, List.of(content)).by(source)));
  }

  /** A headline that ends in a full stop looks like a paragraph. */
  private static boolean isFirstLine(Passage passage) {
    String text = passage.document().article().text();
    int end = passage.span().end();
    while (end < text.length() && " .\u00a0”\"'’".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return passage.index() == 0 && text.startsWith("\n", end);
  }

  /** A full name, one that the report names again, or a noun for somebody; no mere topic. */
  private static boolean maySpeak(Passage passage, Phrase phrase) {
    if (phrase.kind() != Phrase.Kind.NAME) {
      return phrase.role().isPresent();
    }
    String name = passage.text(phrase.head());
    int again = passage.document().article().text().indexOf(name, passage.span().end());
    return name.indexOf(' ') > 0
        || passage
            .trees()
            .at(again)
            .filter(word -> word.tree().upos(word.index()).equals("PROPN"))
            .isPresent();
  }
}
