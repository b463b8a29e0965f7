package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** <i>Jansen belooft te komen</i>, <i>Jansen roept hen op om te komen</i>. */
record Infinitive(Rule rule) implements Sieve {

  private static final int FARTHEST_MARKER = 18;

  @Override
  public void sift(Passage passage, Board board) {
    for (Cue cue : board.cues(passage)) {
      CueVerb verb = cue.verb();
      if (board.isFree(cue) && (verb.takes(CueVerb.Frame.TO) || verb.takes(CueVerb.Frame.FORTO))) {
        offer(passage, board, cue);
      }
    }
  }

  private void offer(Passage passage, Board board, Cue cue) {
    Optional<Phrase> source = Subjects.of(passage, cue).filter(Phrase::isKnownSource);
    if (source.isEmpty() || isSupposed(passage, cue)) {
      return;
    }
    int from = cue.isCompound() ? cue.behind() : cue.finite() + 1;
    int behind = Math.max(source.filter(s -> s.from() >= from).map(Phrase::to).orElse(from), from);
    if (cue.last() >= behind && passage.is(cue.last(), cue.verb().particle())) {
      behind = cue.last() + 1;
    }
    int marker = marker(passage, behind);
    if (marker < 0) {
      return;
    }
    int start = start(passage, behind, marker);
    int end = end(passage, board, marker);
    Optional<Span> content = passage.content(start, end);
    if (content.isPresent()) {
      Optional<Phrase> addressee =
          cue.verb().takes(CueVerb.Frame.FORTO)
              ? ThatClause.addressee(passage, cue, source, start)
              : Optional.empty();
      Draft draft = Draft.of(rule, 0.75, passage, cue, List.of(content.get()));
      board.offer(
          (cue.verb().act() == Statement.Act.ASK ? draft.as(Statement.Act.REQUEST) : draft)
              .by(source)
              .to(addressee));
    }
  }

  private static boolean isSupposed(Passage passage, Cue cue) {
    return passage
        .word(cue.finite())
        .filter(word -> Report.isSupposed(word.tree(), word.index()))
        .isPresent();
  }

  /** The item of <i>te</i> or <i>to</i>. */
  private static int marker(Passage passage, int from) {
    String word = passage.lexicon().isDutch() ? "te" : "to";
    int farthest = passage.lexicon().isDutch() ? FARTHEST_MARKER : 6;
    for (int i = from; i < Math.min(passage.size(), from + farthest); i++) {
      Item item = passage.item(i);
      if (item.isStop() || item.is(":") || item.is(",")) {
        return -1;
      }
      if (passage.is(i, WordClass.SUBORDINATOR)) {
        return -1;
      }
      boolean verb =
          i + 1 < passage.size()
              && passage.item(i + 1).isWord()
              && (passage.lexicon().isDutch()
                  ? passage.item(i + 1).lower().endsWith("n")
                  : !passage.lexicon().isFunctionWord(passage.item(i + 1).lower())
                      || passage.is(i + 1, "be")
                      || passage.is(i + 1, "have")
                      || passage.is(i + 1, "do"));
      if (item.is(word) && verb) {
        return i;
      }
    }
    return -1;
  }

  private static int start(Passage passage, int behind, int marker) {
    for (int i = behind; i < marker; i++) {
      if (passage.is(i, "om")) {
        return i + 1;
      }
    }
    return passage.lexicon().isDutch() ? behind : marker;
  }

  private static int end(Passage passage, Board board, int marker) {
    int end = Clauses.end(passage, board, marker);
    for (int i = marker + 2; i < end; i++) {
      if (passage.is(i, ",") && !passage.is(i + 1, WordClass.SUBORDINATOR)) {
        return i;
      }
    }
    return end;
  }
}
