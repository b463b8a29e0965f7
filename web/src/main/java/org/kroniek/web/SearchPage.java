package org.kroniek.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.NearestName;
import org.kroniek.model.UsageException;
import org.kroniek.web.SearchRequest.Filter;

/** Asks the archive and makes the page of results. */
final class SearchPage {

  /** How many rows a page has. */
  static final int ROWS = 30;

  private static final int NAMES_OFFERED = 200;
  private static final int NAMES_COMPARED = 5_000;

  private final Visit visit;
  private final Words words;

  SearchPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  /** The page for a search that can be answered. */
  SearchView answer(SearchRequest request) {
    Archive.Results results = visit.archive().find(request.query(ROWS));
    if (results.hits().isEmpty() && request.from() > 0) {
      return answer(request.from(0));
    }
    Highlight highlight = new Highlight(request.shown(Filter.Q), request.shown(Filter.ABOUT));
    int next = request.from() + results.hits().size();
    return view(
        request,
        Optional.empty(),
        words.totalled(results.total(), "statement"),
        PassageView.Group.of(results.hits(), visit, highlight),
        results.hits().isEmpty() || next >= results.total()
            ? Optional.empty()
            : Optional.of(request.from(next).href()),
        request.from() == 0
            ? new ReportList(results.articles(), results.articlesTotal())
            : ReportList.NONE,
        results.total() == 0 ? offers(request, !results.isEmpty()) : List.of());
  }

  /** The page for a search that cannot be answered, with the reason. */
  SearchView refusal(SearchRequest request, String problem) {
    return view(
        request, Optional.of(problem), "", List.of(), Optional.empty(), ReportList.NONE, List.of());
  }

  private SearchView view(
      SearchRequest request,
      Optional<String> problem,
      String total,
      List<PassageView.Group> groups,
      Optional<String> more,
      ReportList reports,
      List<SearchView.Offer> offers) {
    String title =
        request.asksNothing()
            ? words.of("nav.statements")
            : String.join(" · ", request.values().values());
    return new SearchView(
        visit.frame(title, request.shown(Filter.Q), Frame.Part.STATEMENTS),
        request,
        problem,
        total,
        groups,
        more,
        reports,
        drops(request),
        offers,
        visit.archive().sources(NAMES_OFFERED),
        visit.archive().outlets(NAMES_OFFERED));
  }

  private List<SearchView.Drop> drops(SearchRequest request) {
    return request.values().entrySet().stream()
        .map(
            entry ->
                new SearchView.Drop(
                    label(entry.getKey()),
                    entry.getValue(),
                    request.without(entry.getKey()).href()))
        .toList();
  }

  /**
   * The nearest names, and the filters without which something answers; the words stay where there
   * are reports that hold them.
   */
  private List<SearchView.Offer> offers(SearchRequest request, boolean hasReports) {
    List<SearchView.Offer> offers = new ArrayList<>();
    nearest(request, Filter.SOURCE, visit.archive().sources(NAMES_COMPARED)).ifPresent(offers::add);
    nearest(request, Filter.OUTLET, visit.archive().outlets(NAMES_COMPARED)).ifPresent(offers::add);
    for (Filter filter : request.values().keySet()) {
      if (filter == Filter.Q && hasReports) {
        continue;
      }
      SearchRequest rest = request.without(filter);
      int total = total(rest);
      if (total > 0) {
        offers.add(
            new SearchView.Offer(
                words.of(
                        total == 1 ? "offer.without.one" : "offer.without.many",
                        label(filter),
                        request.shown(filter))
                    + " ",
                words.totalled(total, "statement"),
                rest.href(),
                "."));
      }
    }
    if (offers.isEmpty() && !hasReports && !request.asksNothing()) {
      offers.add(
          new SearchView.Offer(
              words.of("offer.none") + " ", words.of("offer.all"), SearchRequest.PATH, "."));
    }
    return offers;
  }

  private int total(SearchRequest request) {
    try {
      return visit.archive().find(request.query(1)).total();
    } catch (UsageException e) {
      return 0;
    }
  }

  /** A name of the record near to one that is not in it. */
  private Optional<SearchView.Offer> nearest(
      SearchRequest request, Filter filter, Collection<Archive.Tally> known) {
    Optional<String> asked = request.value(filter);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    String wanted = asked.get().toLowerCase(Locale.ROOT);
    List<String> names = known.stream().map(Archive.Tally::name).toList();
    if (names.stream().anyMatch(name -> isMeant(filter, wanted, name.toLowerCase(Locale.ROOT)))) {
      return Optional.empty();
    }
    return NearestName.ofWholeOrPart(asked.get(), names)
        .map(
            name ->
                new SearchView.Offer(
                    words.of("offer.nearest", label(filter), asked.get()) + " ",
                    name,
                    request.with(filter, name).href(),
                    "?"));
  }

  private String label(Filter filter) {
    return words.of("filter." + filter.parameter());
  }

  /** A part of a source's name will do, an outlet is asked for by its whole name. */
  private static boolean isMeant(Filter filter, String wanted, String name) {
    return filter == Filter.SOURCE ? name.contains(wanted) : name.equals(wanted);
  }
}
