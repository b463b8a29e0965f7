package org.kroniek.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.Reading;
import org.kroniek.model.TimeExpression;

/** Puts a reading together again as it was saved. */
final class ReadingLoader {

  private final Handle handle;

  ReadingLoader(Handle handle) {
    this.handle = handle;
  }

  /** The reading with this number; its path is that of its newest appearance. */
  Reading load(long number) {
    return DamagedRecordException.unlessWhole(() -> assemble(number));
  }

  private Reading assemble(long number) {
    List<Block> blocks = blocks(number);
    FindingLoader findings = FindingLoader.ofReading(handle, number);
    return handle
        .createQuery(
            "SELECT r.*, a.id, v.text, n.name AS outlet_name, p.version,"
                + " (SELECT path FROM appearance WHERE reading_id = r.reading_id"
                + " ORDER BY superseded_at IS NOT NULL, appearance_id DESC LIMIT 1) AS path"
                + " FROM reading r JOIN revision v ON v.revision_id = r.revision_id"
                + " JOIN article a ON a.article_id = v.article_id"
                + " JOIN reader p ON p.reader_id = r.reader_id"
                + " LEFT JOIN name n ON n.name_id = r.outlet WHERE r.reading_id = ?")
        .bind(0, number)
        .map(
            (row, context) -> {
              Cells cells = new Cells(row);
              Article article =
                  new Article(
                      cells.text("id"),
                      cells.optionalText("path"),
                      cells.optionalText("url"),
                      cells.optionalText("outlet_name"),
                      cells.optionalText("title"),
                      cells.optionalText("byline"),
                      cells.optionalDate("published"),
                      new Language(cells.text("language")),
                      cells.text("text"),
                      blocks);
              return new Reading(
                  new Reading.Reader(
                      cells.text("version"), models(handle, cells.number("reader_id"))),
                  article,
                  entities(number),
                  List.copyOf(findings.statements().values()),
                  List.copyOf(findings.events().values()),
                  List.copyOf(findings.quantities().values()),
                  List.copyOf(findings.conditionals().values()),
                  times(number));
            })
        .one();
  }

  /** The models of a reader. */
  static SortedMap<String, String> models(Handle handle, long reader) {
    SortedMap<String, String> models = new TreeMap<>();
    handle
        .createQuery("SELECT language, model FROM reader_model WHERE reader_id = ?")
        .bind(0, reader)
        .map((row, context) -> models.put(row.getString("language"), new Cells(row).text("model")))
        .list();
    return models;
  }

  private List<Block> blocks(long reading) {
    return handle
        .createQuery("SELECT * FROM block WHERE reading_id = ? ORDER BY ordinal")
        .bind(0, reading)
        .map(
            (row, context) -> {
              Cells cells = new Cells(row);
              return new Block(Block.Kind.valueOf(cells.text("kind")), cells.span("span"));
            })
        .list();
  }

  private List<TimeExpression> times(long reading) {
    return handle
        .createQuery("SELECT * FROM time_expression WHERE reading_id = ? ORDER BY ordinal")
        .bind(0, reading)
        .map(
            (row, context) -> {
              Cells cells = new Cells(row);
              return new TimeExpression(
                  cells.span("span"), cells.optionalDate("value").orElseThrow());
            })
        .list();
  }

  private List<Entity> entities(long reading) {
    Map<Integer, List<Mention>> mentions = mentions(reading);
    return handle
        .createQuery(
            "SELECT e.*, n.name FROM entity e JOIN name n ON n.name_id = e.name_id"
                + " WHERE e.reading_id = ? ORDER BY e.ordinal")
        .bind(0, reading)
        .map(
            (row, context) -> {
              Cells cells = new Cells(row);
              return new Entity(
                  cells.text("id"),
                  Entity.Type.valueOf(cells.text("type")),
                  cells.text("name"),
                  cells.optionalText("wikidata"),
                  mentions.getOrDefault((int) cells.number("ordinal"), List.of()));
            })
        .list();
  }

  private Map<Integer, List<Mention>> mentions(long reading) {
    Map<Integer, List<Mention>> mentions = new HashMap<>();
    handle
        .createQuery("SELECT * FROM mention WHERE reading_id = ? ORDER BY entity, ordinal")
        .bind(0, reading)
        .map(
            (row, context) -> {
              Cells cells = new Cells(row);
              return mentions
                  .computeIfAbsent((int) cells.number("entity"), entity -> new ArrayList<>())
                  .add(new Mention(cells.span("span"), Mention.Kind.valueOf(cells.text("kind"))));
            })
        .list();
    return mentions;
  }
}
