package org.kroniek.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.UsageException;

/**
 * The file of an archive: whether it is one, and brought to the present schema where it is older.
 *
 * <p>The file's header says both what it is and which schema it has, so that opening an archive of
 * today does not wait for Flyway, which takes a second to wake.
 */
final class ArchiveFile {

  /** {@code KRON}: what SQLite keeps in the header for programs to know their files by. */
  static final int APPLICATION = 0x4b524f4e;

  /** The schema that this version writes: the number of the last migration. */
  static final int SCHEMA = 6;

  /** What Flyway had begun when it was killed, all other tables come with the first migration. */
  private static final String HISTORY = "flyway_schema_history";

  /** The bytes of one page of the smallest size. */
  private static final int SMALLEST = 512;

  /** Together longer than the making of an archive takes. */
  private static final int ATTEMPTS = 100;

  private static final int PAUSE_MILLIS = 50;

  private final Path file;
  private final Connections connections;
  private final SqliteFailures failures;
  private final boolean unfinished;

  ArchiveFile(Path file, Connections connections, SqliteFailures failures) {
    this(file, connections, failures, false);
  }

  /**
   * @param unfinished whether it may be the unfinished target of a move
   */
  ArchiveFile(Path file, Connections connections, SqliteFailures failures, boolean unfinished) {
    this.file = file;
    this.connections = connections;
    this.failures = failures;
    this.unfinished = unfinished;
  }

  /** Checks what lies at the path before SQLite touches it. */
  static void checkPlace(Path file, SqliteFailures failures) {
    Path parent = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new UsageException(
          "the archive " + file + " is a folder: name a file in it, " + file.resolve("kroniek.db"));
    }
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UsageException(
          "the archive " + file + " cannot be made, there is no folder " + parent + ": make it");
    }
    checkStub(file, failures);
  }

  /** What is too short to be its file SQLite takes for an empty one, and would write over it. */
  private static void checkStub(Path file, SqliteFailures failures) {
    try {
      if (Files.exists(file) && Files.size(file) > 0 && Files.size(file) < SMALLEST) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        throw content.startsWith("SQLite format 3")
            ? failures.damaged(null)
            : failures.notAnArchive(null);
      }
    } catch (IOException e) {
      throw failures.tell(e);
    }
  }

  /** Whether SQLite could not put its journal beside the file, and none lies there. */
  static boolean isStill(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return Files.exists(file)
        && parent != null
        && !Files.isWritable(parent)
        && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
  }

  /** Makes the archive where there is none yet, and brings an older one to the present schema. */
  void prepare() {
    boolean done = false;
    try {
      if (!isCurrent()) {
        migrate();
      }
      done = true;
    } catch (SQLException e) {
      throw failures.tell(e);
    } finally {
      if (!done) {
        abandon();
      }
    }
  }

  /** Lets go of a file that cannot be used; what went wrong before is told, not this. */
  private void abandon() {
    try {
      connections.close();
    } catch (SQLException e) {
      // The connection was of no use already.
      return;
    }
  }

  private boolean isCurrent() throws SQLException {
    Connection connection = connections.openConnection();
    try {
      int application = number(connection, "PRAGMA application_id");
      int schema = number(connection, "PRAGMA user_version");
      if (application != APPLICATION) {
        if (application != 0 || number(connection, foreignTables()) > 0) {
          throw failures.notAnArchive(null);
        }
        keepLog(connection);
        return false;
      }
      if (schema < 0 && !unfinished) {
        throw failures.unfinished();
      }
      if (schema > SCHEMA) {
        throw new ArchiveException(
            String.format(
                Locale.ROOT,
                "the archive %s was written by a newer Kroniek (schema %d, this one knows %d):"
                    + " use that version, or another file (--archive)",
                file,
                schema,
                SCHEMA));
      }
      return schema == SCHEMA || schema < 0;
    } finally {
      connections.closeConnection(connection);
    }
  }

  /** SQLite does not wait for others where it changes how it keeps its log; it says so at once. */
  private void keepLog(Connection connection) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        number(connection, "PRAGMA journal_mode = WAL");
        return;
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !failures.isBusy(e)) {
          throw e;
        }
        pause();
      }
    }
  }

  private static String foreignTables() {
    return "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        + " AND tbl_name <> '"
        + HISTORY
        + "'";
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  /** Another program may be making the archive at the same time; then one waits for the other. */
  private void migrate() throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        flyway().migrate();
        return;
      } catch (FlywayException e) {
        if (isCurrent()) {
          return;
        }
        if (attempt == ATTEMPTS || !failures.isBusy(e)) {
          throw failures.tell(e);
        }
        pause();
      }
    }
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(connections.address(), null, null)
        .locations("classpath:org/kroniek/archive/migration")
        .table(HISTORY)
        .loggers("slf4j")
        .load();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
