package org.kroniek.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.kroniek.model.ArchiveException;

/** Whether a database holds an archive, and brings that to the present schema. */
final class PostgresSchema {

  private static final int OLDEST = 15;

  /** The server tells its version as a number, 150004 for 15.4. */
  private static final int VERSION = 10_000;

  private static final String HISTORY = "flyway_schema_history";

  private final DataSource source;
  private final PostgresFailures failures;

  /** What there is. */
  enum State {
    NOTHING,
    OLDER,
    CURRENT,
    /** The target of a move that was broken off. */
    UNFINISHED
  }

  PostgresSchema(DataSource source, PostgresFailures failures) {
    this.source = source;
    this.failures = failures;
  }

  /**
   * What the database holds.
   *
   * @throws org.kroniek.model.ArchiveException where it is nothing that can be used
   */
  State state() {
    try (Connection connection = source.getConnection()) {
      checkServer(connection);
      // The one table that only an archive of Kroniek has says which schema it is of.
      if (number(
              connection,
              "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
                  + " AND tablename = 'kroniek'")
          == 0) {
        int others =
            number(
                connection,
                "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
                    + " AND tablename <> '"
                    + HISTORY
                    + "'");
        if (others > 0) {
          throw failures.notAnArchive();
        }
        return State.NOTHING;
      }
      return compare(number(connection, "SELECT schema FROM kroniek"));
    } catch (SQLException e) {
      throw failures.tell(e);
    }
  }

  private void checkServer(Connection connection) throws SQLException {
    int version = number(connection, "SELECT current_setting('server_version_num')::int");
    if (version < OLDEST * VERSION) {
      throw failures.of(
          "is on PostgreSQL " + version / VERSION + ", Kroniek needs 15 or later: bring it up",
          null);
    }
    if (number(connection, "SELECT count(*) WHERE current_setting('server_encoding') = 'UTF8'")
        == 0) {
      throw failures.of(
          "is a database that cannot keep all characters: make one with ENCODING 'UTF8'", null);
    }
  }

  private State compare(int schema) {
    if (schema < 0) {
      return State.UNFINISHED;
    }
    if (schema > ArchiveFile.SCHEMA) {
      throw failures.of(
          String.format(
              Locale.ROOT,
              "was written by a newer Kroniek (schema %d, this one knows %d): use that version,"
                  + " or another archive (--archive)",
              schema,
              ArchiveFile.SCHEMA),
          null);
    }
    return schema == ArchiveFile.SCHEMA ? State.CURRENT : State.OLDER;
  }

  /** Makes the archive, or brings an older one to the present schema. */
  void migrate() {
    checkRights();
    Optional<FlywayException> failure = run();
    State state = state();
    if (state == State.OLDER && failure.isEmpty()) {
      throw older();
    }
    if (state != State.CURRENT) {
      throw failures.tell(failure.orElseThrow());
    }
  }

  /** Flyway takes a second to wake and to find that it may do nothing. */
  private void checkRights() {
    try (Connection connection = source.getConnection()) {
      if (number(
              connection, "SELECT count(*) WHERE has_schema_privilege(current_schema(), 'CREATE')")
          == 0) {
        throw state() == State.OLDER ? older() : failures.mayNotMake();
      }
    } catch (SQLException e) {
      throw failures.tell(e);
    }
  }

  ArchiveException unfinished() {
    return failures.unfinished();
  }

  private ArchiveException older() {
    return failures.of(
        "has an older schema than this Kroniek writes: let its owner open it once", null);
  }

  /** What it failed for; another program may have made the archive meanwhile. */
  private Optional<FlywayException> run() {
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:org/kroniek/archive/postgresql")
          .table(HISTORY)
          .loggers("slf4j")
          .load()
          .migrate();
      return Optional.empty();
    } catch (FlywayException e) {
      return Optional.of(e);
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
