package org.kroniek.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * As PostgreSQL has it. Words stand as lexemes in a {@code tsvector} of our own making: each with a
 * letter before it that says where it was found. Which of them stand side by side is looked up in
 * the words themselves, since a {@code tsvector} knows no more than the first places of a word.
 */
final class PostgresDialect implements Dialect {

  /** {@code KRON}: the lock that who writes must have. */
  static final long WRITING = 0x4b524f4e;

  /** {@code KROC}: the lock that who compares must have. */
  private static final long COMPARING = 0x4b524f43;

  private static final String CONTENT = "c";
  private static final String BESIDE = "b";
  private static final String STEM = "s";

  /**
   * A {@code tsvector} takes a megabyte; the words of a very long text beyond that are left out.
   */
  private static final int MOST_BYTES = 1_000_000;

  /** Words that so many rows hold are found soon enough from the end. */
  private static final long RARE = 50_000;

  private static final Pattern ROWS = Pattern.compile(" rows=([0-9]{1,18}) ");

  private final Duration patience;
  private final long rare;

  /**
   * @param patience how long one writer waits for another
   */
  PostgresDialect(Duration patience) {
    this(patience, RARE);
  }

  /** With another number of rows that makes words frequent. */
  PostgresDialect(Duration patience, long rare) {
    this.patience = patience;
    this.rare = rare;
  }

  @Override
  public void beginReading(Handle handle) {
    handle.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }

  @Override
  public void beginWriting(Handle handle) {
    begin(handle, WRITING);
  }

  /** Beside who writes: what is compared is what has come on record by then. */
  @Override
  public void beginComparing(Handle handle) {
    begin(handle, COMPARING);
  }

  private void begin(Handle handle, long lock) {
    // What it sees, it sees from the first statement on: the lock, so after what others wrote.
    handle.execute(
        String.format(
            Locale.ROOT,
            "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = %d;"
                + " SELECT pg_advisory_xact_lock(%d)",
            patience.toMillis(),
            lock));
  }

  @Override
  public boolean comparesBesideWriting() {
    return true;
  }

  @Override
  public String alone() {
    return " FOR UPDATE SKIP LOCKED";
  }

  @Override
  public void hold(Handle handle, String table) {
    handle.execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
  }

  @Override
  public void limit(Handle handle, Duration longest) {
    handle.execute("SET LOCAL statement_timeout = " + longest.toMillis());
  }

  @Override
  public void unlimit(Handle handle) {
    // It ends with the transaction.
  }

  @Override
  public boolean isTooLong(Throwable failure) {
    return states(failure).anyMatch(PSQLState.QUERY_CANCELED.getState()::equals);
  }

  @Override
  public boolean isBroken(Throwable failure) {
    // Class 08 is the connection, 57P01 to 57P03 a server that was stopped or started meanwhile.
    return states(failure).anyMatch(state -> state.startsWith("08") || state.startsWith("57P0"));
  }

  private static Stream<String> states(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(PSQLException.class::isInstance)
        .map(cause -> ((PSQLException) cause).getSQLState())
        .filter(Objects::nonNull);
  }

  @Override
  public String inOrder() {
    // It has statistics, and chooses the order itself.
    return " JOIN ";
  }

  @Override
  public Optional<String> byIndex(String table, String index) {
    return Optional.empty();
  }

  @Override
  public String unindexed(String column) {
    return column;
  }

  @Override
  public String holds(String text, String part) {
    return "strpos(" + text + ", " + part + ") > 0";
  }

  @Override
  public String joined(String column, char between) {
    return "string_agg(" + column + ", chr(" + (int) between + "))";
  }

  @Override
  public String month(String epochDay) {
    return "to_char(DATE '1970-01-01' + CAST(" + epochDay + " AS INTEGER), 'YYYY-MM')";
  }

  @Override
  public int schema(Handle handle) {
    return handle.createQuery("SELECT schema FROM kroniek").mapTo(Integer.class).one();
  }

  @Override
  public void mark(Handle handle, int schema) {
    handle.execute("UPDATE kroniek SET schema = " + schema);
  }

  @Override
  public void finishMove(Handle handle, int schema) {
    handle
        .createQuery(
            "SELECT table_name, column_name FROM information_schema.columns"
                + " WHERE table_schema = current_schema() AND is_identity = 'YES'")
        .map((row, context) -> List.of(row.getString(1), row.getString(2)))
        .forEach(
            column ->
                handle.execute(
                    String.format(
                        Locale.ROOT,
                        "SELECT setval(pg_get_serial_sequence('%1$s', '%2$s'),"
                            + " coalesce(max(%2$s), 0) + 1, false) FROM %1$s",
                        column.get(0),
                        column.get(1))));
    mark(handle, schema);
    handle.execute("ANALYZE");
  }

