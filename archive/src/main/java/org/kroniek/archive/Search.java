package org.kroniek.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Archive.Hit;
import org.kroniek.model.Archive.Query;
import org.kroniek.model.Archive.Results;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.ListedArticle;

/** Answers a query by the same shelves as the catalogue, counting all its hits. */
final class Search {

  /** Statements loaded by one query. */
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final Query query;

  private Search(Handle handle, Query query) {
    this.handle = handle;
    this.query = query;
  }

  static Results find(Handle handle, Query query) {
    return DamagedRecordException.unlessWhole(() -> new Search(handle, query).results());
  }

  private Results results() {
    Selection statements = Selection.of(handle, Kind.STATEMENT, filter());
    int total = total(statements);
    List<Hit> hits = query.offset() >= total ? List.of() : hits(statements);
    if (query.words().filter(words -> !words.isBlank()).isEmpty() || asksOfStatements()) {
      return new Results(hits, total, List.of(), 0);
    }
    Selection articles = Selection.of(handle, Kind.ARTICLE, filter());
    int articlesTotal = total(articles);
    return new Results(
        hits, total, articlesTotal == 0 ? List.of() : articles(articles), articlesTotal);
  }

  private Filter filter() {
    return Filter.builder()
        .words(query.words().orElse(null))
        .source(query.source().orElse(null))
        .about(query.about().orElse(null))
        .acts(query.act().map(Set::of).orElse(Set.of()))
        .modes(query.mode().map(Set::of).orElse(Set.of()))
        .since(query.since().orElse(null))
        .until(query.until().orElse(null))
        .outlet(query.outlet().orElse(null))
        .build();
  }

  /** Whether the query asks for something that only a statement has. */
  private boolean asksOfStatements() {
    return given(query.source())
        || given(query.about())
        || query.act().isPresent()
        || query.mode().isPresent();
  }

  private static boolean given(Optional<String> part) {
    return part.filter(text -> !text.isBlank()).isPresent();
  }

  private int total(Selection selection) {
    return handle
        .createQuery("SELECT count(*) FROM (" + selection.marks() + ") AS hits")
        .bindMap(selection.values())
        .mapTo(Integer.class)
        .one();
  }

  private List<ListLoader.Row> rows(Selection selection, int offset) {
    return handle
        .createQuery(
            selection.sql(ListLoader.Row.COLUMNS)
                + selection.order(true)
                + " LIMIT :limit OFFSET :offset")
        .bindMap(selection.values())
        .bind("limit", query.limit())
        .bind("offset", offset)
        .map((row, context) -> new ListLoader.Row(row.getLong(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  private List<Hit> hits(Selection selection) {
    List<ListLoader.Row> rows = rows(selection, query.offset());
    List<Hit> hits = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<ListLoader.Row> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
      for (Listed<Statement> listed : new ListLoader(handle, some).statements()) {
        hits.add(new Hit(listed.finding(), listed.words(), listed.article()));
      }
    }
    return hits;
  }

  private List<Heading> articles(Selection selection) {
    return ArticleList.load(handle, rows(selection, 0)).stream()
        .map(ListedArticle::heading)
        .toList();
  }
}
