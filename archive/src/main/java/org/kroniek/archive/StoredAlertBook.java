package org.kroniek.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.catalogue.Alert;
import org.kroniek.model.catalogue.AlertBook;
import org.kroniek.model.catalogue.AlertNote;
import org.kroniek.model.catalogue.Catalogue;

/** Alerts in tables of the archive. */
final class StoredAlertBook implements AlertBook {

  private static final String ALERT =
      "name, kind, query, channel, target, secret, seen, failures, due_at, outcome";
  private static final String NOTE =
      "alert, note_key, finding, article, title, words, source, outlet, link, day, found_at";

  private final Store store;

  StoredAlertBook(Store store) {
    this.store = store;
  }

  @Override
  public List<Alert> alerts() {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT * FROM alert ORDER BY name")
                .map((row, context) -> alert(new Cells(row)))
                .list());
  }

  @Override
  public Optional<Alert> alert(String name) {
    return store.read(handle -> alert(handle, name));
  }

  private static Optional<Alert> alert(Handle handle, String name) {
    return handle
        .createQuery("SELECT * FROM alert WHERE name = ?")
        .bind(0, name)
        .map((row, context) -> alert(new Cells(row)))
        .findOne();
  }

  private static Alert alert(Cells cells) throws SQLException {
    return new Alert(
        cells.text("name"),
        Catalogue.Kind.valueOf(cells.text("kind")),
        cells.text("query"),
        Alert.Channel.valueOf(cells.text("channel")),
        cells.optionalText("target"),
        cells.optionalText("secret"),
        cells.number("seen"),
        (int) cells.number("failures"),
        cells.optionalInstant("due_at"),
        cells.text("outcome"));
  }

  @Override
  public boolean add(Alert alert) {
    return store.write(
        handle -> {
          if (alert(handle, alert.name()).isPresent()) {
            return false;
          }
          Rows rows = Rows.into(handle, "alert", ALERT);
          rows.add(alert.name()).add(alert.kind().name()).add(alert.query());
          rows.add(alert.channel().name()).add(alert.target()).add(alert.secret());
          rows.add(alert.seen()).add(alert.failures()).add(alert.dueAt().map(Instants::write));
          rows.add(alert.outcome()).end();
          rows.write();
          return true;
        });
  }

  @Override
  public boolean remove(String name) {
    return store.write(
        handle -> {
          handle.createUpdate("DELETE FROM alert_note WHERE alert = ?").bind(0, name).execute();
          return handle.createUpdate("DELETE FROM alert WHERE name = ?").bind(0, name).execute()
              > 0;
        });
  }

  @Override
  public List<Recorded> recordedAfter(long seen, int limit) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT reading.reading_id, article.id FROM reading"
                        + " JOIN revision ON revision.revision_id = reading.revision_id"
                        + " JOIN article ON article.article_id = revision.article_id"
                        + " WHERE reading.reading_id > ? AND NOT EXISTS (SELECT 1 FROM reading AS"
                        + " earlier WHERE earlier.revision_id = reading.revision_id"
                        + " AND earlier.reading_id < reading.reading_id)"
                        + " ORDER BY reading.reading_id LIMIT ?")
                .bind(0, seen)
                .bind(1, limit)
                .map((row, context) -> new Recorded(row.getLong(1), row.getString(2)))
                .list());
  }

  @Override
  public long lastReading() {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(reading_id), 0) FROM reading")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void found(String name, long seen, List<AlertNote> notes) {
    store.write(
        handle -> {
          Rows rows = Rows.into(handle, "alert_note", NOTE, "(alert, note_key) DO NOTHING");
          for (AlertNote note : notes) {
            rows.add(name).add(note.key()).add(note.finding()).add(note.article());
            rows.add(note.title()).add(note.text()).add(note.source()).add(note.outlet());
            rows.add(note.link()).add(note.day()).add(Instants.write(note.foundAt())).end();
          }
          rows.write();
          return handle
              .createUpdate("UPDATE alert SET seen = ? WHERE name = ? AND seen < ?")
              .bind(0, seen)
              .bind(1, name)
              .bind(2, seen)
              .execute();
        });
  }

  @Override
  public List<AlertNote> untold(String name, int limit) {
    return notes(
        "SELECT * FROM alert_note WHERE alert = ? AND told_at IS NULL"
            + " ORDER BY found_at, note_key LIMIT ?",
        name,
        limit);
  }

  @Override
  public List<AlertNote> latest(String name, int limit) {
    return notes(
        "SELECT * FROM alert_note WHERE alert = ? ORDER BY found_at DESC, note_key LIMIT ?",
        name,
        limit);
  }

  private List<AlertNote> notes(String sql, String name, int limit) {
    return store.read(
        handle ->
            handle
                .createQuery(sql)
                .bind(0, name)
                .bind(1, limit)
                .map((row, context) -> note(new Cells(row)))
                .list());
  }

  private static AlertNote note(Cells cells) throws SQLException {
    return new AlertNote(
        cells.text("note_key"),
        cells.text("finding"),
        cells.text("article"),
        cells.text("title"),
        cells.text("words"),
        cells.optionalText("source"),
        cells.optionalText("outlet"),
        cells.optionalText("link"),
        cells.optionalText("day"),
        Instants.parse(cells.text("found_at")),
        cells.optionalText("delivery"));
  }

  @Override
  public void assign(String name, List<AlertNote> notes, String delivery) {
    store.write(
        handle -> {
          for (AlertNote note : notes) {
            handle
                .createUpdate("UPDATE alert_note SET delivery = ? WHERE alert = ? AND note_key = ?")
                .bind(0, delivery)
                .bind(1, name)
                .bind(2, note.key())
                .execute();
          }
          return true;
        });
  }

  @Override
  public boolean take(String name, Instant now, Instant until) {
    return store.write(
        handle ->
            handle
                    .createUpdate(
                        "UPDATE alert SET due_at = ? WHERE name = ?"
                            + " AND (due_at IS NULL OR due_at <= ?)"
                            + " AND EXISTS (SELECT 1 FROM alert_note n"
                            + " WHERE n.alert = alert.name AND n.told_at IS NULL)")
                    .bind(0, Instants.write(until))
                    .bind(1, name)
                    .bind(2, Instants.write(now))
                    .execute()
                > 0);
  }

  @Override
  public void told(String name, String delivery, Instant at, String outcome) {
    store.write(
        handle -> {
          handle
              .createUpdate("UPDATE alert_note SET told_at = ? WHERE alert = ? AND delivery = ?")
              .bind(0, Instants.write(at))
              .bind(1, name)
              .bind(2, delivery)
              .execute();
          return handle
              .createUpdate(
                  "UPDATE alert SET failures = 0, due_at = NULL, outcome = ? WHERE name = ?")
              .bind(0, outcome)
              .bind(1, name)
              .execute();
        });
  }

  @Override
  public void failed(String name, Instant due, String outcome) {
    store.write(
        handle ->
            handle
                .createUpdate(
                    "UPDATE alert SET failures = failures + 1, due_at = ?, outcome = ?"
                        + " WHERE name = ?")
                .bind(0, Instants.write(due))
                .bind(1, outcome)
                .bind(2, name)
                .execute());
  }
}
