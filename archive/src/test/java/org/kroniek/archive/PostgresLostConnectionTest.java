package org.kroniek.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The connection is cut at each statement: the server is rid of it, and the archive as before. */
class PostgresLostConnectionTest extends PostgresFailingWriteTest {

  PostgresLostConnectionTest(PostgresServer server) throws SQLException {
    super(server);
  }

  /** Where no transaction could begin another connection is taken. */
  @Override
  int firstToFail() {
    return 2;
  }

  /** A new connection each time takes its time. */
  @Override
  int step() {
    return 7;
  }

  @Override
  void fail(Connection connection) throws SQLException {
    int backend;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      backend = row.getInt(1);
    }
    // Waits until it is gone, so that what is looked at next is what is left.
    server()
        .execute(
            "postgres",
            String.format(Locale.ROOT, "SELECT pg_terminate_backend(%d, 5000)", backend));
  }

  @Override
  String told() {
    return "connection";
  }
}
