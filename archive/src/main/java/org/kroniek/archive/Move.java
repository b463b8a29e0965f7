package org.kroniek.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.kroniek.archive.Tables.Table;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.UsageException;

/**
 * Copies one archive into another, row by row, whatever the engines. What is copied stays copied
 * when it is broken off: until it is done the other is marked as the unfinished target of this
 * move, and the same call goes on where it ended, after the highest key of each table.
 */
final class Move {

  /** So many characters are copied at once, about; texts are long and marks short. */
  private static final int CHARACTERS = 2_000_000;

  private static final int FEWEST = 10;
  private static final int MOST = 2_000;

  /** Readings whose words are written in one transaction. */
  private static final int READINGS = 200;

  private final Store from;
  private final Store to;
  private final String source;
  private final Archives.Progress progress;
  private final Map<String, Long> counts = new TreeMap<>();
  private long indexed;
  private long done;

  /**
   * @param source the name of the archive that is copied, as it may be told to anybody
   */
  Move(Store from, Store to, String source, Archives.Progress progress) {
    this.from = from;
    this.to = to;
    this.source = source;
    this.progress = progress;
  }

  /** Copies what is not copied yet, and compares. */
  Archives.Moved run() {
    String state = from.read(this::count);
    boolean goesOn = to.write(handle -> begin(handle, state));
    from.read(
        handle -> {
          tables(handle).forEach(table -> copy(handle, table));
          closeCircle(handle);
          return true;
        });
    words();
    compare();
    if (!from.read(this::count).equals(state)) {
      throw new ArchiveException(
          "the archive "
              + source
              + " was written while it was moved, and what is new is not in the other: make another"
              + " target and move again");
    }
    to.write(
        handle -> {
          handle.execute("DROP TABLE moving");
          Dialect.of(handle).finishMove(handle, ArchiveFile.SCHEMA);
          return true;
        });
    return new Archives.Moved(counts.getOrDefault(Tables.CIRCLE_TABLE, 0L), rows(), goesOn);
  }

  private long rows() {
    return counts.values().stream().mapToLong(number -> number).sum();
  }

  private static List<Table> tables(Handle handle) {
    try {
      return Tables.of(handle.getConnection());
    } catch (SQLException e) {
      throw new IllegalStateException("a connection in use describes its tables", e);
    }
  }

  /** Counts all rows; the answer is another one once anything was written. */
  private String count(Handle handle) {
    counts.clear();
    counts.putAll(counts(handle));
    indexed = number(handle, "SELECT count(current_reading) FROM article");
    StringBuilder state = new StringBuilder(counts.toString());
    for (String table : List.of("reading", "appearance", "quarantine", "correction")) {
      state.append(' ').append(newest(handle, table, "recorded_at"));
      if (!table.equals("reading")) {
        state.append(' ').append(newest(handle, table, "superseded_at"));
      }
    }
    return state.toString();
  }

  private static Map<String, Long> counts(Handle handle) {
    Map<String, Long> counts = new TreeMap<>();
    for (Table table : tables(handle)) {
      counts.put(table.name(), number(handle, "SELECT count(*) FROM " + table.name()));
    }
    return counts;
  }

  private static String newest(Handle handle, String table, String column) {
    return handle
        .createQuery(
            String.format(
                Locale.ROOT,
                "SELECT coalesce(max(%1$s), '') || count(%1$s) FROM %2$s",
                column,
                table))
        .mapTo(String.class)
        .one();
  }

  private static long number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  /** Whether this goes on with what was begun before. */
  private boolean begin(Handle handle, String state) {
    if (Dialect.of(handle).schema(handle) < 0) {
      checkSame(handle, state);
      return true;
    }
    for (Table table : tables(handle)) {
      boolean isFilled =
          table.name().equals("holding")
              ? number(handle, "SELECT count(*) FROM holding WHERE kind <> 'unshelved'") > 0
              : number(handle, "SELECT count(*) FROM " + table.name()) > 0;
      if (isFilled) {
        throw new UsageException(
            "the target is not empty, it has rows in \""
                + table.name()
                + "\": name an archive that is not there yet");
      }
    }
    handle.execute("DELETE FROM holding");
    handle.execute("CREATE TABLE moving (source TEXT, state TEXT, words BIGINT)");
    handle.execute("INSERT INTO moving VALUES (?, ?, 0)", source, state);
    Dialect.of(handle).mark(handle, -ArchiveFile.SCHEMA);
    return false;
  }

  private void checkSame(Handle handle, String state) {
    String other = handle.createQuery("SELECT source FROM moving").mapTo(String.class).one();
    if (!other.equals(source)) {
      throw new UsageException(
          "the target is that of an unfinished move from "
              + other
              + ": go on with that one, or name another");
    }
    if (!handle.createQuery("SELECT state FROM moving").mapTo(String.class).one().equals(state)) {
      throw new UsageException(
          "the archive "
              + source
              + " was written since this move was begun: remove the target, or name another");
    }
  }

  private void copy(Handle reading, Table table) {
    Optional<List<Object>> last = to.read(handle -> lastKey(handle, table));
    if (last.isPresent()) {
      done += to.read(handle -> number(handle, "SELECT count(*) FROM " + table.name()));
      tell();
    }
    int rows = FEWEST;
    while (true) {
      List<List<@Nullable Object>> page = page(reading, table, last, rows);
      if (page.isEmpty()) {
        return;
      }
      to.write(handle -> write(handle, table, page));
      done += page.size();
      tell();
      List<@Nullable Object> end = page.get(page.size() - 1);
      last =
          Optional.of(
              table.key().stream()
                  .map(column -> Objects.requireNonNull(end.get(table.columns().indexOf(column))))
                  .toList());
      rows = (int) Math.max(FEWEST, Math.min(MOST, (long) CHARACTERS * page.size() / size(page)));
    }
  }

