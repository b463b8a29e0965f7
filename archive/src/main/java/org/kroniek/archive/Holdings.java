package org.kroniek.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Archive.Counts;
import org.kroniek.model.Archive.Quarantined;
import org.kroniek.model.Archive.Stored;
import org.kroniek.model.Archive.Tally;
import org.kroniek.model.Rejection;

/** What the archive holds: by id, by number, in quarantine. */
final class Holdings {

  private Holdings() {}

  static Optional<Stored> show(Handle handle, String id) {
    List<String> meant = ids(handle, id, 2);
    // An id may be the beginning of another; named in full it is meant itself.
    if (meant.isEmpty() || (meant.size() > 1 && !meant.contains(id))) {
      return Optional.empty();
    }
    ReadingLoader loader = new ReadingLoader(handle);
    return handle
        .createQuery(
            "SELECT r.reading_id, v.number, r.recorded_at,"
                + " CASE WHEN r.reading_id = a.current_reading THEN 1 ELSE 0 END AS is_current"
                + " FROM article a JOIN revision v ON v.article_id = a.article_id"
                + " JOIN reading r ON r.revision_id = v.revision_id WHERE r.reading_id IN"
                + " (SELECT w.reading_id FROM article b JOIN revision t"
                + " ON t.article_id = b.article_id JOIN reading w"
                + " ON w.revision_id = t.revision_id WHERE b.id = :id"
                + " UNION SELECT reading_id FROM finding WHERE id = :id)"
                + " ORDER BY is_current DESC, r.reading_id DESC LIMIT 1")
        .bind("id", meant.contains(id) ? id : meant.get(0))
        .map(
            (row, context) ->
                new Stored(
                    loader.load(row.getLong("reading_id")),
                    row.getInt("number"),
                    Instants.parse(row.getString("recorded_at")),
                    row.getBoolean("is_current")))
        .findOne();
  }

  /** In alphabetical order, so that those of articles stand first. */
  static List<String> ids(Handle handle, String prefix, int limit) {
    return handle
        .createQuery(
            "SELECT id FROM article WHERE id >= :from AND id < :to"
                + " UNION SELECT id FROM finding WHERE id >= :from AND id < :to"
                + " ORDER BY id LIMIT :limit")
        .bind("from", prefix)
        .bind("to", prefix + '\uffff')
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  /** The numbers of the current readings, in the order in which they were recorded. */
  static List<Long> current(Handle handle) {
    return handle
        .createQuery(
            "SELECT current_reading FROM article WHERE current_reading IS NOT NULL"
                + " ORDER BY current_reading")
        .mapTo(Long.class)
        .list();
  }

  /**
   * The numbers of the readings that were current at a moment: of each article that of the newest
   * appearance that was recorded and not superseded by then.
   */
  static List<Long> current(Handle handle, String asOf) {
    return handle
        .createQuery(
            "SELECT reading_id FROM appearance WHERE appearance_id IN ("
                + "SELECT max(p.appearance_id) FROM appearance p"
                + " JOIN reading r ON r.reading_id = p.reading_id"
                + " JOIN revision v ON v.revision_id = r.revision_id"
                + " WHERE p.recorded_at <= :moment"
                + " AND (p.superseded_at IS NULL OR p.superseded_at > :moment)"
                + " GROUP BY v.article_id) ORDER BY reading_id")
        .bind("moment", asOf)
        .mapTo(Long.class)
        .list();
  }

  static void quarantine(Handle handle, Rejection rejection, String now) {
    handle
        .createUpdate(
            "INSERT INTO quarantine (path, stage, reason, detail, recorded_at)"
                + " VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING")
        .bind(0, rejection.path())
        .bind(1, rejection.stage().name())
        .bind(2, rejection.reason())
        .bind(3, rejection.detail())
        .bind(4, now)
        .execute();
  }

  static List<Quarantined> quarantined(Handle handle) {
    return handle
        .createQuery("SELECT * FROM quarantine WHERE superseded_at IS NULL ORDER BY quarantine_id")
        .map(
            (row, context) ->
                new Quarantined(
                    new Rejection(
                        new Cells(row).text("path"),
                        Rejection.Stage.valueOf(row.getString("stage")),
                        new Cells(row).text("reason"),
                        new Cells(row).text("detail")),
                    Instants.parse(row.getString("recorded_at"))))
        .list();
  }

  static Counts counts(Handle handle) {
    return new Counts(
        holding(handle, "article"),
        holding(handle, "statement"),
        count(handle, "SELECT count(*) FROM tally WHERE what = 'source' AND statements > 0"),
        holding(handle, "event"),
        holding(handle, "quantity"),
        holding(handle, "conditional"),
        count(handle, "SELECT count(*) FROM quarantine WHERE superseded_at IS NULL"));
  }

  static List<Tally> sources(Handle handle, int limit) {
    return tally(handle, "source", limit);
  }

  static List<Tally> outlets(Handle handle, int limit) {
    return tally(handle, "outlet", limit);
  }

  private static List<Tally> tally(Handle handle, String what, int limit) {
    return handle
        .createQuery(
            "SELECT n.name, t.statements FROM tally t JOIN name n ON n.name_id = t.name_id"
                + " WHERE t.what = :what ORDER BY t.statements DESC, n.name LIMIT :limit")
        .bind("what", what)
        .bind("limit", limit)
        .map((row, context) -> new Tally(new Cells(row).text("name"), row.getLong("statements")))
        .list();
  }

  static Optional<Instant> since(Handle handle) {
    return handle
        .createQuery("SELECT recorded_at FROM reading ORDER BY reading_id LIMIT 1")
        .mapTo(String.class)
        .findOne()
        .map(Instants::parse);
  }

  private static long holding(Handle handle, String kind) {
    return handle
        .createQuery("SELECT number FROM holding WHERE kind = ?")
        .bind(0, kind)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  private static long count(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }
}
