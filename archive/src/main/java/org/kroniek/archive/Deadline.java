package org.kroniek.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Stops what SQLite does on a connection after some time. */
final class Deadline {

  /** How many steps of SQLite's machine lie between two looks at the clock: well under a ms. */
  private static final int STEPS = 20_000;

  private Deadline() {}

  static void set(Connection connection, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    handle(
        connection,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return System.nanoTime() - end < 0 ? 0 : 1;
          }
        });
  }

  static void clear(Connection connection) {
    try {
      ProgressHandler.clearHandler(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("a connection in use has no handler to clear", e);
    }
  }

  private static void handle(Connection connection, ProgressHandler handler) {
    try {
      ProgressHandler.setHandler(connection, STEPS, handler);
    } catch (SQLException e) {
      throw new IllegalStateException("a connection in use takes no handler", e);
    }
  }

  /** Whether this is what stopped it. */
  static boolean passed(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLiteException.class::isInstance)
        .anyMatch(
            cause -> ((SQLiteException) cause).getResultCode() == SQLiteErrorCode.SQLITE_INTERRUPT);
  }
}
