package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** <i>Dat zegt Jansen tegen de krant.</i> What was said is the sentence before. */
record ThatIsSaid(Rule rule) implements Sieve {

  /** What somebody wants, fears or agrees to is no clause; all of it may be what another said. */
  private static final Set<String> ATTITUDES = Set.of("tree-object", "tree-noun");

  @Override
  public void sift(Passage passage, Board board) {
    boolean opens =
        passage.is(0, "dat")
            || passage.is(0, "dit")
            || ((passage.is(0, "that") || passage.is(0, "this"))
                && (passage.is(1, "is") || passage.is(1, "'s")));
    if (!opens || passage.inside() || passage.index() == 0) {
      return;
    }
    Optional<Tag> tag = tag(passage, board);
    Passage before = board.passage(passage.index() - 1);
    if (tag.isEmpty()
        || before.paragraph() != passage.paragraph()
        || !board.in(before.index()).stream().map(Draft::rule).allMatch(ATTITUDES::contains)) {
      return;
    }
    before
        .content(0, before.size())
        .ifPresent(
            content ->
                board.offer(
                    new Draft(
                        rule.id(),
                        0.8,
                        before.index(),
                        tag.get().verb().act(),
                        Optional.of(tag.get().cue()),
                        tag.get().source(),
                        List.of(content),
                        Optional.empty(),
                        false,
                        false)));
  }

  private static Optional<Tag> tag(Passage passage, Board board) {
    return Tag.at(passage, board, 1)
        .filter(t -> t.verb().takes(CueVerb.Frame.THAT))
        .filter(t -> t.source().map(Phrase::isKnownSource).orElse(false))
        .filter(
            t ->
                passage.isBreak(t.to())
                    || passage.is(t.to(), WordClass.PREPOSITION)
                    || passage.is(t.to(), WordClass.ADVERB));
  }
}
