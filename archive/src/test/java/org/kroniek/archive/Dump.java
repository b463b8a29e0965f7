package org.kroniek.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** All rows of an archive's file but the times at which they were recorded. */
final class Dump {

  private Dump() {}

  static List<String> of(Path file) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (String table :
          column(
              connection,
              "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'flyway%'"
                  + " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")) {
        lines.addAll(rows(connection, table));
      }
    }
    return lines;
  }

  /** What SQLite finds wrong with the file: nothing. */
  static List<String> complaints(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      List<String> complaints = column(connection, "PRAGMA integrity_check");
      complaints.remove("ok");
      complaints.addAll(column(connection, "PRAGMA foreign_key_check"));
      return complaints;
    }
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        StringBuilder line = new StringBuilder(table);
        for (int i = 1; i <= columns; i++) {
          String name = row.getMetaData().getColumnName(i);
          Object value = row.getObject(i);
          line.append(' ').append(name).append('=');
          line.append(name.endsWith("ed_at") ? value != null : text(value));
        }
        lines.add(line.toString());
      }
    }
    lines.sort(null);
    return lines;
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes
        ? Base64.getEncoder().encodeToString(bytes)
        : Objects.toString(value);
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
