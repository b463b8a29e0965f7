package org.kroniek.web;

import java.util.List;
import org.kroniek.model.Archive;

/**
 * The reports that hold the words of a search.
 *
 * @param reports the newest of them
 * @param total how many there are
 */
record ReportList(List<Archive.Heading> reports, int total) {

  /** Where none is to be shown. */
  static final ReportList NONE = new ReportList(List.of(), 0);

  ReportList {
    reports = List.copyOf(reports);
  }

  boolean isEmpty() {
    return reports.isEmpty();
  }

  /** How many there are, and how many of them stand here. */
  String count() {
    return Words.total(total)
        + (reports.size() < total ? ", the newest " + Words.count(reports.size()) : "");
  }

  String href(Archive.Heading report) {
    return ArticleView.href(report.id());
  }

  String title(Archive.Heading report) {
    return Words.title(report.title(), report.published());
  }
}
