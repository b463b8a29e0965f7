package org.kroniek.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Article;
import org.kroniek.model.Reading;

/**
 * Saves one reading in one transaction.
 *
 * <p>A reading that the archive holds already is never written again; what is written is that it
 * appeared at an origin. Of an article that one is current whose appearance is the newest of those
 * that no later one superseded at the same origin.
 */
final class Recorder {

  /**
   * In words that the index of origins does not answer: it would go through all that stands without
   * an origin, which are ever more.
   */
  private static final String WITHOUT_ORIGIN = "(origin || '') IS NULL";

  private final Handle handle;
  private final String now;

  /** An appearance that was current before. */
  private record Standing(long appearance, long reading, long revision, long article) {}

  /** The current reading of an article. */
  private record Current(long reading, long revision) {}

  Recorder(Handle handle, String now) {
    this.handle = handle;
    this.now = now;
  }

  Saved save(Reading reading, Optional<String> origin) {
    Article article = reading.article();
    String hash = sha256(article.text());
    Optional<Long> known = revision(article.id(), hash);
    Optional<Long> same = known.flatMap(revision -> sameReading(revision, reading));
    Optional<Standing> standing = origin.flatMap(this::standing);
    release(article.path());
    if (same.isPresent() && appears(same.get(), standing, origin)) {
      return Saved.UNCHANGED;
    }
    long number = article(article.id());
    Optional<Current> before = current(number);
    long revision = known.orElseGet(() -> writeRevision(number, hash, article.text(), standing));
    long written = same.orElseGet(() -> new ReadingWriter(handle).write(reading, revision, now));
    supersede(written, revision, standing, origin);
    appear(written, origin, article.path());
    settle(number, before, written, reading);
    standing
        .filter(s -> s.article() != number)
        .ifPresent(s -> settle(s.article(), current(s.article()), written, reading));
    return saved(standing, before, new Current(written, revision));
  }

  private static Saved saved(Optional<Standing> standing, Optional<Current> before, Current after) {
    if (standing.filter(s -> s.revision() != after.revision()).isPresent()) {
      return Saved.REVISED;
    }
    if (before.isEmpty()) {
      return Saved.ADDED;
    }
    if (before.get().revision() != after.revision()) {
      return Saved.REVISED;
    }
    return before.get().reading() == after.reading() ? Saved.UNCHANGED : Saved.REREAD;
  }

  /** Whether nothing is new: this reading stands at this origin, or somewhere if none is told. */
  private boolean appears(long reading, Optional<Standing> standing, Optional<String> origin) {
    return origin.isPresent()
        ? standing.filter(s -> s.reading() == reading).isPresent()
        : handle
            .createQuery(
                "SELECT 1 FROM appearance WHERE reading_id = ? AND superseded_at IS NULL LIMIT 1")
            .bind(0, reading)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
  }

  private Optional<Long> revision(String id, String hash) {
    return handle
        .createQuery(
            "SELECT v.revision_id FROM article a JOIN revision v ON v.article_id = a.article_id"
                + " WHERE a.id = ? AND v.text_hash = ?")
        .bind(0, id)
        .bind(1, hash)
        .mapTo(Long.class)
        .findOne();
  }

  /** A reading of the revision that is equal to this one, wherever its file lay. */
  private Optional<Long> sameReading(long revision, Reading reading) {
    List<Long> candidates =
        handle
            .createQuery(
                "SELECT reading_id FROM reading WHERE revision_id = ? ORDER BY reading_id DESC")
            .bind(0, revision)
            .mapTo(Long.class)
            .list();
    ReadingLoader loader = new ReadingLoader(handle);
    Reading wanted = withoutPath(reading);
    return candidates.stream()
        .filter(candidate -> withoutPath(loader.load(candidate)).equals(wanted))
        .findFirst();
  }

  private static Reading withoutPath(Reading reading) {
    Article article = reading.article();
    return new Reading(
        reading.reader(),
        new Article(
            article.id(),
            Optional.empty(),
            article.url(),
            article.outlet(),
            article.title(),
            article.byline(),
            article.published(),
            article.language(),
            article.text(),
            article.blocks()),
        reading.entities(),
        reading.statements(),
        reading.events(),
        reading.quantities(),
        reading.conditionals(),
        reading.times());
  }

