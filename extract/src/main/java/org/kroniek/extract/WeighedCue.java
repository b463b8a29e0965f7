package org.kroniek.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * <i>There were concerns about the bridge</i>: an English word that no rule before knew as a cue,
 * which annotators took for one more often than not where it stood like this.
 */
record WeighedCue(Rule rule, CueWeights weights) implements Sieve {

  /** Below this share what is found is not worth what is found wrongly. */
  private static final double FLOOR = 0.42;

  /** Words of nobody must be surer. */
  private static final double FLOOR_OF_NOBODY = 0.52;

  private static final int MOST_WORDS = 120;

  WeighedCue(Rule rule) {
    this(rule, CueWeights.load());
  }

  /**
   * A candidate as it would be offered.
   *
   * @param span the cue
   * @param source the words that name the source
   * @param content the words attributed
   * @param features what speaks for it or against it
   */
  record Weighed(
      Report report,
      Span span,
      Optional<Phrase> source,
      List<Span> content,
      Set<String> features) {}

  @Override
  public void sift(Passage passage, Board board) {
    List<Draft> drafts = new ArrayList<>();
    for (Weighed weighed : candidates(passage, board)) {
      double share = weights.share(weighed.features());
      if (share >= (weighed.source().isPresent() ? FLOOR : FLOOR_OF_NOBODY)) {
        drafts.add(draft(passage, weighed, share));
      }
    }
    drafts.sort(Comparator.comparingDouble(Draft::confidence).reversed());
    for (Draft draft : drafts) {
      if (isFree(passage, board, draft.cue().orElseThrow())) {
        board.offerAround(draft);
      }
    }
  }

  /** What might be attributed in a passage and is not yet; nothing where it is no English. */
  static List<Weighed> candidates(Passage passage, Board board) {
    List<Weighed> found = new ArrayList<>();
    if (passage.lexicon().isDutch() || passage.inside()) {
      return found;
    }
    TreeReports reports = new TreeReports(passage);
    int words = 0;
    for (Item item : passage.items()) {
      if (item.isWord() && words++ < MOST_WORDS && isFree(passage, board, item.span())) {
        passage
            .trees()
            .at(item.span().start())
            .ifPresent(word -> add(passage, reports, word, found));
      }
    }
    return found;
  }

  private static void add(
      Passage passage, TreeReports reports, Trees.Word word, List<Weighed> found) {
    Tree tree = word.tree();
    for (Candidate candidate : Candidate.of(tree, word.index())) {
      Report report = new Report(tree, word.index(), governor(reports, candidate));
      Optional<Phrase> source = new WeighedSource(passage, reports, report).of(candidate.words());
      List<Span> content = reports.spans(tree, new ReportEdges(report).cut(candidate.words()));
      if (!content.isEmpty() && !report.isSupposed()) {
        found.add(
            new Weighed(
                report,
                tree.span(word.index()),
                source,
                content,
                CandidateFeatures.of(candidate, source)));
      }
    }
  }

  private static Governor governor(TreeReports reports, Candidate candidate) {
    Governor.Pos pos =
        switch (candidate.tree().upos(candidate.at())) {
          case "VERB" -> Governor.Pos.VERB;
          case "NOUN" -> Governor.Pos.NOUN;
          default -> Governor.Pos.ADJ;
        };
    return reports
        .governor(candidate.tree(), candidate.at())
        .orElseGet(
            () ->
                new Governor(
                    candidate.tree().lemma(candidate.at()),
                    pos,
                    Set.of(),
                    Set.of(),
                    Statement.Act.ASSERT));
  }

  /** Whether nothing is attributed that holds the word, nor by it. */
  private static boolean isFree(Passage passage, Board board, Span word) {
    return board.isFree(word)
        && board.in(passage.index()).stream()
            .allMatch(
                draft ->
                    draft.cue().filter(word::overlaps).isEmpty()
                        && draft.content().stream().noneMatch(word::overlaps));
  }

  private Draft draft(Passage passage, Weighed weighed, double share) {
    return new Draft(
        rule.id(),
        share,
        passage.index(),
        weighed.report().governor().act(),
        Optional.of(weighed.span()),
        weighed.source(),
        weighed.content(),
        Optional.empty(),
        false,
        weighed.report().isNegated());
  }
}
