package org.kroniek.archive;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables of an archive as its engine describes them, each after those that it refers to. */
final class Tables {

  /** What is made of the others, and what an engine keeps for itself. */
  private static final List<String> OTHERS =
      List.of("found_words", "kroniek", "moving", "flyway_", "sqlite_");

  /** The one reference that goes in a circle. */
  static final String CIRCLE_TABLE = "article";

  static final String CIRCLE_COLUMN = "current_reading";

  private Tables() {}

  /**
   * A table.
   *
   * @param key the columns of its primary key
   * @param columns all columns that are written
   */
  record Table(String name, List<String> key, List<String> columns) {

    /** Copies the lists. */
    Table {
      key = List.copyOf(key);
      columns = List.copyOf(columns);
    }
  }

  static List<Table> of(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    String schema = connection.getSchema();
    Map<String, Set<String>> references = new TreeMap<>();
    for (String name : names(data.getTables(null, schema, "%", new String[] {"TABLE"}))) {
      if (OTHERS.stream().noneMatch(name::startsWith)) {
        references.put(name, references(data, schema, name));
      }
    }
    List<Table> tables = new ArrayList<>();
    for (String name : sorted(references)) {
      tables.add(new Table(name, key(data, schema, name), columns(data, schema, name)));
    }
    return tables;
  }

  private static List<String> names(ResultSet rows) throws SQLException {
    List<String> names = new ArrayList<>();
    try (rows) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static Set<String> references(DatabaseMetaData data, String schema, String table)
      throws SQLException {
    Set<String> references = new LinkedHashSet<>();
    try (ResultSet row = data.getImportedKeys(null, schema, table)) {
      while (row.next()) {
        boolean inCircle =
            table.equals(CIRCLE_TABLE) && row.getString("FKCOLUMN_NAME").equals(CIRCLE_COLUMN);
        if (!inCircle) {
          references.add(row.getString("PKTABLE_NAME"));
        }
      }
    }
    return references;
  }

  private static Set<String> sorted(Map<String, Set<String>> references) {
    Set<String> sorted = new LinkedHashSet<>();
    while (sorted.size() < references.size()) {
      int before = sorted.size();
      references.forEach(
          (table, needed) -> {
            if (sorted.containsAll(needed)) {
              sorted.add(table);
            }
          });
      if (sorted.size() == before) {
        throw new IllegalStateException("tables refer to one another in a circle: " + references);
      }
    }
    return sorted;
  }

  private static List<String> key(DatabaseMetaData data, String schema, String table)
      throws SQLException {
    Map<Integer, String> key = new TreeMap<>();
    try (ResultSet row = data.getPrimaryKeys(null, schema, table)) {
      while (row.next()) {
        key.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
      }
    }
    if (key.isEmpty()) {
      throw new IllegalStateException("the table " + table + " has no primary key");
    }
    return List.copyOf(key.values());
  }

  private static List<String> columns(DatabaseMetaData data, String schema, String table)
      throws SQLException {
    Map<String, Boolean> columns = new LinkedHashMap<>();
    try (ResultSet row = data.getColumns(null, schema, table, "%")) {
      while (row.next()) {
        columns.put(
            row.getString("COLUMN_NAME"), "YES".equals(row.getString("IS_GENERATEDCOLUMN")));
      }
    }
    Stream<String> written =
        columns.entrySet().stream().filter(entry -> !entry.getValue()).map(Map.Entry::getKey);
    return written.sorted().toList();
  }
}
