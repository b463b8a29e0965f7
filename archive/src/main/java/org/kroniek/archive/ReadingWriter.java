package org.kroniek.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Entity;
import org.kroniek.model.Mention;
import org.kroniek.model.Reading;
import org.kroniek.model.TimeExpression;

/** Writes a reading that is not in the archive yet. */
final class ReadingWriter {

  private final Handle handle;
  private final Names names;

  ReadingWriter(Handle handle) {
    this.handle = handle;
    this.names = new Names(handle);
  }

  /** The number of the reading written. */
  long write(Reading reading, long revision, String recordedAt) {
    Article article = reading.article();
    names.make(Names.of(reading));
    long number =
        handle
            .createQuery(
                "INSERT INTO reading (revision_id, reader_id, url, outlet, title, byline, published,"
                    + " language, recorded_at, first_day, last_day)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " RETURNING reading_id")
            .bind(0, revision)
            .bind(1, reader(reading.reader()))
            .bind(2, checked(article.url()))
            .bind(3, article.outlet().map(names::number).orElse(null))
            .bind(4, checked(article.title()))
            .bind(5, checked(article.byline()))
            .bind(6, article.published().map(Object::toString).orElse(null))
            .bind(7, article.language().code())
            .bind(8, recordedAt)
            .bind(9, article.published().map(date -> date.earliest().toString()).orElse(null))
            .bind(10, article.published().map(date -> date.latest().toString()).orElse(null))
            .mapTo(Long.class)
            .one();
    blocks(number, article.blocks());
    times(number, reading.times());
    entities(number, reading.entities());
    new FindingWriter(handle, new FindingRows(handle, names, number), reading).write();
    return number;
  }

  private static @Nullable String checked(Optional<String> value) {
    return value.map(WellFormed::check).orElse(null);
  }

  /** The number of the reader with this version and these models. */
  private long reader(Reading.Reader reader) {
    List<Long> sameVersion =
        handle
            .createQuery("SELECT reader_id FROM reader WHERE version = ?")
            .bind(0, reader.version())
            .mapTo(Long.class)
            .list();
    for (long candidate : sameVersion) {
      if (ReadingLoader.models(handle, candidate).equals(reader.models())) {
        return candidate;
      }
    }
    long number =
        handle
            .createQuery("INSERT INTO reader (version) VALUES (?) RETURNING reader_id")
            .bind(0, WellFormed.check(reader.version()))
            .mapTo(Long.class)
            .one();
    Rows models = Rows.into(handle, "reader_model", "reader_id, language, model");
    for (Map.Entry<String, String> model : reader.models().entrySet()) {
      models.add(number).add(model.getKey()).add(model.getValue()).end();
    }
    models.write();
    return number;
  }

  private void blocks(long reading, List<Block> blocks) {
    Rows rows = Rows.into(handle, "block", "reading_id, ordinal, kind, span_start, span_end");
    for (int i = 0; i < blocks.size(); i++) {
      rows.add(reading).add(i).add(blocks.get(i).kind().name()).add(blocks.get(i).span()).end();
    }
    rows.write();
  }

  private void times(long reading, List<TimeExpression> times) {
    Rows rows =
        Rows.into(handle, "time_expression", "reading_id, ordinal, value, span_start, span_end");
    for (int i = 0; i < times.size(); i++) {
      rows.add(reading).add(i).add(times.get(i).value().value()).add(times.get(i).span()).end();
    }
    rows.write();
  }

  private void entities(long reading, List<Entity> entities) {
    Rows rows = Rows.into(handle, "entity", "reading_id, ordinal, id, type, name_id, wikidata");
    Rows mentions =
        Rows.into(handle, "mention", "reading_id, entity, ordinal, kind, span_start, span_end");
    for (int i = 0; i < entities.size(); i++) {
      Entity entity = entities.get(i);
      rows.add(reading).add(i).add(entity.id()).add(entity.type().name());
      rows.add(names.number(entity.name())).add(entity.wikidata()).end();
      for (int j = 0; j < entity.mentions().size(); j++) {
        Mention mention = entity.mentions().get(j);
        mentions.add(reading).add(i).add(j).add(mention.kind().name()).add(mention.span()).end();
      }
    }
    rows.write();
    mentions.write();
  }
}
