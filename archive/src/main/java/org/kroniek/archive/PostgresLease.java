package org.kroniek.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.kroniek.model.watch.WatchLease;

/**
 * An advisory lock of a connection that is kept for it, one for each schema of a database. The
 * server takes it back when the connection ends.
 */
final class PostgresLease implements WatchLease {

  /** {@code KROW}: the first half of the lock; the second is the schema. */
  private static final int WATCHING = 0x4b524f57;

  /** So long a server may take to say that it is there. */
  private static final int SECONDS = 10;

  private final Connection connection;

  private PostgresLease(Connection connection) {
    this.connection = connection;
  }

  /** The lock on a connection, which is given back where another has it. */
  static Optional<WatchLease> on(Connection connection) throws SQLException {
    boolean taken = false;
    try {
      taken = ask(connection, "SELECT pg_try_advisory_lock(?, hashtext(current_schema()))");
    } finally {
      if (!taken) {
        connection.close();
      }
    }
    return taken ? Optional.of(new PostgresLease(connection)) : Optional.empty();
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, WATCHING);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  @Override
  public synchronized boolean isHeld() {
    try {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    try (connection) {
      if (!connection.isClosed()) {
        ask(connection, "SELECT pg_advisory_unlock(?, hashtext(current_schema()))");
      }
    } catch (SQLException e) {
      // The connection is gone, and the lock with it.
      return;
    }
  }
}
