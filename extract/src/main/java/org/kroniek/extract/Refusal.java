package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** <i>Jansen wil niet zeggen of …</i>, <i>Jansen declined to comment on …</i>. */
record Refusal(Rule rule) implements Sieve {

  private static final Set<String> WILLING =
      Set.of(
          "wil", "willen", "wilde", "wilden", "kan", "kon", "kunnen", "konden", "mag", "mocht",
          "would", "could", "will", "can", "did", "wo", "ca");

  /** What is taken up by a preposition or a clause of its own, and no object before it. */
  private static final Set<String> NO_OBJECT =
      Set.of("zeggen", "reageren", "ingaan", "vooruitlopen", "uitlaten", "speculeren", "kwijt");

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
          "duidelijkheid",
          "noemen",
          "prijsgeven",
          "vooruitlopen",
          "say",
          "comment",
          "discuss",
          "answer",
          "elaborate",
          "confirm",
          "respond",
          "disclose",
          "name",
          "reveal",
          "specify");

  private static final int FARTHEST = 14;
  private static final int FARTHEST_HELPER = 3;

  @Override
  public void sift(Passage passage, Board board) {
    for (int i = 0; i < passage.size(); i++) {
      silence(passage, board, i);
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
            (item.is("commentaar") || item.is("duidelijkheid"))
                && (passage.is(j + 1, "geven") || passage.is(j + 1, "leveren"));
        return Optional.of(goesOn ? j + 1 : j);
      }
    }
    return Optional.empty();
  }

  /**
   * <i>laat in het midden of …</i>, <i>hield zich op de vlakte over …</i>: says neither yes nor no.
   */
  private void silence(Passage passage, Board board, int i) {
    boolean left = passage.is(i, "in") && passage.is(i + 1, "het") && passage.is(i + 2, "midden");
    boolean kept = passage.is(i, "op") && passage.is(i + 1, "de") && passage.is(i + 2, "vlakte");
    Optional<Trees.Word> noun = left || kept ? passage.word(i + 2) : Optional.empty();
    int verb = noun.map(w -> w.tree().head(w.index())).orElse(-1);
    if (verb < 0 || !noun.get().tree().lemma(verb).equals(left ? "laten" : "houden")) {
      return;
    }
    Tree tree = noun.get().tree();
    int subject = tree.child(verb, "nsubj");
    int shared = subject < 0 && tree.is(verb, "conj") ? tree.child(tree.head(verb), "nsubj") : -1;
    int who = Math.max(subject, shared);
    Optional<Phrase> source = who < 0 ? Optional.empty() : new TreePhrases(passage, tree).at(who);
    int behind = passage.is(i + 3, ",") ? i + 4 : i + 3;
    int end = Clauses.end(passage, board, behind);
    boolean asks = passage.is(behind, WordClass.QUESTION) && !passage.is(behind, "die");
    boolean about = passage.is(behind, "over") || passage.is(behind, "of");
    Optional<Span> content =
        asks || about || passage.is(behind, "dat")
            ? passage.content(asks ? behind : behind + 1, end)
            : passage.is(0, "over")
                ? passage.content(1, passage.itemAt(tree.span(verb).start()))
                : Optional.empty();
    if (source.isPresent() && content.isPresent()) {
      board.offer(
          Draft.of(
                  rule,
                  0.85,
                  passage,
                  cue(i + 2, i + 2, passage.span(i, i + 3)),
                  List.of(content.get()))
              .by(source));
    }
  }

  private static Cue cue(int finite, int saying, Span span) {
    return new Cue(
        new CueVerb("", List.of(), List.of(), List.of(), "", Set.of(), Statement.Act.DECLINE),
        finite,
        saying,
        saying,
        span);
  }

  private void offer(Passage passage, Board board, int finite, int saying) {
    Cue cue = cue(finite, saying, passage.item(saying).span());
    Optional<Phrase> source =
        subject(passage, saying)
            .or(() -> byWords(passage, cue))
            .or(() -> byTree(passage, finite, saying));
    if (source.isEmpty()) {
      return;
    }
    List<Span> content =
        content(passage, board, finite, saying, source.get())
            .map(List::of)
            .orElseGet(() -> object(passage, board, cue, source.get()));
    board.offer(Draft.of(rule, 0.85, passage, cue, content).by(source));
  }

  /** <i>Namen kan Jansen niet noemen</i>: a capital alone makes no name. */
  private static Optional<Phrase> byWords(Passage passage, Cue cue) {
    Optional<Phrase> found = Subjects.of(passage, cue);
    boolean doubtful =
        found
            .filter(p -> p.kind() == Phrase.Kind.NAME && !MainSubject.isProper(passage, p))
            .isPresent();
    return doubtful
        ? Subjects.behind(passage, cue)
            .filter(p -> p.kind() == Phrase.Kind.NAME && MainSubject.isProper(passage, p))
            .or(() -> found)
        : found;
  }

  /** Whom the tree has as the subject of the verb of saying or of one that helps it. */
  private static Optional<Phrase> subject(Passage passage, int saying) {
    Optional<Trees.Word> word = passage.word(saying);
    int at = word.map(Trees.Word::index).orElse(-1);
    for (int n = 0; n < FARTHEST_HELPER && at >= 0; n++) {
      Optional<Phrase> subject = MainSubject.of(passage, word.get().tree(), at);
      if (subject.isPresent()) {
        return subject;
      }
      at = word.get().tree().head(at);
    }
    return Optional.empty();
  }

  /** Whatever noun is the subject of the verb that helps: who will not say is somebody. */
  private static Optional<Phrase> byTree(Passage passage, int finite, int saying) {
    return passage
        .word(saying)
        .filter(word -> word.tree().isUnder(word.index(), word.tree().head(word.index())))
        .flatMap(
            word -> {
              Tree tree = word.tree();
              int helper = passage.word(finite).map(Trees.Word::index).orElse(-1);
              int subject = helper < 0 ? -1 : tree.child(helper, "nsubj");
              int own = subject < 0 ? tree.child(word.index(), "nsubj") : subject;
              return own < 0 ? Optional.empty() : new TreePhrases(passage, tree).at(own);
            });
  }

  /**
   * <i>Jansen wil nog geen namen noemen van verdachten</i>: in Dutch the object stands before the
   * verb, and what belongs to it may go on behind.
   */
  private static List<Span> object(Passage passage, Board board, Cue cue, Phrase source) {
    int saying = cue.at();
    List<Span> content = new ArrayList<>();
    if (!passage.lexicon().isDutch()) {
      int end = end(passage, board, saying + 1);
      boolean ends =
          passage.isBreak(saying + 1)
              || passage.is(saying + 1, ",")
              || passage.is(saying, "comment");
      if (!ends && !passage.is(saying + 1, WordClass.OBLIQUE)) {
        passage.content(saying + 1, end).ifPresent(content::add);
      }
      return content;
    }
    int from = Math.max(cue.finite() + 1, source.from() > cue.finite() ? source.to() : 0);
    int to = saying;
    while (from < to && (passage.is(from, WordClass.ADVERB) || passage.is(from, "geen"))) {
      from++;
    }
    while (to > from && passage.is(to - 1, WordClass.ADVERB)) {
      to--;
    }
    if (from >= to && source.from() == cue.finite() + 1 && cue.finite() > 0) {
      passage.content(0, cue.finite()).ifPresent(content::add);
      return content;
    }
    if (from < to && !NO_OBJECT.contains(passage.item(saying).lower())) {
      passage.content(from, to).ifPresent(content::add);
      if (passage.is(saying + 1, WordClass.PREPOSITION)) {
        int end = Clauses.end(passage, board, saying + 1);
        passage.content(saying + 1, end).ifPresent(content::add);
      }
    }
    return content;
  }

  private static Optional<Span> content(
      Passage passage, Board board, int finite, int saying, Phrase source) {
    int i = behindDay(passage, saying + 1);
    int end = end(passage, board, i);
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
    Optional<Span> before = object(passage, finite, saying);
    if (before.isPresent()) {
      return before;
    }
    return passage.lexicon().isDutch() && saying - source.to() > 2 && source.from() < finite
        ? passage
            .content(Math.max(source.to(), finite) + 1, end)
            .filter(
                span ->
                    passage.is(finite + 1, WordClass.PREPOSITION)
                        || passage.is(finite + 2, WordClass.PREPOSITION))
        : Optional.empty();
  }

  /** <i>declined to say how high, though he …</i>: in English a comma ends what is asked. */
  private static int end(Passage passage, Board board, int from) {
    int end = Clauses.end(passage, board, from);
    for (int i = from + 1; i < end && !passage.lexicon().isDutch(); i++) {
      if (passage.is(i, ",")) {
        return i;
      }
    }
    return end;
  }

  /** <i>did not respond Wednesday to a question</i>. */
  private static int behindDay(Passage passage, int i) {
    boolean day =
        !passage.lexicon().isDutch()
            && passage.word(i).filter(w -> ReportEdges.isDay(w.tree(), w.index())).isPresent();
    return day ? i + 1 : i;
  }

  /** <i>wil niet op die vraag ingaan</i>: behind its preposition, right before the verb. */
  private static Optional<Span> object(Passage passage, int finite, int saying) {
    if (!NO_OBJECT.contains(passage.item(saying).lower())) {
      return Optional.empty();
    }
    for (int i = saying - 2; i > finite; i--) {
      if (passage.is(i, "op") || passage.is(i, "over")) {
        return passage.content(i + 1, saying);
      }
    }
    return Optional.empty();
  }

  /** <i>Hoe hoog de norm wordt, wil zij nog niet zeggen</i>. */
  private static boolean isFronted(Passage passage, int finite) {
    return finite > 3
        && (passage.is(0, WordClass.QUESTION) || passage.is(0, "of") || passage.is(0, "dat"));
  }
}
