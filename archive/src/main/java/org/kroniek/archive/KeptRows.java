package org.kroniek.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Language;
import org.kroniek.model.Reading;
import org.kroniek.model.across.Keeping;
import org.kroniek.model.across.Note;

/**
 * What is kept to compare reports, within one transaction. There are hundreds of short questions
 * for each article, so that their statements are prepared once.
 */
final class KeptRows implements Keeping, AutoCloseable {

  /** So many numbers in one question. */
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final int edition;

  /** Left to itself SQLite goes through all ties of a kind, since they lie in the order asked. */
  private final String byOther;

  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /**
   * For the length of a transaction.
   *
   * @param edition that notes are written in
   */
  KeptRows(Handle handle, int edition) {
    this.handle = handle;
    this.edition = edition;
    this.byOther = Dialect.of(handle).byIndex("kept_tie", "kept_tie_by_other").orElse("kept_tie");
  }

  private static JdbiException failed(SQLException e) {
    return new ConnectionException(e);
  }

  /** Makes something of a row. */
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private PreparedStatement statement(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = handle.getConnection().prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(
          i + 1, values[i] instanceof String text ? Letters.write(text) : values[i]);
    }
    return statement;
  }

  private <T> List<T> list(Row<T> make, String sql, Object... values) {
    try (ResultSet rows = statement(sql, values).executeQuery()) {
      List<T> list = new ArrayList<>();
      while (rows.next()) {
        list.add(make.of(rows));
      }
      return list;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void execute(String sql, Object... values) {
    try {
      statement(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** In portions, with a question mark for each number. */
  private <T> List<T> listOf(Collection<Long> numbers, Row<T> make, String sql) {
    List<Long> all = List.copyOf(new TreeSet<>(numbers));
    List<T> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Long> portion = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      Object[] values = new Object[AT_ONCE];
      for (int i = 0; i < AT_ONCE; i++) {
        // What is left of the last portion asks for its first number again.
        values[i] = portion.get(i < portion.size() ? i : 0);
      }
      String marks = "?" + ", ?".repeat(AT_ONCE - 1);
      found.addAll(list(make, sql.replace("(?)", "(" + marks + ")"), values));
    }
    return found;
  }

  @Override
  public Set<Long> current(Optional<LocalDate> by) {
    return new HashSet<>(
        list(
            row -> row.getLong(1),
            "SELECT n.reading_id FROM kept_settled s JOIN kept_note n"
                + " ON n.reading_id = s.reading_id JOIN reading r ON r.reading_id = n.reading_id"
                + " WHERE r.last_day IS NULL OR r.last_day <= ?",
            last(by)));
  }

  @Override
  public Set<Long> current(Instant asOf, Optional<LocalDate> by) {
    Set<Long> numbers = new HashSet<>(Holdings.current(handle, Instants.write(asOf)));
    numbers.retainAll(
        new HashSet<>(
            list(
                row -> row.getLong(1),
                "SELECT reading_id FROM reading WHERE last_day IS NULL OR last_day <= ?",
                last(by))));
    return numbers;
  }

  private static String last(Optional<LocalDate> by) {
    return by.map(LocalDate::toString).orElse("~");
  }

  @Override
  public List<Note> notes(Collection<Long> numbers) {
    return listOf(
        numbers,
        KeptRows::note,
        "SELECT k.*, r.title, r.published, r.language, a.id, n.name AS outlet_name"
            + " FROM kept_note k JOIN reading r ON r.reading_id = k.reading_id"
            + " JOIN revision v ON v.revision_id = r.revision_id"
            + " JOIN article a ON a.article_id = v.article_id"
            + " LEFT JOIN name n ON n.name_id = r.outlet WHERE k.reading_id IN (?)");
  }

  private static Note note(ResultSet row) throws SQLException {
    Cells cells = new Cells(row);
    String credits = cells.text("credits");
    return new Note(
        cells.number("reading_id"),
        new Heading(
            cells.text("id"),
            cells.optionalText("title"),
            cells.optionalText("outlet_name"),
            cells.optionalDate("published"),
            new Language(cells.text("language"))),
        cells.number("text"),
        (int) cells.number("runs"),
        (int) cells.number("length"),
        credits.isEmpty() ? List.of() : List.of(credits.split("\n", -1)),
        cells.text("lead"));
  }

  @Override
  public Reading reading(long number) {
    return new ReadingLoader(handle).load(number);
  }

  @Override
  public Findings findings(long number) {
    List<String> ids =
        list(
            row -> row.getString(1) + row.getString(2),
            "SELECT kind, id FROM finding WHERE reading_id = ? AND kind IN ('s', 'v')"
                + " ORDER BY kind, ordinal",
            number);
    return new Findings(
        ids.stream().filter(id -> id.charAt(0) == 's').map(id -> id.substring(1)).toList(),
        ids.stream().filter(id -> id.charAt(0) == 'v').map(id -> id.substring(1)).toList());
  }

  @Override
  public Set<String> names(String part) {
    return new TreeSet<>(
        list(
            row -> new Cells(row).text("name"),
            "SELECT name FROM name WHERE folded LIKE ? ESCAPE '\\'",
            "%" + Names.fold(part).replaceAll("[\\\\%_]", "\\\\$0") + "%"));
  }

  @Override
  public List<Member> first(long cell, int most) {
    return list(
        row -> new Member(row.getLong(1), row.getLong(2)),
        "SELECT mark, number FROM kept_cell WHERE cell = ? ORDER BY mark, number LIMIT ?",
        cell,
        most);
  }

  @Override
  public List<Member> members(long cell) {
    return first(cell, Integer.MAX_VALUE);
  }

  @Override
  public Set<Long> membersOf(Collection<Long> cells) {
    Set<Long> numbers = new HashSet<>();
    for (long cell : cells) {
      numbers.addAll(
          list(row -> row.getLong(1), "SELECT number FROM kept_cell WHERE cell = ?", cell));
    }
    return numbers;
  }

  @Override
  public Optional<byte[]> bytes(Kind kind, long number) {
    return list(
            row -> row.getBytes(1),
            "SELECT bytes FROM kept_bytes WHERE kind = ? AND number = ?",
            letter(kind),
            number)
        .stream()
        .findFirst();
  }

  @Override
  public List<Tie> ties(Kind kind) {
    return list(
        KeptRows::tie,
        "SELECT one, other, weight FROM kept_tie WHERE kind = ? ORDER BY one, other",
        letter(kind));
  }

  @Override
  public List<Tie> ties(Kind kind, long end) {
    List<Tie> ties =
        list(
            KeptRows::tie,
            "SELECT one, other, weight FROM kept_tie WHERE kind = ? AND one = ? ORDER BY other",
            letter(kind),
            end);
    ties.addAll(
        list(
            KeptRows::tie,
            "SELECT one, other, weight FROM "
                + byOther
                + " WHERE kind = ? AND other = ? ORDER BY one",
            letter(kind),
            end));
    return ties;
  }

  private static Tie tie(ResultSet row) throws SQLException {
    return new Tie(row.getLong(1), row.getLong(2), row.getDouble(3));
  }

  private static String letter(Kind kind) {
    return String.valueOf(kind.letter());
  }

  @Override
  public Set<Long> sharedTexts() {
    return new HashSet<>(
        list(
            row -> row.getLong(1), "SELECT text FROM kept_note GROUP BY text HAVING count(*) > 1"));
  }

  @Override
  public Set<Long> withTexts(Collection<Long> texts) {
    return new HashSet<>(
        listOf(texts, row -> row.getLong(1), "SELECT reading_id FROM kept_note WHERE text IN (?)"));
  }

  @Override
  public void add(Note note) {
    execute(
        "INSERT INTO kept_note (reading_id, edition, text, runs, length, credits, lead)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (reading_id) DO NOTHING",
        note.number(),
        edition,
        note.text(),
        note.runs(),
        note.length(),
        String.join("\n", note.credits()),
        note.lead());
  }

  @Override
  public void put(long cell, Member member) {
    execute(
        "INSERT INTO kept_cell (cell, mark, number) VALUES (?, ?, ?)"
            + " ON CONFLICT (cell, mark, number) DO NOTHING",
        cell,
        member.mark(),
        member.number());
  }

  @Override
  public void take(long cell, Member member) {
    execute(
        "DELETE FROM kept_cell WHERE cell = ? AND mark = ? AND number = ?",
        cell,
        member.mark(),
        member.number());
  }

  @Override
  public void keep(Kind kind, long number, byte[] bytes) {
    execute(
        "INSERT INTO kept_bytes (kind, number, bytes) VALUES (?, ?, ?)"
            + " ON CONFLICT (kind, number) DO UPDATE SET bytes = excluded.bytes",
        letter(kind),
        number,
        bytes);
  }

  @Override
  public void tie(Kind kind, Tie tie) {
    execute(
        "INSERT INTO kept_tie (kind, one, other, weight) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (kind, one, other) DO UPDATE SET weight = excluded.weight",
        letter(kind),
        tie.one(),
        tie.other(),
        tie.weight());
  }

  @Override
  public void untie(Kind kind, long one, long other) {
    execute(
        "DELETE FROM kept_tie WHERE kind = ? AND one = ? AND other = ?", letter(kind), one, other);
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
