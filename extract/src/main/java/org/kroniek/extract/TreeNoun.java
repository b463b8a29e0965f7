package org.kroniek.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** A noun that attributes: <i>de waarschuwing van Jansen dat …</i>, <i>his plan to …</i>. */
record TreeNoun(Rule rule) implements Sieve {

  @Override
  public void sift(Passage passage, Board board) {
    TreeReports reports = new TreeReports(passage);
    for (Report report : reports.outsideQuotations()) {
      if (report.governor().pos() == Governor.Pos.NOUN
          && board.isFree(report.tree().span(report.at()))) {
        new NounReport(report)
            .content()
            .ifPresent(words -> offer(passage, board, reports, report, words));
      }
    }
  }

  private void offer(
      Passage passage, Board board, TreeReports reports, Report report, BitSet words) {
    Optional<Phrase> source =
        reports.phrase(report, new NounReport(report).source(words)).filter(Phrase::isKnownSource);
    boolean asked = report.governor().act() == Statement.Act.ASK;
    if (source.isEmpty() && (asked || !new NounReport(report).isClause(words))) {
      return;
    }
    int last = report.last(words);
    words.clear(words.length() <= report.at() ? report.at() : 0, last + 1);
    TreeReports.dropConjunction(report.tree(), words);
    List<Span> content = reports.spans(report.tree(), new ReportEdges(report).cut(words));
    if (!content.isEmpty()) {
      board.offer(
          new Draft(
              rule.id(),
              0.7,
              passage.index(),
              report.governor().act(),
              Optional.of(report.tree().span(report.at(), last)),
              source,
              content,
              Optional.empty(),
              false,
              report.isNegated()));
    }
  }
}
