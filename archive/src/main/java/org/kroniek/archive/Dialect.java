package org.kroniek.archive;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/** What one engine says otherwise than the other; all other SQL of the archive serves both. */
interface Dialect {

  /** The dialect of the engine behind a handle. */
  static Dialect of(Handle handle) {
    return handle.getConfig(Spoken.class).dialect();
  }

  /** Begins a transaction that sees one moment and writes nothing. */
  void beginReading(Handle handle);

  /** Begins a transaction that writes, when no other one writes. */
  void beginWriting(Handle handle);

  /**
   * Begins a transaction that writes what is kept to compare reports, when no other one does that.
   */
  void beginComparing(Handle handle);

  /** Whether one transaction may compare while another one writes. */
  boolean comparesBesideWriting();

  /** Ends a query for rows of {@code kept_waiting}: nobody else is to have them meanwhile. */
  String alone();

  /** Lets nobody else change a table until this transaction ends. */
  void hold(Handle handle, String table);

  /** Lets what is asked in this transaction take so long and no longer. */
  void limit(Handle handle, Duration longest);

  /** Takes back {@link #limit}. */
  void unlimit(Handle handle);

  /** Whether it is {@link #limit} that a query failed for. */
  boolean isTooLong(Throwable failure);

  /** Whether a connection was of no more use, so that with another one it may go well. */
  boolean isBroken(Throwable failure);

  /**
   * What joins a table to the ones before, {@code … ON …}, where they are best gone through in the
   * order in which they stand.
   */
  String inOrder();

  /** A table that is to be looked up by this index; nothing where the engine chooses itself. */
  Optional<String> byIndex(String table, String index);

  /** A column that is not to be looked up in an index, though there is one. */
  String unindexed(String column);

  /** A condition: the one text holds the other. */
  String holds(String text, String part);

  /** The texts of a column in all rows as one, with a character between them; null for no rows. */
  String joined(String column, char between);

  /** The year and month, {@code 2026-11}, of a day as a number of days since 1970. */
  String month(String epochDay);

  /** The schema that the archive says it is of; below 0 while it is the target of a move. */
  int schema(Handle handle);

  /** Lets it say so. */
  void mark(Handle handle, int schema);

  /** Makes ready for use what was filled row by row, and marks it. */
  void finishMove(Handle handle, int schema);

  /** Rows for the words of findings and articles. */
  WordRows wordRows(Handle handle);

  /** The number of a row of {@code found_words w}: the shelfmark. */
  String wordKey();

  /**
   * A condition on {@code found_words w}.
   *
   * @param beside whether the words may stand beside as well: in the source's name, in the title
   * @param name of the values bound, which others must not have
   */
  Matching matching(SearchWords words, boolean beside, String name);

  /**
   * Whether words are so rare that all rows which hold them are best found before anything else. An
   * engine that reads its index of words in the order of the lists needs no answer.
   */
  boolean isRare(Handle handle, Matching words);

  /** The same rows, all found before anything else. */
  String atOnce(String select);

  /** A condition and the values bound in it. */
  record Matching(String condition, Map<String, String> values) {

    /** Copies the values. */
    public Matching {
      values = Map.copyOf(values);
    }
  }

  /** Words on their way into the index. */
  interface WordRows {

    /**
     * Adds a row.
     *
     * @param content of a finding its words, of an article its text
     * @param beside of a finding its source's name, of an article its title
     * @param stems words that stand for others
     */
    void add(long shelfmark, String content, String beside, String stems);

    /** Writes them all. */
    void write();
  }

  /** Where JDBI keeps the dialect of its handles. */
  final class Spoken implements JdbiConfig<Spoken> {

    private @Nullable Dialect dialect;

    Dialect dialect() {
      if (dialect == null) {
        throw new IllegalStateException("no dialect");
      }
      return dialect;
    }

    void dialect(Dialect spoken) {
      this.dialect = spoken;
    }

    @Override
    public Spoken createCopy() {
      Spoken copy = new Spoken();
      copy.dialect = dialect;
      return copy;
    }
  }
}
