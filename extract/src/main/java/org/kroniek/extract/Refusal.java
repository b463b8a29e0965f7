package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** <i>Jansen wil niet zeggen of …</i>, <i>Jansen declined to comment on …</i>. */
record Refusal(Rule rule) implements Sieve {

  private static final Set<String> WILLING =
      Set.of(
          "wil", "willen", "wilde", "wilden", "kan", "kon", "kunnen", "konden", "mag", "mocht",
          "would", "could", "will", "can", "did", "wo", "ca");

  private static final Set<String> REFUSING =
      Set.of(
          "weigert",
          "weigerde",
          "weigeren",
          "weigerden",
          "declined",
          "declines",
          "refused",
          "refuses");

  private static final Set<String> SAYING =
      Set.of(
          "zeggen",
          "reageren",
          "ingaan",
          "vertellen",
          "verklaren",
          "bevestigen",
          "kwijt",
          "toelichten",
          "uitlaten",
          "speculeren",
          "beantwoorden",
          "commentaar",
          "say",
          "comment",
          "discuss",
          "answer",
          "elaborate",
          "confirm",
          "respond",
          "disclose",
          "specify");

  private static final int FARTHEST = 14;

  @Override
  public void sift(Passage passage, Board board) {
    for (int i = 0; i < passage.size(); i++) {
      String word = passage.item(i).lower();
      if (REFUSING.contains(word) || WILLING.contains(word)) {
        int at = i;
        saying(passage, i, REFUSING.contains(word)).ifPresent(s -> offer(passage, board, at, s));
      }
    }
  }

  /** The item of the verb of saying that is refused. */
  private static Optional<Integer> saying(Passage passage, int i, boolean refused) {
    boolean no = refused;
    for (int j = i + 1; j < Math.min(passage.size(), i + FARTHEST); j++) {
      Item item = passage.item(j);
      if (item.isBreak() || item.isQuotation() || passage.is(j, WordClass.SUBORDINATOR)) {
        return Optional.empty();
      }
      no |= Clauses.isNegated(passage, j, j + 1);
      if (no && SAYING.contains(item.lower())) {
        boolean goesOn =
            item.is("commentaar") && (passage.is(j + 1, "geven") || passage.is(j + 1, "leveren"));
        return Optional.of(goesOn ? j + 1 : j);
      }
    }
    return Optional.empty();
  }

  private void offer(Passage passage, Board board, int finite, int saying) {
    Cue cue =
        new Cue(
            new CueVerb("", List.of(), List.of(), List.of(), "", Set.of(), Statement.Act.DECLINE),
            finite,
            saying,
            saying,
            passage.item(saying).span());
    Optional<Phrase> source = Subjects.of(passage, cue);
    if (source.isEmpty()) {
      return;
    }
    content(passage, board, finite, saying, source.get())
        .ifPresent(
            span -> board.offer(Draft.of(rule, 0.85, passage, cue, List.of(span)).by(source)));
  }

  private static Optional<Span> content(
      Passage passage, Board board, int finite, int saying, Phrase source) {
    int i = saying + 1;
    int end = Clauses.end(passage, board, i);
    if (source.from() == finite + 1 && passage.is(finite - 1, ",") && isFronted(passage, finite)) {
      return passage.content(0, finite - 1);
    }
    if (passage.is(i, "op")
        || passage.is(i, "over")
        || passage.is(i, "on")
        || passage.is(i, "to")) {
      return passage.content(i + 1, end);
    }
    boolean asks = passage.is(i, WordClass.QUESTION) || passage.is(i, "of") || passage.is(i, "dat");
    if (asks || passage.is(i, "whether") || passage.is(i, "if") || passage.is(i, "that")) {
      boolean word = passage.is(i, WordClass.QUESTION) && !passage.is(i, "whether");
      return passage.content(word ? i : i + 1, end);
    }
    if (passage.is(i, WordClass.DETERMINER)) {
      return passage.content(i, end);
    }
    return saying - source.to() > 2 && source.from() < finite
        ? passage
            .content(Math.max(source.to(), finite) + 1, end)
            .filter(
                span ->
                    passage.is(finite + 1, WordClass.PREPOSITION)
                        || passage.is(finite + 2, WordClass.PREPOSITION))
        : Optional.empty();
  }

  /** <i>Hoe hoog de norm wordt, wil zij nog niet zeggen</i>. */
  private static boolean isFronted(Passage passage, int finite) {
    return finite > 3
        && (passage.is(0, WordClass.QUESTION) || passage.is(0, "of") || passage.is(0, "dat"));
  }
}
