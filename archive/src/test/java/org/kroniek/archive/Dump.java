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
import java.util.SortedMap;
import java.util.TreeMap;

/** All rows of an archive's file but the times at which they were recorded. */
final class Dump {

  /** Each engine's own: the index of words, the mark of an archive, Flyway's. */
  private static final List<String> OWN = List.of("found_words", "kroniek", "flyway", "sqlite_");

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

  /** All rows of all tables that both engines have, with the times, in one form. */
  static List<String> rows(Connection connection) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet table =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (table.next()) {
        String name = table.getString("TABLE_NAME");
        if (OWN.stream().noneMatch(name::startsWith)) {
          lines.addAll(sorted(connection, name));
        }
      }
    }
    lines.sort(null);
    return lines;
  }

  private static List<String> sorted(Connection connection, String table) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
      while (row.next()) {
        SortedMap<String, String> columns = new TreeMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          columns.put(row.getMetaData().getColumnName(i), text(row.getObject(i)));
        }
        lines.add(table + columns);
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

  /** The first column of what is asked for. */
  static List<String> column(Connection connection, String sql) throws SQLException {
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
