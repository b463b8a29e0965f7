package org.kroniek.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.Governor.Frame;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** A verb or adjective with its subject and the clause or infinitive that hangs on it. */
record TreeClause(Rule rule) implements Sieve {

  @Override
  public void sift(Passage passage, Board board) {
    TreeReports reports = new TreeReports(passage);
    for (Report report : reports.outsideQuotations()) {
      if (report.governor().pos() != Governor.Pos.NOUN
          && !report.isDoubtful()
          && board.isFree(report.tree().span(report.at()))) {
        new ReportContent(report)
            .clause()
            .ifPresent(words -> offer(passage, board, reports, report, words));
      }
    }
  }

  /** What shows a thing or makes others do it may be no speaker at all. */
  private static boolean needsKnown(Report report, BitSet words) {
    Governor governor = report.governor();
    boolean infinitive = new ReportInfinitive(report).isIn(words);
    return !report.isPassive()
        && ((infinitive && governor.lemma().equals("willen"))
            || (governor.takes(Frame.SHOWS) && !isThatClause(report))
            || (infinitive && governor.takes(Frame.FORTO)));
  }

  /** <i>Video shows that …</i>: the conjunction marks it as told, whatever shows it. */
  private static boolean isThatClause(Report report) {
    int clause = report.tree().child(report.at(), "ccomp");
    return clause >= 0 && report.hasCase(clause, "that");
  }

  /** <i>moet weten dat het daalt</i>: does not know it yet. */
  private static boolean mustYet(Report report) {
    int helper = report.tree().child(report.at(), "aux");
    return report.governor().takes(Frame.THAT)
        && !report.governor().takes(Frame.CLAUSE)
        && helper >= 0
        && Set.of("moeten", "must", "should").contains(report.tree().lemma(helper));
  }

  /** <i>wordt verwacht te komen</i>: somebody says so, though nobody is named. */
  private static boolean isToldOf(Report report) {
    return report.isPassive()
        && switch (report.governor().act()) {
          case ASSERT, EXPECT, ACCUSE, FEAR, WARN -> true;
          default -> false;
        };
  }

  private void offer(
      Passage passage, Board board, TreeReports reports, Report report, BitSet words) {
    Optional<Phrase> source = reports.source(report);
    Governor governor = report.governor();
    if ((source.isEmpty() && !isToldOf(report)) || report.isSupposed() || mustYet(report)) {
      return;
    }
    if (needsKnown(report, words) && source.filter(Phrase::isKnownSource).isEmpty()) {
      return;
    }
    int last = report.last(words);
    words.clear(report.at(), last + 1);
    TreeReports.dropPointers(report, words);
    TreeReports.dropConjunction(report.tree(), words);
    List<Span> content = reports.spans(report.tree(), new ReportEdges(report).cut(words));
    content = reports.wholeQuotation(content, board);
    if (content.isEmpty()) {
      return;
    }
    boolean known = source.filter(Phrase::isKnownSource).isPresent();
    boolean asks =
        governor.act() == Statement.Act.ASK
            && governor.takes(Frame.FORTO)
            && new ReportInfinitive(report).isIn(words);
    board.offer(
        new Draft(
            rule.id(),
            known ? 0.88 : 0.75,
            passage.index(),
            asks ? Statement.Act.REQUEST : report.act(new ReportInfinitive(report).isIn(words)),
            Optional.of(report.tree().span(report.at(), last)),
            source,
            content,
            reports.addressee(report, source),
            false,
            report.isNegated()));
  }
}
