package org.kroniek.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kroniek.model.watch.WatchLease;
import org.sqlite.SQLiteConfig;

/**
 * Connections to one SQLite file, each with the settings that the archive relies on. Those given
 * back are kept for the next caller, since opening one costs more than most queries. Safe for use
 * by many threads.
 */
final class Connections implements Store.Engine {

  /** More than the cores that serve pages; further ones are closed when given back. */
  private static final int KEPT = 8;

  /** What one connection holds of the file at most; cells lie all over it. */
  private static final int CACHE_KIBIBYTES = 32_768;

  private final Path file;
  private final String address;
  private final SQLiteConfig config;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * @param still true where the file can neither be written nor have a journal beside it, and so is
   *     read as it lies there
   */
  Connections(Path file, int busyMillis, boolean still) {
    this.file = file;
    // As an address, so that a file's name may hold question marks, spaces and percent signs.
    this.address =
        "jdbc:sqlite:file:"
            + file.toAbsolutePath().toUri().getRawPath()
            + (still ? "?immutable=1" : "");
    this.config = new SQLiteConfig();
    config.setBusyTimeout(busyMillis);
    config.enforceForeignKeys(true);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-CACHE_KIBIBYTES);
  }

  String address() {
    return address;
  }

  @Override
  public Optional<WatchLease> lease() throws SQLException {
    try {
      return FileLease.of(file.resolveSibling(file.getFileName() + "-watch"));
    } catch (IOException e) {
      throw new SQLException("the file that says who watches: " + e, e);
    }
  }

  @Override
  public Connection openConnection() throws SQLException {
    if (closed.get()) {
      throw new SQLException("it was closed before");
    }
    Connection kept = idle.poll();
    return kept != null ? kept : DriverManager.getConnection(address, config.toProperties());
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (closed.get() || idle.size() >= KEPT || connection.isClosed()) {
      connection.close();
    } else {
      idle.push(connection);
    }
  }

  @Override
  public void close() throws SQLException {
    closed.set(true);
    for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
      kept.close();
    }
  }
}
