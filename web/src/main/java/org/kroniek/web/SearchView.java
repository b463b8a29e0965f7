package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.Statement;

/**
 * The page of results.
 *
 * @param frame what stands around it
 * @param request what was asked
 * @param problem why it cannot be answered
 * @param total how many statements answer, in words
 * @param groups one page of them, by article
 * @param more the address of the next page
 * @param reports those that hold the words, on the first page
 * @param drops the filters that are set and the search without each
 * @param offers what to try where nothing answers
 * @param sources names for the source field
 * @param outlets names for the outlet field
 */
record SearchView(
    Frame frame,
    SearchRequest request,
    Optional<String> problem,
    String total,
    List<PassageView.Group> groups,
    Optional<String> more,
    ReportList reports,
    List<Drop> drops,
    List<Offer> offers,
    List<Archive.Tally> sources,
    List<Archive.Tally> outlets) {

  SearchView {
    groups = List.copyOf(groups);
    drops = List.copyOf(drops);
    offers = List.copyOf(offers);
    sources = List.copyOf(sources);
    outlets = List.copyOf(outlets);
  }

  String shown(SearchRequest.Filter filter) {
    return request.shown(filter);
  }

  boolean isAct(Statement.Act act) {
    return shown(SearchRequest.Filter.ACT).equalsIgnoreCase(act.code());
  }

  boolean isMode(Statement.Mode mode) {
    return shown(SearchRequest.Filter.MODE).equalsIgnoreCase(mode.code());
  }

  boolean isOutlet(String outlet) {
    return shown(SearchRequest.Filter.OUTLET).equalsIgnoreCase(outlet);
  }

  /** Whether the outlet asked for is none of those in the list. */
  boolean isForeignOutlet() {
    return request.value(SearchRequest.Filter.OUTLET).isPresent()
        && outlets.stream().noneMatch(outlet -> isOutlet(outlet.name()));
  }

  /** Whether no statement answers what could be asked. */
  boolean isEmpty() {
    return groups.isEmpty() && problem.isEmpty();
  }

  /** What stands over an answer without statements. */
  String nothing() {
    return frame.words().of(reports.isEmpty() ? "found.nothing" : "found.no-statement");
  }

  /**
   * A filter that is set.
   *
   * @param label the filter's name
   * @param value what it asks for
   * @param href the search without it
   */
  record Drop(String label, String value, String href) {}

  /**
   * Something to try instead.
   *
   * @param before words before the link
   * @param link words of the link
   * @param href where it leads
   * @param after words after the link
   */
  record Offer(String before, String link, String href, String after) {}
}
