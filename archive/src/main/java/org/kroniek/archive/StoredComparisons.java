package org.kroniek.archive;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.across.Comparer;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.across.Kept;

/** What is kept in the tables {@code kept_…}. Safe for use by many threads. */
final class StoredComparisons implements Comparisons {

  private final Store store;
  private final boolean readOnly;

  StoredComparisons(Store store, boolean readOnly) {
    this.store = store;
    this.readOnly = readOnly;
  }

  /**
   * Has an article wait, since something of it is new. Where it waits already its row is written
   * all the same: so whoever has taken it up to compare is waited for, and does not end what was
   * added meanwhile; and who has not leaves it alone until then.
   */
  static void await(Handle handle, long article) {
    handle.execute(
        "INSERT INTO kept_waiting (article_id) VALUES (?)"
            + " ON CONFLICT (article_id) DO UPDATE SET article_id = excluded.article_id",
        article);
  }

  @Override
  public boolean isWaiting(int edition) {
    return store.read(handle -> isOther(handle, edition) || !waiting(handle, 1, "").isEmpty());
  }

  @Override
  public boolean isReadOnly() {
    return readOnly;
  }

  @Override
  public <T> T ask(Function<Kept, T> question) {
    return store.read(
        handle -> {
          try (KeptRows kept = new KeptRows(handle, 0)) {
            return question.apply(kept);
          }
        });
  }

  @Override
  public int catchUp(Comparer comparer, int most) {
    return store.compare(
        handle -> {
          if (isOther(handle, comparer.edition())) {
            empty(handle);
          }
          List<Long> articles = waiting(handle, most, Dialect.of(handle).alone());
          try (KeptRows kept = new KeptRows(handle, comparer.edition())) {
            articles.forEach(article -> take(handle, article, comparer, kept));
          }
          return articles.size();
        });
  }

  private static boolean isOther(Handle handle, int edition) {
    return handle
        .createQuery("SELECT 1 FROM kept_note WHERE edition < ? OR edition > ? LIMIT 1")
        .bind(0, edition)
        .bind(1, edition)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static void empty(Handle handle) {
    Dialect.of(handle).hold(handle, "kept_waiting");
    for (String table : List.of("note", "settled", "bytes", "cell", "tie", "waiting")) {
      handle.execute("DELETE FROM kept_" + table);
    }
    handle.execute("INSERT INTO kept_waiting SELECT article_id FROM article");
  }

  private static List<Long> waiting(Handle handle, int most, String alone) {
    return handle
        .createQuery("SELECT article_id FROM kept_waiting ORDER BY article_id LIMIT ?" + alone)
        .bind(0, most)
        .mapTo(Long.class)
        .list();
  }

  private static void take(Handle handle, long article, Comparer comparer, KeptRows kept) {
    ReadingLoader loader = new ReadingLoader(handle);
    for (long number : unnoted(handle, article)) {
      comparer.take(number, loader.load(number), kept);
    }
    Optional<Long> before =
        number(handle, "SELECT reading_id FROM kept_settled WHERE article_id = ?", article);
    Optional<Long> after =
        number(
            handle,
            "SELECT current_reading FROM article WHERE article_id = ?"
                + " AND current_reading IS NOT NULL",
            article);
    if (!before.equals(after)) {
      comparer.settle(before, after, kept);
      handle.execute("DELETE FROM kept_settled WHERE article_id = ?", article);
      after.ifPresent(
          number ->
              handle.execute(
                  "INSERT INTO kept_settled (article_id, reading_id) VALUES (?, ?)",
                  article,
                  number));
    }
    handle.execute("DELETE FROM kept_waiting WHERE article_id = ?", article);
  }

  private static List<Long> unnoted(Handle handle, long article) {
    return handle
        .createQuery(
            "SELECT r.reading_id FROM revision v JOIN reading r ON r.revision_id = v.revision_id"
                + " LEFT JOIN kept_note k ON k.reading_id = r.reading_id"
                + " WHERE v.article_id = ? AND k.reading_id IS NULL ORDER BY r.reading_id")
        .bind(0, article)
        .mapTo(Long.class)
        .list();
  }

  private static Optional<Long> number(Handle handle, String sql, long article) {
    return handle.createQuery(sql).bind(0, article).mapTo(Long.class).findOne();
  }
}
