package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;

/** <i>Jansen zegt dat …</i>, <i>Ook zei Jansen dat …</i>: a clause with a complementiser. */
record ThatClause(Rule rule) implements Sieve {

  @Override
  public void sift(Passage passage, Board board) {
    Optional<Phrase> last = Optional.empty();
    for (Cue cue : board.cues(passage)) {
      CueVerb verb = cue.verb();
      if (!board.isFree(cue)
          || !(verb.takes(CueVerb.Frame.THAT) || verb.takes(CueVerb.Frame.WHETHER))) {
        continue;
      }
      Optional<Phrase> source = Subjects.of(passage, cue);
      boolean shared = source.isEmpty() && isCoordinated(passage, cue);
      if (shared) {
        source = last;
      }
      Optional<Integer> opener = Clauses.complementiser(passage, cue, from(cue, source));
      if (source.isPresent()
          && opener.isPresent()
          && offer(passage, board, cue, source, opener.get())) {
        last = source;
      }
    }
  }

  private static int from(Cue cue, Optional<Phrase> source) {
    int behind = cue.isCompound() ? cue.behind() : cue.finite() + 1;
    return source.filter(s -> s.from() == behind).map(Phrase::to).orElse(behind);
  }

  private static boolean isCoordinated(Passage passage, Cue cue) {
    int i = cue.finite() - 1;
    while (i > 0 && passage.is(i, WordClass.ADVERB)) {
      i--;
    }
    return i > 0 && (passage.is(i, WordClass.COORDINATOR) || passage.is(i, ","));
  }

  private boolean offer(
      Passage passage, Board board, Cue cue, Optional<Phrase> source, int opener) {
    boolean conjunction = passage.is(opener, "dat") || passage.is(opener, "that");
    boolean whether = passage.is(opener, "of") || passage.is(opener, "whether");
    int start = conjunction || whether ? opener + 1 : opener;
    int end = Clauses.end(passage, board, start);
    Optional<Span> content = passage.content(start, end);
    if (content.isEmpty() || end - start < 2 || isRelative(passage, cue, opener)) {
      return false;
    }
    boolean negated = Clauses.isNegated(passage, cue.finite() + 1, opener);
    return board.offer(
        Draft.of(rule, 0.88, passage, cue, List.of(content.get()))
            .by(source)
            .to(addressee(passage, cue, source, opener))
            .negated(negated));
  }

  /** <i>the message that hangs in the hall</i>: in English the tagger tells pronouns apart. */
  private static boolean isRelative(Passage passage, Cue cue, int opener) {
    return passage.is(opener, "that")
        && passage
            .word(cue.at())
            .filter(word -> word.tree().upos(word.index()).equals("NOUN"))
            .isPresent()
        && passage
            .word(opener)
            .filter(word -> word.tree().is(word.index(), "nsubj"))
            .filter(word -> word.tree().is(word.tree().head(word.index()), "acl:relcl"))
            .isPresent();
  }

  /** The one told: a name or an oblique pronoun between auxiliary and cue, or behind the cue. */
  static Optional<Phrase> addressee(Passage passage, Cue cue, Optional<Phrase> source, int opener) {
    int from = Math.min(cue.finite(), cue.at()) + 1;
    for (int i = from; i < opener; i++) {
      int at = i;
      if (i == cue.last() || source.filter(s -> s.from() <= at && at < s.to()).isPresent()) {
        continue;
      }
      if (passage.is(i, WordClass.PREPOSITION) || passage.is(i, ",")) {
        return Optional.empty();
      }
      if (passage.is(i, WordClass.OBLIQUE) && !passage.is(i, WordClass.REFLEXIVE)) {
        Span span = passage.item(i).span();
        return Optional.of(
            new Phrase(Phrase.Kind.PRONOUN, i, i + 1, span, span, Optional.empty(), true));
      }
      Optional<Phrase> named =
          NounPhrases.at(passage, i)
              .filter(Phrase::isKnownSource)
              .filter(p -> p.to() <= opener)
              .filter(p -> source.map(s -> s.from() != at).orElse(true));
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }
}