  @Override
  public WordRows wordRows(Handle handle) {
    Rows rows =
        Rows.valued(
            handle,
            "found_words",
            "shelfmark, words, content, beside",
            "?, array_to_tsvector(string_to_array(?, ' ')), ?, ?");
    return new WordRows() {
      @Override
      public void add(long shelfmark, String content, String beside, String stems) {
        List<String> words = Words.of(content);
        List<String> besides = Words.of(beside);
        Set<String> lexemes = new LinkedHashSet<>();
        words.forEach(word -> lexemes.add(CONTENT + word));
        besides.forEach(word -> lexemes.add(BESIDE + word));
        Words.of(stems).forEach(word -> lexemes.add(STEM + word));
        rows.add(shelfmark).addWords(joined(lexemes));
        rows.addWords(Words.line(words)).addWords(Words.line(besides)).end();
      }

      @Override
      public void write() {
        rows.write();
      }
    };
  }

  private static String joined(Set<String> lexemes) {
    StringBuilder joined = new StringBuilder();
    int bytes = 0;
    for (String lexeme : lexemes) {
      bytes += 3 * lexeme.length() + 4;
      if (bytes > MOST_BYTES) {
        break;
      }
      joined.append(joined.length() == 0 ? "" : " ").append(lexeme);
    }
    return joined.toString();
  }

  @Override
  public String wordKey() {
    return "w.shelfmark";
  }

  @Override
  public Matching matching(SearchWords words, boolean beside, String name) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> conditions = new ArrayList<>();
    List<String> queries = new ArrayList<>();
    for (SearchWords.Term term : words.terms()) {
      List<String> very = Words.of(term.text());
      if (very.isEmpty()) {
        return new Matching("1 = 0", Map.of());
      }
      List<String> stems = term.stems().stream().map(PostgresDialect::stem).toList();
      queries.add(query(very, term.isBeginning(), beside, stems));
      if (very.size() > 1) {
        String number = name + conditions.size();
        values.put(number, Words.phrase(very, term.isBeginning()));
        String sides = "strpos(w.content, :" + number + ") > 0";
        if (beside) {
          sides += " OR strpos(w.beside, :" + number + ") > 0";
        }
        if (!stems.isEmpty()) {
          values.put(number + "s", String.join(" | ", stems));
          sides += " OR w.words @@ CAST(:" + number + "s AS tsquery)";
        }
        conditions.add("(" + sides + ")");
      }
    }
    values.put(name, String.join(" & ", queries));
    conditions.add("w.words @@ CAST(:" + name + " AS tsquery)");
    return new Matching(String.join(" AND ", conditions), values);
  }

  /**
   * Asked for the newest thirty, PostgreSQL likes to go through all rows from the end until it has
   * them, which takes very long where there are no thirty. Of words that it has met often it knows
   * how many rows hold them; of others it says too many, but no more than this.
   */
  @Override
  public boolean isRare(Handle handle, Matching words) {
    String plan =
        handle
            .createQuery("EXPLAIN SELECT 1 FROM found_words w WHERE " + words.condition())
            .bindMap(words.values())
            .mapTo(String.class)
            .first();
    Matcher rows = ROWS.matcher(plan);
    return !rows.find() || Long.parseLong(rows.group(1)) < rare;
  }

  @Override
  public String atOnce(String select) {
    return "WITH m AS MATERIALIZED (" + select + ") SELECT * FROM m";
  }

  /** What finds all rows of a term, and where it has several words some others. */
  private static String query(
      List<String> very, boolean isBeginning, boolean beside, List<String> stems) {
    Stream<String> sides = beside ? Stream.of(CONTENT, BESIDE) : Stream.of(CONTENT);
    Stream<String> words = sides.map(side -> all(side, very, isBeginning));
    return Stream.concat(words, stems.stream()).collect(Collectors.joining(" | ", "(", ")"));
  }

  private static String all(String side, List<String> words, boolean isBeginning) {
    return words.stream()
        .map(word -> "'" + side + word + "'")
        .collect(Collectors.joining(" & ", "(", isBeginning ? ":*)" : ")"));
  }

  private static String stem(String stem) {
    return all(STEM, Words.of(stem), false);
  }
}