  private void tell() {
    progress.rows(done, rows() + indexed);
  }

  private static long size(List<List<@Nullable Object>> page) {
    long size = 1;
    for (List<@Nullable Object> row : page) {
      for (Object value : row) {
        size += value instanceof String text ? text.length() : 8;
        size += value instanceof byte[] bytes ? bytes.length : 0;
      }
    }
    return size;
  }

  private static Optional<List<Object>> lastKey(Handle handle, Table table) {
    String order = table.key().stream().map(c -> c + " DESC").collect(Collectors.joining(", "));
    return rows(
            handle.createQuery(
                String.format(
                    Locale.ROOT,
                    "SELECT %s FROM %s ORDER BY %s LIMIT 1",
                    String.join(", ", table.key()),
                    table.name(),
                    order)),
            table.key().size())
        .stream()
        .findFirst()
        .map(row -> row.stream().map(Objects::requireNonNull).toList());
  }

  private static List<List<@Nullable Object>> page(
      Handle handle, Table table, Optional<List<Object>> after, int limit) {
    String key = String.join(", ", table.key());
    Query query =
        handle.createQuery(
            String.format(
                Locale.ROOT,
                "SELECT %s FROM %s%s ORDER BY %s LIMIT %d",
                String.join(", ", table.columns()),
                table.name(),
                after.isPresent() ? " WHERE (" + key + ") > (" + marks(table.key()) + ")" : "",
                key,
                limit));
    List<Object> bound = after.orElse(List.of());
    for (int i = 0; i < bound.size(); i++) {
      query.bind(i, bound.get(i));
    }
    return rows(query, table.columns().size());
  }

  private static List<List<@Nullable Object>> rows(Query query, int columns) {
    return query
        .map(
            (row, context) -> {
              List<@Nullable Object> values = new ArrayList<>();
              for (int i = 1; i <= columns; i++) {
                Object value = row.getObject(i);
                values.add(value instanceof String text ? Letters.read(text) : value);
              }
              return values;
            })
        .list();
  }

  private static String marks(List<String> columns) {
    return String.join(", ", Collections.nCopies(columns.size(), "?"));
  }

  private static boolean write(Handle handle, Table table, List<List<@Nullable Object>> page) {
    boolean isOfCircle = table.name().equals(Tables.CIRCLE_TABLE);
    int circle = isOfCircle ? table.columns().indexOf(Tables.CIRCLE_COLUMN) : -1;
    try (PreparedBatch batch =
        handle.prepareBatch(
            String.format(
                Locale.ROOT,
                "INSERT INTO %s (%s) VALUES (%s)",
                table.name(),
                String.join(", ", table.columns()),
                marks(table.columns())))) {
      for (List<@Nullable Object> row : page) {
        for (int i = 0; i < row.size(); i++) {
          batch.bind(i, i == circle ? null : row.get(i));
        }
        batch.add();
      }
      batch.execute();
    }
    return true;
  }

  /** What was left out to break the circle of references, once both tables are there. */
  private void closeCircle(Handle reading) {
    Table articles =
        new Table(
            Tables.CIRCLE_TABLE, List.of("article_id"), List.of("article_id", "current_reading"));
    Optional<List<Object>> last = Optional.empty();
    while (true) {
      List<List<@Nullable Object>> page = page(reading, articles, last, MOST);
      if (page.isEmpty()) {
        return;
      }
      to.write(
          handle -> {
            try (PreparedBatch batch =
                handle.prepareBatch(
                    "UPDATE article SET current_reading = ? WHERE article_id = ?")) {
              page.forEach(row -> batch.bind(0, row.get(1)).bind(1, row.get(0)).add());
              batch.execute();
            }
            return true;
          });
      last = Optional.of(List.of(Objects.requireNonNull(page.get(page.size() - 1).get(0))));
    }
  }

  /** The words' index is no table that could be copied; it is made of the readings again. */
  private void words() {
    while (true) {
      int written = to.write(Move::someWords);
      if (written == 0) {
        return;
      }
      done += written;
      tell();
    }
  }

  private static int someWords(Handle handle) {
    List<Long> readings =
        handle
            .createQuery(
                "SELECT current_reading FROM article"
                    + " WHERE current_reading > (SELECT words FROM moving)"
                    + " ORDER BY current_reading LIMIT "
                    + READINGS)
            .mapTo(Long.class)
            .list();
    ReadingLoader loader = new ReadingLoader(handle);
    for (long number : readings) {
      WordIndex.put(handle, new Marks(handle, number, loader.load(number)));
    }
    if (!readings.isEmpty()) {
      handle.execute("UPDATE moving SET words = ?", readings.get(readings.size() - 1));
    }
    return readings.size();
  }

  private void compare() {
    Map<String, Long> copied = to.read(Move::counts);
    counts.forEach(
        (table, number) -> {
          long there = copied.getOrDefault(table, -1L);
          if (there != number) {
            throw new ArchiveException(
                String.format(
                    Locale.ROOT,
                    "the archive %s has %d rows in \"%s\" and its copy %d: remove the copy and"
                        + " move again",
                    source,
                    number,
                    table,
                    there));
          }
        });
  }
}
