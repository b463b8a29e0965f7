package org.kroniek.archive;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Archive.Query;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;

/** Finds the reports whose text or title holds the words of a query. */
final class ReportSearch {

  private final Handle handle;
  private final StringBuilder where =
      new StringBuilder(
          " FROM article a JOIN reading r ON r.reading_id = a.current_reading WHERE r.reading_id IN"
              + " (SELECT rowid FROM article_words WHERE article_words MATCH :words)");
  private final Map<String, Object> values = new LinkedHashMap<>();

  private ReportSearch(Handle handle, String expression) {
    this.handle = handle;
    values.put("words", expression);
  }

  /** The newest reports, at most the query's limit, and how many there are. */
  static Found find(Handle handle, Query query) {
    Optional<String> expression = Search.given(query.words()).flatMap(SearchWords::expression);
    if (expression.isEmpty() || asksOfStatements(query)) {
      return new Found(List.of(), 0);
    }
    ReportSearch search = new ReportSearch(handle, expression.get());
    search.narrow(query);
    int total = search.total();
    return new Found(
        total == 0
            ? List.of()
            : DamagedRecordException.unlessWhole(() -> search.newest(query.limit())),
        total);
  }

  /** Whether the query asks for something that only a statement has. */
  private static boolean asksOfStatements(Query query) {
    return Search.given(query.source()).isPresent()
        || Search.given(query.about()).isPresent()
        || query.act().isPresent()
        || query.mode().isPresent();
  }

  private void narrow(Query query) {
    query
        .since()
        .map(PartialDate::earliest)
        .ifPresent(day -> add(" AND r.last_day >= :since", "since", day.toString()));
    query
        .until()
        .map(PartialDate::latest)
        .ifPresent(day -> add(" AND r.first_day <= :until", "until", day.toString()));
    Search.given(query.outlet())
        .ifPresent(
            outlet ->
                add(
                    " AND r.outlet IN (SELECT name_id FROM name WHERE folded = :outlet)",
                    "outlet",
                    Names.fold(outlet)));
  }

  private void add(String condition, String name, String value) {
    where.append(condition);
    values.put(name, value);
  }

  private int total() {
    return handle.createQuery("SELECT count(*)" + where).bindMap(values).mapTo(Integer.class).one();
  }

  private List<Heading> newest(int limit) {
    return handle
        .createQuery(
            "SELECT a.id, r.title, r.published, r.language,"
                + " (SELECT n.name FROM name n WHERE n.name_id = r.outlet) AS name"
                + where
                + " ORDER BY r.last_day DESC NULLS LAST, r.first_day DESC, a.article_id"
                + " LIMIT :limit")
        .bindMap(values)
        .bind("limit", limit)
        .map((row, context) -> heading(new Cells(row)))
        .list();
  }

  /** The heading in a row that has an article's id and a reading's title, name, date, language. */
  static Heading heading(Cells cells) throws SQLException {
    return new Heading(
        cells.text("id"),
        cells.optionalText("title"),
        cells.optionalText("name"),
        cells.optionalDate("published"),
        new Language(cells.text("language")));
  }

  /**
   * What was found.
   *
   * @param articles the newest
   * @param total how many there are without the limit
   */
  record Found(List<Heading> articles, int total) {}
}
