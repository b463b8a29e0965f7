package org.kroniek.archive;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** As SQLite has it; words by FTS5. */
final class SqliteDialect implements Dialect {

  @Override
  public void beginReading(Handle handle) {
    handle.execute("BEGIN");
  }

  @Override
  public void beginWriting(Handle handle) {
    handle.execute("BEGIN IMMEDIATE");
  }

  @Override
  public void beginComparing(Handle handle) {
    beginWriting(handle);
  }

  @Override
  public boolean comparesBesideWriting() {
    return false;
  }

  @Override
  public String alone() {
    return "";
  }

  @Override
  public void hold(Handle handle, String table) {
    // Who writes is alone.
  }

  @Override
  public void limit(Handle handle, Duration longest) {
    Deadline.set(handle.getConnection(), longest);
  }

  @Override
  public void unlimit(Handle handle) {
    Deadline.clear(handle.getConnection());
  }

  @Override
  public boolean isTooLong(Throwable failure) {
    return Deadline.passed(failure);
  }

  @Override
  public boolean isBroken(Throwable failure) {
    return false;
  }

  @Override
  public String inOrder() {
    return " CROSS JOIN ";
  }

  @Override
  public Optional<String> byIndex(String table, String index) {
    return Optional.of(table + " INDEXED BY " + index);
  }

  @Override
  public String unindexed(String column) {
    return "+" + column;
  }

  @Override
  public String holds(String text, String part) {
    return "instr(" + text + ", " + part + ") > 0";
  }

  @Override
  public String joined(String column, char between) {
    return "group_concat(" + column + ", char(" + (int) between + "))";
  }

  @Override
  public String month(String epochDay) {
    return "strftime('%Y-%m', " + epochDay + " * 86400, 'unixepoch')";
  }

  @Override
  public int schema(Handle handle) {
    return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
  }

  @Override
  public void mark(Handle handle, int schema) {
    handle.execute("PRAGMA user_version = " + schema);
  }

  @Override
  public void finishMove(Handle handle, int schema) {
    mark(handle, schema);
  }

  @Override
  public WordRows wordRows(Handle handle) {
    Rows rows = Rows.into(handle, "found_words", "rowid, content, beside, stems");
    return new WordRows() {
      @Override
      public void add(long shelfmark, String content, String beside, String stems) {
        rows.add(shelfmark).addWords(content).addWords(beside).addWords(stems).end();
      }

      @Override
      public void write() {
        rows.write();
      }
    };
  }

  @Override
  public String wordKey() {
    return "w.rowid";
  }

  @Override
  public Matching matching(SearchWords words, boolean beside, String name) {
    String expression =
        words.terms().stream().map(SqliteDialect::expression).collect(Collectors.joining(" AND "));
    return new Matching(
        "found_words MATCH :" + name,
        Map.of(name, beside ? expression : "{content stems} : (" + expression + ")"));
  }

  @Override
  public boolean isRare(Handle handle, Matching words) {
    return false;
  }

  @Override
  public String atOnce(String select) {
    return select;
  }

  /** A term as FTS5 writes it; its words hold no marks of FTS5. */
  private static String expression(SearchWords.Term term) {
    String very = "{content beside} : \"" + term.text() + '"' + (term.isBeginning() ? " *" : "");
    if (term.stems().isEmpty()) {
      return very;
    }
    String stems =
        term.stems().stream()
            .map(stem -> '"' + stem + '"')
            .collect(Collectors.joining(" OR ", "{stems} : (", ")"));
    return "(" + very + " OR " + stems + ")";
  }
}
