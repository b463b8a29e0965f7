package org.kroniek.archive;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Language;
import org.kroniek.model.catalogue.ListedArticle;

/** What a list of articles shows. */
final class ArticleList {

  private ArticleList() {}

  static List<ListedArticle> load(Handle handle, List<ListLoader.Row> rows) {
    Map<Long, ListedArticle> found = new HashMap<>();
    String numbers =
        rows.stream()
            .map(row -> Long.toString(row.reading()))
            .collect(Collectors.joining(", ", "(", ")"));
    handle
        .createQuery(
            "SELECT r.reading_id, a.id, r.title, n.name, r.published, r.language,"
                + " (SELECT count(*) FROM finding f WHERE f.reading_id = r.reading_id"
                + " AND f.kind = 's') AS statements,"
                + " (SELECT count(*) FROM finding f WHERE f.reading_id = r.reading_id"
                + " AND f.kind = 'v') AS events"
                + " FROM reading r JOIN revision v ON v.revision_id = r.revision_id"
                + " JOIN article a ON a.article_id = v.article_id"
                + " LEFT JOIN name n ON n.name_id = r.outlet WHERE r.reading_id IN "
                + numbers)
        .map(
            (row, context) -> {
              Cells cells = new Cells(row);
              return found.put(
                  cells.number("reading_id"),
                  new ListedArticle(
                      heading(cells), cells.number("statements"), cells.number("events")));
            })
        .list();
    return rows.stream().map(row -> Objects.requireNonNull(found.get(row.reading()))).toList();
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
}
