package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** <i>Volgens Jansen …</i>, <i>… according to Jansen</i>: a preposition attributes the clause. */
record AccordingTo(Rule rule) implements Sieve {

  private static final Set<String> OBLIQUE =
      Set.of("hem", "haar", "hen", "hun", "him", "her", "them");

  @Override
  public void sift(Passage passage, Board board) {
    for (int i = 0; i < passage.size(); i++) {
      if (passage.is(i, "volgens")) {
        offer(passage, board, i, i + 1);
      } else if (passage.is(i, "according") && passage.is(i + 1, "to")) {
        offer(passage, board, i, i + 2);
      } else if (passage.is(i, "wat")) {
        concerned(passage, board, i);
      } else if (passage.is(i, "aldus") && i > 0 && passage.isBreak(i - 1)) {
        offer(passage, board, i, i + 1);
      }
    }
  }

  private void offer(Passage passage, Board board, int cue, int at) {
    Optional<Phrase> source = source(passage, at);
    if (source.isEmpty()) {
      return;
    }
    int to = source.get().to();
    int from = from(passage, cue);
    int end = end(passage, board, to);
    Optional<Span> content =
        cue == from || isOpening(passage, from, cue)
            ? passage.content(to, end)
            : passage.content(from, passage.isBreak(to) && isTagged(passage, cue, to) ? cue : end);
    if (content.isEmpty() || content.get().length() < 8) {
      return;
    }
    Span span = passage.span(cue, at);
    board.offer(
        new Draft(
            rule.id(),
            0.9,
            passage.index(),
            Statement.Act.ASSERT,
            Optional.of(span),
            source,
            List.of(content.get()),
            Optional.empty(),
            false,
            false));
  }

  /** <i>Wat hem betreft blijft de brug dicht</i>: what is so in somebody's eyes. */
  private void concerned(Passage passage, Board board, int cue) {
    Optional<Phrase> source =
        source(passage, cue + 1)
            .filter(s -> passage.is(s.to(), "betreft"))
            .filter(s -> s.kind() != Phrase.Kind.NAME);
    if (source.isEmpty()) {
      return;
    }
    int to = source.get().to() + 1;
    int from = from(passage, cue);
    int end = end(passage, board, to);
    passage
        .content(cue == from || isOpening(passage, from, cue) ? to : from, end)
        .ifPresent(
            content ->
                board.offer(
                    new Draft(
                        rule.id(),
                        0.85,
                        passage.index(),
                        Statement.Act.ASSERT,
                        Optional.of(passage.span(cue, to)),
                        source,
                        List.of(content),
                        Optional.empty(),
                        false,
                        false)));
  }

  /** <i>…, according to Jansen.</i> */
  private static boolean isTagged(Passage passage, int cue, int to) {
    return (passage.isBreak(cue - 1) || !passage.lexicon().isDutch())
        && (to >= passage.size() || passage.item(to).isStop());
  }

  private static Optional<Phrase> source(Passage passage, int at) {
    if (at < passage.size() && OBLIQUE.contains(passage.item(at).lower())) {
      boolean possessive =
          (passage.is(at, "haar") || passage.is(at, "hun") || passage.is(at, "her"))
              && NounPhrases.at(passage, at).filter(p -> p.role().isPresent()).isPresent();
      if (!possessive) {
        Span span = passage.item(at).span();
        return Optional.of(
            new Phrase(Phrase.Kind.PRONOUN, at, at + 1, span, span, Optional.empty(), true));
      }
    }
    return NounPhrases.at(passage, at).filter(Phrase::isKnownSource);
  }

  /** Where the clause around the cue begins. */
  private static int from(Passage passage, int cue) {
    int i = cue;
    while (i > 0 && !passage.item(i - 1).isStop() && !passage.is(i - 1, ";")) {
      if (passage.is(i - 1, ",") && (passage.is(i, "die") || passage.is(i, "who"))) {
        return i;
      }
      i--;
    }
    return i;
  }

  private static boolean isOpening(Passage passage, int from, int cue) {
    for (int i = from; i < cue; i++) {
      if (!passage.is(i, WordClass.COORDINATOR) && !passage.is(i, WordClass.ADVERB)) {
        return false;
      }
    }
    return true;
  }

  private static int end(Passage passage, Board board, int to) {
    int end = Clauses.end(passage, board, to);
    int relative = to;
    while (relative > 0 && !passage.item(relative - 1).isStop()) {
      relative--;
      if (passage.is(relative, ",")
          && (passage.is(relative + 1, "die") || passage.is(relative + 1, "who"))) {
        for (int i = to; i < end; i++) {
          if (passage.is(i, ",")) {
            return i;
          }
        }
      }
    }
    return end;
  }
}
