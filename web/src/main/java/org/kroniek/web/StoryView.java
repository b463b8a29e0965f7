package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.PartialDate;

/**
 * One story.
 *
 * @param frame what stands around it
 * @param line what lists show of it
 * @param id of the story
 * @param day the day by which all was on record; empty for now
 * @param asOf the same in words
 * @param first its first report
 * @param reports the first, in order
 * @param rest those behind them, by their headings alone
 * @param dealings what goes on, in the order of the reports
 */
record StoryView(
    Frame frame,
    StoryLine line,
    String id,
    Optional<PartialDate> day,
    Optional<String> asOf,
    Archive.Heading first,
    List<Report> reports,
    List<Archive.Heading> rest,
    List<DealingRow> dealings) {

  StoryView {
    reports = List.copyOf(reports);
    rest = List.copyOf(rest);
    dealings = List.copyOf(dealings);
  }

  /** The story as it is told now. */
  String now() {
    return StoryPage.href(id, Optional.empty());
  }

  /** What the form for another day shows. */
  String shownDay() {
    return day.map(PartialDate::value).orElse("");
  }

  /**
   * A report of the story.
   *
   * @param article the report
   * @param copy that it is a copy, and how, in words; empty for one of its own
   * @param origin the report that it is a copy of
   * @param passages what is said in it
   * @param hasMore whether more is said in it
   */
  record Report(
      Archive.Heading article,
      Optional<String> copy,
      Optional<Archive.Heading> origin,
      List<PassageView> passages,
      boolean hasMore) {

    Report {
      passages = List.copyOf(passages);
    }

    String href() {
      return ArticleView.href(article.id());
    }
  }
}
