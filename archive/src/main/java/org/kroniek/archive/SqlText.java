package org.kroniek.archive;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Finds the marks in our own SQL to which values are bound, {@code ?} and {@code :name}, outside of
 * what stands between quotation marks. JDBI's own parser takes longer over a query whose text it
 * has not seen than SQLite over the answer, and ours name other rows each time.
 */
final class SqlText implements SqlParser {

  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    ParsedSql.Builder parsed = ParsedSql.builder();
    int from = 0;
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == '\'' || c == '"') {
        int close = sql.indexOf(c, at + 1);
        at = close < 0 ? sql.length() : close + 1;
      } else if (c == '?') {
        parsed.append(sql.substring(from, at)).appendPositionalParameter();
        from = ++at;
      } else if (c == ':' && nameEnd(sql, at + 1) > at + 1) {
        int end = nameEnd(sql, at + 1);
        parsed.append(sql.substring(from, at)).appendNamedParameter(sql.substring(at + 1, end));
        from = end;
        at = end;
      } else {
        at++;
      }
    }
    return parsed.append(sql.substring(from)).build();
  }

  private static int nameEnd(String sql, int from) {
    int end = from;
    while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  @Override
  public String nameParameter(String name, StatementContext context) {
    return ":" + name;
  }
}
