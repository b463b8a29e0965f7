package org.kroniek.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** <i>Dat zegt Jansen tegen de krant.</i> What was said is the sentence before. */
record ThatIsSaid(Rule rule) implements Sieve {

  /** What somebody wants, fears or agrees to is no clause; all of it may be what another said. */
  private static final Set<String> ATTITUDES = Set.of("tree-object", "tree-noun");

  private static final Map<String, String> POINTERS =
      Map.of(
          "daarop",
          "op",
          "daartoe",
          "tot",
          "daarvoor",
          "voor",
          "hierop",
          "op",
          "hiertoe",
          "tot",
          "hiervoor",
          "voor");

  private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp", "csubj");
  private static final Set<String> MODALS = Set.of("kunnen", "moeten", "mogen", "willen", "zullen");

  private static final int MOST_WORDS = 25;

  @Override
  public void sift(Passage passage, Board board) {
    if (passage.inside() || passage.index() == 0) {
      return;
    }
    Passage before = board.passage(passage.index() - 1);
    if (before.paragraph() < passage.paragraph() - 1
        || !board.in(before.index()).stream().map(Draft::rule).allMatch(ATTITUDES::contains)) {
      return;
    }
    boolean same = before.paragraph() == passage.paragraph();
    Optional<Tag> tag = same && opens(passage) ? tag(passage, board) : Optional.empty();
    if (tag.isPresent()) {
      Tag found = tag.get();
      offer(board, before, found.verb().act(), found.cue(), found.source());
    } else if (board.in(passage.index()).isEmpty()) {
      pointing(passage)
          .filter(report -> same || passage.is(0, "dat"))
          .ifPresent(report -> offer(passage, board, before, report));
    }
  }

  private static boolean opens(Passage passage) {
    return passage.is(0, "dat")
        || passage.is(0, "dit")
        || ((passage.is(0, "that") || passage.is(0, "this"))
            && (passage.is(1, "is") || passage.is(1, "'s")));
  }

  /**
   * <i>Dat heeft Jansen, de voorzitter, laten weten</i>, <i>Jansen had daarop aangedrongen</i>: a
   * cue whose object, or what stands behind its preposition, is the sentence before.
   */
  private static Optional<Report> pointing(Passage passage) {
    for (int i = 0; i < Math.min(passage.size(), MOST_WORDS); i++) {
      String word = passage.item(i).lower();
      boolean that = i == 0 && (word.equals("dat") || word.equals("dit"));
      String preposition = POINTERS.getOrDefault(word, "");
      if (that || !preposition.isEmpty()) {
        Optional<Report> report =
            passage.word(i).flatMap(found -> pointed(passage, found, preposition));
        if (report.isPresent()) {
          return report;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The cue that a pointing word hangs on, by its preposition or, where there is none, as object.
   */
  private static Optional<Report> pointed(Passage passage, Trees.Word word, String preposition) {
    Tree tree = word.tree();
    int verb = tree.head(word.index());
    boolean that = preposition.isEmpty();
    if (verb < 0 || (that && !tree.is(word.index(), "obj"))) {
      return Optional.empty();
    }
    return passage
        .lexicon()
        .governors()
        .at(tree, verb)
        .filter(g -> g.pos() == Governor.Pos.VERB && !g.lemma().equals("willen"))
        .filter(g -> that ? g.takes(Governor.Frame.CLAUSE) : g.prepositions().contains(preposition))
        .map(g -> new Report(tree, verb, g))
        .filter(r -> tree.child(verb, CLAUSES) < 0 && !r.isPassive() && !r.isNegated())
        .filter(r -> !isHelped(tree, verb));
  }

  /** <i>Dat kan Jansen laten weten</i>: has not yet. */
  private static boolean isHelped(Tree tree, int verb) {
    int helper = tree.child(verb, "aux");
    return helper >= 0 && MODALS.contains(tree.lemma(helper));
  }

  private void offer(Passage passage, Board board, Passage before, Report report) {
    Optional<Phrase> source =
        new TreeReports(passage)
            .source(report)
            .filter(Phrase::isKnownSource)
            .filter(phrase -> phrase.kind() != Phrase.Kind.PRONOUN);
    if (source.isPresent() && !report.isSupposed()) {
      Span cue = report.tree().span(report.at(), report.last(new BitSet()));
      offer(board, before, report.governor().act(), cue, source);
    }
  }

  private void offer(
      Board board, Passage before, Statement.Act act, Span cue, Optional<Phrase> source) {
    before
        .content(0, before.size())
        .ifPresent(
            content ->
                board.offer(
                    new Draft(
                        rule.id(),
                        0.8,
                        before.index(),
                        act,
                        Optional.of(cue),
                        source,
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
