package org.kroniek.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Event;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Edge;
import org.kroniek.model.catalogue.Facets;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Listed.Dealing;
import org.kroniek.model.catalogue.Listed.Position;
import org.kroniek.model.catalogue.Listed.Warning;
import org.kroniek.model.catalogue.ListedArticle;
import org.kroniek.model.catalogue.Page;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.model.catalogue.PageRequest.Order;
import org.kroniek.model.catalogue.Subject;
import org.kroniek.model.catalogue.SubjectRecord;
import org.kroniek.model.catalogue.Suggestion;

/** The catalogue of an archive. */
final class StoredCatalogue implements Catalogue {

  private static final int MOST_IDS = 50_000;

  private final Store store;
  private final Recent recent;

  StoredCatalogue(Store store, Recent recent) {
    this.store = store;
    this.recent = recent;
  }

  @Override
  public Page<ListedArticle> articles(Filter filter, PageRequest page) {
    return page(Kind.ARTICLE, filter, page, ArticleList::load);
  }

  @Override
  public Set<String> articleIds(Filter filter) {
    return ask(
        handle -> {
          Selection selection = Selection.of(handle, Kind.ARTICLE, filter, recent);
          return handle
              .createQuery(
                  "SELECT a.id FROM ("
                      + selection.sql("f.reading_id")
                      + selection.order(true)
                      + " LIMIT "
                      + MOST_IDS
                      + ") AS hits JOIN reading r ON r.reading_id = hits.reading_id"
                      + " JOIN revision v ON v.revision_id = r.revision_id"
                      + " JOIN article a ON a.article_id = v.article_id")
              .bindMap(selection.values())
              .mapTo(String.class)
              .collect(Collectors.toSet());
        });
  }

  @Override
  public Page<Listed<Statement>> statements(Filter filter, PageRequest page) {
    return page(
        Kind.STATEMENT, filter, page, (handle, rows) -> new ListLoader(handle, rows).statements());
  }

  @Override
  public Page<Listed<Event>> events(Filter filter, PageRequest page) {
    return page(Kind.EVENT, filter, page, (handle, rows) -> new ListLoader(handle, rows).events());
  }

  @Override
  public Page<Listed<Quantity>> quantities(Filter filter, PageRequest page) {
    return page(
        Kind.QUANTITY, filter, page, (handle, rows) -> new ListLoader(handle, rows).quantities());
  }

  @Override
  public Page<Warning> conditionals(Filter filter, PageRequest page) {
    return page(
        Kind.CONDITIONAL,
        filter,
        page,
        (handle, rows) -> Chains.of(handle, rows, new ListLoader(handle, rows).conditionals()));
  }

  @Override
  public Facets facets(Kind kind, Filter filter) {
    return recent.answer(
        List.of("facets", kind, filter),
        () -> ask(handle -> FacetCounts.of(handle, kind, filter, recent)));
  }

  @Override
  public Count count(Kind kind, Filter filter) {
    return ask(handle -> FacetCounts.count(handle, kind, filter, recent));
  }

  @Override
  public List<Suggestion> suggest(String typed, int limit) {
    return ask(handle -> SubjectPages.suggest(handle, typed, limit));
  }

  @Override
  public Optional<Subject> subject(String id) {
    return ask(handle -> SubjectPages.find(handle, id));
  }

  @Override
  public Optional<SubjectRecord> subjectRecord(String id) {
    return recent.answer(
        List.of("subject", id), () -> ask(handle -> SubjectPages.record(handle, id, recent)));
  }

  @Override
  public Page<Position> positions(Filter filter, PageRequest page) {
    return page(
        Kind.STATEMENT,
        filter,
        page,
        (handle, rows) ->
            Positions.of(
                new ListLoader(handle, rows).statements(), Positions.amounts(handle, rows)));
  }

  @Override
  public Page<Dealing> dealings(Filter filter, PageRequest page) {
    Filter.Between two =
        filter
            .between()
            .orElseThrow(() -> new UsageException("Between whom? Name one and the other."));
    return page(
        Kind.EVENT,
        filter,
        page,
        (handle, rows) -> {
          List<Long> one = Subjects.meant(handle, two.one(), Selection.SUBJECTS);
          Map<Long, Subject> subjects = SubjectPages.byNumber(handle, one);
          List<Dealing> dealings = new ArrayList<>();
          for (Listed<Event> event : new ListLoader(handle, rows).events()) {
            boolean forward =
                event.finding().actor().stream()
                    .flatMap(party -> event.subject(party).stream())
                    .anyMatch(subjects::containsValue);
            dealings.add(new Dealing(event, forward));
          }
          return dealings;
        });
  }

  @Override
  public List<Edge> edges(Filter filter, int limit) {
    return recent.answer(
        List.of("edges", filter, limit), () -> ask(handle -> Network.edges(handle, filter, limit)));
  }

  /** What a list shows for its rows. */
  private interface Loader<T> {
    List<T> load(Handle handle, List<ListLoader.Row> rows);
  }

  private <T> Page<T> page(Kind kind, Filter filter, PageRequest page, Loader<T> loader) {
    boolean downwards = page.order() == Order.NEWEST_FIRST;
    Optional<Long> after =
        page.cursor().map(cursor -> Cursor.read(cursor, kind, filter, page.order()));
    Count total = count(kind, filter);
    return ask(
        handle -> {
          Selection selection = Selection.of(handle, kind, filter, recent);
          after.ifPresent(mark -> selection.beyond(mark, downwards));
          List<ListLoader.Row> rows = rows(handle, selection, downwards, page.limit() + 1);
          List<ListLoader.Row> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
          Optional<String> next =
              rows.size() > shown.size()
                  ? Optional.of(
                      Cursor.of(
                          shown.get(shown.size() - 1).shelfmark(), kind, filter, page.order()))
                  : Optional.empty();
          List<T> items = shown.isEmpty() ? List.of() : loader.load(handle, shown);
          return new Page<>(items, next, total);
        });
  }

  private static List<ListLoader.Row> rows(
      Handle handle, Selection selection, boolean downwards, int limit) {
    return handle
        .createQuery(
            selection.sql(ListLoader.Row.COLUMNS) + selection.order(downwards) + " LIMIT :limit")
        .bindMap(selection.values())
        .bind("limit", limit)
        .map(
            (row, context) -> {
              long claim = row.getLong(3);
              return new ListLoader.Row(
                  row.getLong(1), row.getLong(2), row.wasNull() ? null : claim);
            })
        .collect(Collectors.toList());
  }

  private <T> T ask(Function<Handle, T> question) {
    return store.ask(handle -> DamagedRecordException.unlessWhole(() -> question.apply(handle)));
  }
}
