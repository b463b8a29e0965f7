package org.kroniek.extract;

import java.util.Optional;
import org.kroniek.model.Span;

/**
 * A cue with its source set off from the words that they attribute: <i>, zegt Jansen</i>, <i>,
 * Jansen said</i>.
 *
 * @param cue the cue's words
 * @param verb the cue
 * @param source the source; empty where the cue has none, as in <i>klinkt het</i>
 * @param to the item after it
 */
record Tag(Span cue, CueVerb verb, Optional<Phrase> source, int to) {

  private static final int MOST_ADVERBS = 3;

  /** The tag that begins at item {@code i}. */
  static Optional<Tag> at(Passage passage, Board board, int i) {
    int start = passage.is(i, "zo") ? i + 1 : i;
    if (start >= passage.size() || !passage.item(start).isWord()) {
      return Optional.empty();
    }
    Optional<Tag> verbFirst = verbFirst(passage, board, start);
    return verbFirst.isPresent() || passage.lexicon().isDutch()
        ? verbFirst
        : sourceFirst(passage, board, start);
  }

  private static Optional<Tag> verbFirst(Passage passage, Board board, int i) {
    Optional<Cue> cue = board.cueAt(passage, i);
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    Cue c = cue.get();
    if (c.verb().takes(CueVerb.Frame.BARE) && passage.is(i + 1, "het")) {
      return Optional.of(new Tag(c.span(), c.verb(), Optional.empty(), i + 2));
    }
    Optional<Phrase> source = NounPhrases.at(passage, skipAdverbs(passage, i + 1));
    if (source.isEmpty() || isObject(passage, source.get())) {
      return Optional.empty();
    }
    int to = Math.max(source.get().to(), c.behind());
    return Optional.of(new Tag(c.span(), c.verb(), source, to));
  }

  private static boolean isObject(Passage passage, Phrase source) {
    return source.kind() == Phrase.Kind.NOMINAL
        && source.role().isEmpty()
        && (!passage.is(source.from(), WordClass.DETERMINER) || source.to() == source.from() + 1);
  }

  private static Optional<Tag> sourceFirst(Passage passage, Board board, int i) {
    Optional<Phrase> source = NounPhrases.at(passage, i);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    int verb = source.get().to();
    for (int n = 0; n < MOST_ADVERBS; n++) {
      if (board.cueAt(passage, verb).isPresent()) {
        break;
      }
      if (passage.is(verb, WordClass.ADVERB)) {
        verb++;
      }
    }
    return board
        .cueAt(passage, verb)
        .map(c -> new Tag(c.span(), c.verb(), source, Math.max(c.behind(), source.get().to())));
  }

  private static int skipAdverbs(Passage passage, int from) {
    int i = from;
    while (i - from < MOST_ADVERBS
        && passage.is(i, WordClass.ADVERB)
        && !passage.is(i, WordClass.NOMINATIVE)) {
      i++;
    }
    return i;
  }
}
