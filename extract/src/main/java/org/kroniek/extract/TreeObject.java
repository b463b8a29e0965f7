package org.kroniek.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;

/**
 * A verb or adjective whose content is no clause: an object, or what stands behind a preposition.
 */
record TreeObject(Rule rule) implements Sieve {

  @Override
  public void sift(Passage passage, Board board) {
    TreeReports reports = new TreeReports(passage);
    for (Report report : reports.outsideQuotations()) {
      if (report.governor().pos() != Governor.Pos.NOUN
          && board.isFree(report.tree().span(report.at()))) {
        new ReportContent(report)
            .object()
            .ifPresent(words -> offer(passage, board, reports, report, words));
      }
    }
  }

  private void offer(
      Passage passage, Board board, TreeReports reports, Report report, BitSet words) {
    Optional<Phrase> source =
        reports.source(report).filter(s -> s.isKnownSource() || isOfPeople(report.governor()));
    boolean passive = report.isPassive() && report.governor().takes(Governor.Frame.AS);
    if (source.isEmpty() && !passive) {
      return;
    }
    int last = report.last(words);
    words.clear(report.at(), last + 1);
    List<Span> content = reports.spans(report.tree(), new ReportEdges(report).cut(words));
    if (!content.isEmpty() && !isTitle(passage, content)) {
      board.offer(
          new Draft(
              rule.id(),
              0.75,
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

  /** What only people do: who does it need not be known to speak. */
  private static boolean isOfPeople(Governor governor) {
    if (governor.takes(Governor.Frame.AS)) {
      return true;
    }
    return switch (governor.act()) {
      case ACCUSE, DEMAND, REQUEST, PRAISE, PROMISE -> true;
      default -> false;
    };
  }

  /** Nothing but a quotation as object names a work: <i>shows “Still Life”</i>. */
  private static boolean isTitle(Passage passage, List<Span> content) {
    int first = passage.itemAt(content.get(0).start());
    return content.size() == 1
        && passage.isQuotation(first)
        && passage.item(first).span().contains(content.get(0));
  }
}
