package org.kroniek.archive;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Span;

/** Rows on their way into one table, written together. */
final class Rows {

  private final PreparedBatch batch;
  private int column;
  private int rows;

  private Rows(PreparedBatch batch) {
    this.batch = batch;
  }

  /** Rows for these columns, {@code a, b, c}, the values to be added in this order. */
  static Rows into(Handle handle, String table, String columns) {
    return into(handle, table, columns, "");
  }

  /**
   * As {@link #into(Handle, String, String)}.
   *
   * @param conflict what to do where such a row is there, {@code (a) DO NOTHING}; empty to fail
   */
  static Rows into(Handle handle, String table, String columns, String conflict) {
    int count = columns.split(", ").length;
    String values = String.join(", ", Collections.nCopies(count, "?"));
    return insert(
        handle, table, columns, values, conflict.isEmpty() ? "" : " ON CONFLICT " + conflict);
  }

  /**
   * As {@link #into(Handle, String, String)}, for columns that something is made of what is added.
   *
   * @param values for each column what is to stand there, {@code ?, upper(?)}
   */
  static Rows valued(Handle handle, String table, String columns, String values) {
    return insert(handle, table, columns, values, "");
  }

  private static Rows insert(
      Handle handle, String table, String columns, String values, String rest) {
    return new Rows(
        handle.prepareBatch(
            String.format(
                Locale.ROOT, "INSERT INTO %s (%s) VALUES (%s)%s", table, columns, values, rest)));
  }

  Rows add(@Nullable String value) {
    batch.bind(column++, value == null ? null : WellFormed.check(value));
    return this;
  }

  /** For an index, which nothing is read back from and where half a character does no harm. */
  Rows addWords(String value) {
    batch.bind(column++, value);
    return this;
  }

  Rows add(long value) {
    batch.bind(column++, value);
    return this;
  }

  Rows add(@Nullable Long value) {
    batch.bind(column++, value);
    return this;
  }

  Rows add(double value) {
    batch.bind(column++, value);
    return this;
  }

  Rows add(Optional<String> value) {
    return add(value.orElse(null));
  }

  /** Two columns, start and end. */
  Rows add(Span span) {
    return add((long) span.start()).add((long) span.end());
  }

  /** Two columns, start and end. */
  Rows addSpan(Optional<Span> span) {
    batch.bind(column++, span.map(Span::start).orElse(null));
    batch.bind(column++, span.map(Span::end).orElse(null));
    return this;
  }

  void end() {
    batch.add();
    column = 0;
    rows++;
  }

  void write() {
    if (rows > 0) {
      batch.execute();
    }
    batch.close();
  }
}
