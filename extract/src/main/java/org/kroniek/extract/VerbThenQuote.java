package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * <i>Bakers marched on, chanting, “Open it now!”</i>: in English a sentence in quotation marks that
 * a comma parts from a verb is what its subject says, whatever the verb.
 */
record VerbThenQuote(Rule rule) implements Sieve {

  private static final int FEWEST_WORDS = 3;

  @Override
  public void sift(Passage passage, Board board) {
    if (passage.lexicon().isDutch()) {
      return;
    }
    for (int i = 2; i < passage.size(); i++) {
      if (passage.isQuotation(i)
          && passage.is(i - 1, ",")
          && board.isFree(passage, i)
          && isSentence(passage, i)) {
        int at = i;
        passage.word(i - 2).ifPresent(word -> offer(passage, board, word, at));
      }
    }
  }

  private static boolean isSentence(Passage passage, int i) {
    String inner = passage.text(passage.quotation(i).inner()).strip();
    return Quotes.words(passage, i) >= FEWEST_WORDS
        && Character.isUpperCase(inner.codePointAt(0))
        && Quotes.isLedOver(passage, i);
  }

  private void offer(Passage passage, Board board, Trees.Word verb, int quotation) {
    Span cue = verb.tree().span(verb.index());
    if (!verb.tree().upos(verb.index()).equals("VERB") || !board.isFree(cue)) {
      return;
    }
    Governor governor =
        passage.lexicon().governors().at(verb.tree(), verb.index()).orElseGet(() -> anyVerb(verb));
    Report report = new Report(verb.tree(), verb.index(), governor);
    Optional<Phrase> source = new TreeReports(passage).source(report);
    if (source.isEmpty() || report.isSupposed()) {
      return;
    }
    List<Span> content = Quotes.list(Quotes.content(passage, quotation));
    Quotes.resume(passage, board, quotation + 1, content);
    Quotes.follow(passage, board, content);
    board.offer(
        new Draft(
            rule.id(),
            0.75,
            passage.index(),
            governor.act(),
            Optional.of(cue),
            source,
            content,
            Optional.empty(),
            false,
            report.isNegated()));
  }

  private static Governor anyVerb(Trees.Word verb) {
    return new Governor(
        verb.tree().lemma(verb.index()),
        Governor.Pos.VERB,
        Set.of(Governor.Frame.CLAUSE),
        Set.of(),
        Statement.Act.ASSERT);
  }
}
