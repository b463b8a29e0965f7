package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Both engines have the same tables with the same columns. */
@ExtendWith(PostgresTests.class)
class SchemaTest {

  /** Each engine's own: the index of words, the mark of an archive, Flyway's. */
  private static final List<String> OWN = List.of("found_words", "kroniek", "flyway", "sqlite_");

  @TempDir Path folder;

  @Test
  void a_table_of_the_one_is_a_table_of_the_other(PostgresServer server) throws SQLException {
    Path file = folder.resolve("kroniek.db");
    SqliteArchive.open(file, Clock.systemUTC()).close();
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file);
        Connection postgres = server.connect(server.freshDatabase())) {
      Map<String, List<String>> tables =
          tables(sqlite, "SELECT name FROM sqlite_master WHERE type = 'table'");
      assertThat(tables).hasSizeGreaterThan(25);
      assertThat(
              tables(
                  postgres, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"))
          .as("whoever adds to one engine's migrations adds to the other's")
          .isEqualTo(tables);
    }
  }

  private static Map<String, List<String>> tables(Connection connection, String sql)
      throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    for (String table : column(connection, sql)) {
      if (OWN.stream().noneMatch(table::startsWith)) {
        tables.put(table, columns(connection, table));
      }
    }
    return tables;
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        columns.add(row.getMetaData().getColumnName(i));
      }
    }
    columns.sort(null);
    return columns;
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }
}
