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
  String count(Words words) {
    return reports.size() < total
        ? words.of("reports.newest", words.total(total), words.count(reports.size()))
        : words.total(total);
  }

  String href(Archive.Heading report) {
    return ArticleView.href(report.id());
  }

  String title(Archive.Heading report, Words words) {
    return words.title(report.title(), report.published());
  }
}