  private Optional<Standing> standing(String origin) {
    return handle
        .createQuery(
            "SELECT p.appearance_id, p.reading_id, r.revision_id, v.article_id FROM appearance p"
                + " JOIN reading r ON r.reading_id = p.reading_id"
                + " JOIN revision v ON v.revision_id = r.revision_id"
                + " WHERE p.origin = ? AND p.superseded_at IS NULL")
        .bind(0, origin)
        .map(
            (row, context) ->
                new Standing(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .findOne();
  }

  private long article(String id) {
    return handle
        .createQuery("SELECT article_id FROM article WHERE id = ?")
        .bind(0, id)
        .mapTo(Long.class)
        .findOne()
        .orElseGet(
            () ->
                handle
                    .createQuery("INSERT INTO article (id) VALUES (?) RETURNING article_id")
                    .bind(0, WellFormed.check(id))
                    .mapTo(Long.class)
                    .one());
  }

  private Optional<Current> current(long article) {
    return handle
        .createQuery(
            "SELECT r.reading_id, r.revision_id FROM article a"
                + " JOIN reading r ON r.reading_id = a.current_reading WHERE a.article_id = ?")
        .bind(0, article)
        .map((row, context) -> new Current(row.getLong(1), row.getLong(2)))
        .findOne();
  }

  /** Its number is one higher than that of the article's last text and of the text it replaces. */
  private long writeRevision(long article, String hash, String text, Optional<Standing> standing) {
    return handle
        .createQuery(
            "INSERT INTO revision (article_id, number, text_hash, text)"
                + " SELECT ?, 1 + coalesce(max(number), 0), ?, ? FROM revision"
                + " WHERE article_id = ? OR revision_id = ? RETURNING revision_id")
        .bind(0, article)
        .bind(1, hash)
        .bind(2, WellFormed.check(text))
        .bind(3, article)
        .bind(4, standing.map(Standing::revision).orElse(-1L))
        .mapTo(Long.class)
        .one();
  }

  /**
   * Ends the appearances that this one takes the place of: the one at the same origin; without an
   * origin, the others without one that another reader made of the same text; with one, those
   * without of the same reading, since now it is known where it stands.
   */
  private void supersede(
      long reading, long revision, Optional<Standing> standing, Optional<String> origin) {
    if (origin.isPresent()) {
      standing.ifPresent(s -> end("appearance_id = ?", s.appearance(), null));
      end(WITHOUT_ORIGIN + " AND reading_id = ?", reading, null);
    } else {
      end(
          WITHOUT_ORIGIN
              + " AND reading_id IN (SELECT o.reading_id FROM reading o JOIN reading n"
              + " ON n.revision_id = o.revision_id AND n.reader_id <> o.reader_id"
              + " WHERE o.revision_id = ? AND n.reading_id = ?)",
          revision,
          reading);
    }
  }

  private void end(String which, long first, @Nullable Long second) {
    var update =
        handle
            .createUpdate(
                "UPDATE appearance SET superseded_at = ? WHERE superseded_at IS NULL AND " + which)
            .bind(0, now)
            .bind(1, first);
    if (second != null) {
      update.bind(2, second);
    }
    update.execute();
  }

  private void appear(long reading, Optional<String> origin, Optional<String> path) {
    Rows rows = Rows.into(handle, "appearance", "reading_id, origin, path, recorded_at");
    rows.add(reading).add(origin).add(path).add(now).end();
    rows.write();
  }

  /**
   * Makes the reading of the newest appearance that still stands the article's current one.
   *
   * @param stood the one that was current before
   * @param saved the number of the reading that is saved, which need not be loaded
   */
  private void settle(long article, Optional<Current> stood, long saved, Reading reading) {
    Optional<Long> before = stood.map(Current::reading);
    Optional<Long> after = choose(article);
    if (!after.equals(before)) {
      LongFunction<Marks> marks =
          number ->
              new Marks(
                  handle,
                  number,
                  number == saved ? reading : new ReadingLoader(handle).load(number));
      StoredComparisons.await(handle, article);
      before.ifPresent(number -> Shelf.take(handle, marks.apply(number)));
      after.ifPresent(
          number -> {
            Marks now = marks.apply(number);
            Shelf.put(handle, now);
            Anchors.settle(handle, now.reading());
          });
    }
  }

  private Optional<Long> choose(long article) {
    return handle
        .createQuery(
            "UPDATE article SET current_reading = (SELECT p.reading_id FROM revision v"
                + " JOIN reading r ON r.revision_id = v.revision_id"
                + " JOIN appearance p ON p.reading_id = r.reading_id"
                + " WHERE v.article_id = article.article_id AND p.superseded_at IS NULL"
                + " ORDER BY p.appearance_id DESC LIMIT 1) WHERE article_id = ? RETURNING current_reading")
        .bind(0, article)
        .map(
            (row, context) ->
                Optional.ofNullable(row.getObject(1)).map(n -> ((Number) n).longValue()))
        .one();
  }

  /** What lies in quarantine from the same place has been read after all. */
  private void release(Optional<String> path) {
    path.ifPresent(
        p ->
            handle
                .createUpdate(
                    "UPDATE quarantine SET superseded_at = ?"
                        + " WHERE path = ? AND superseded_at IS NULL")
                .bind(0, now)
                .bind(1, p)
                .execute());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
