package org.kroniek.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.catalogue.Catalogue.Kind;

/**
 * What the rows of a {@link Selection} are read off, chosen here since SQLite keeps no statistics
 * of ours: where words and subjects meet in few rows, those; else the words' index or one subject's
 * shelf, whichever is short; else {@code found} and its own indexes.
 */
final class RowSource {

  /** So many rows in which words and subjects meet are kept by their shelfmarks, and no more. */
  private static final int FEW = 1000;

  private final Handle handle;
  private final Dialect dialect;
  private final Kind kind;
  private final Optional<Recent> recent;
  private final List<Shelved> shelves = new ArrayList<>();
  private Optional<Dialect.Matching> words = Optional.empty();
  private boolean isRare;
  private Optional<Shelved> off = Optional.empty();
  private Optional<List<Long>> met = Optional.empty();
  private Optional<Valued> valued = Optional.empty();
  private long lowest;
  private long highest;

  /** One subject in one role, with the number of its rows as far as is known. */
  private record Shelved(long subject, String role, long rows) {}

  /** A column of {@code found} that has an index, and the one value that it is to have. */
  private record Valued(String column, String value) {}

  /**
   * Where rows are read.
   *
   * @param key the shelfmark of a row
   * @param where what holds for all that is read
   */
  private record Place(String from, String key, List<String> where) {

    String sql(String columns) {
      return "SELECT " + columns + " FROM " + from + " WHERE " + String.join(" AND ", where);
    }
  }

  /**
   * @param recent keeps where words and subjects meet, which the counts of a page and its list
   *     share
   */
  RowSource(Handle handle, Kind kind, Optional<Recent> recent) {
    this.handle = handle;
    this.dialect = Dialect.of(handle);
    this.kind = kind;
    this.recent = recent;
    this.lowest = Shelfmark.lowest(kind);
    this.highest = Shelfmark.highest(kind);
  }

  void from(long shelfmark) {
    lowest = Math.max(lowest, shelfmark);
  }

  void to(long shelfmark) {
    highest = Math.min(highest, shelfmark);
  }

  /** A condition on a shelfmark, to be written behind its name. */
  String range() {
    return " BETWEEN " + lowest + " AND " + highest;
  }

  /** Keeps to what holds words. */
  void words(Dialect.Matching matching) {
    words = Optional.of(matching);
    isRare = dialect.isRare(handle, matching);
  }

  /** Keeps to one subject's shelf. */
  void shelf(String role, long subject) {
    shelves.add(new Shelved(subject, role, rows(role, subject)));
  }

  /**
   * Says that a column with an index is to have one value, which is a condition as well.
   *
   * @param value as it is written in SQL
   */
  void value(String column, String value) {
    valued = Optional.of(new Valued(column, value));
  }

  /** How many rows a shelf has about, as the subject's own counts tell. */
  private long rows(String role, long subject) {
    String column =
        switch (role) {
          case "actor" -> "acted";
          case "recipient" -> "received";
          case "about" -> spokenOf();
          default -> "said";
        };
    return handle
        .createQuery("SELECT " + column + " FROM subject WHERE subject_id = ?")
        .bind(0, subject)
        .mapTo(Long.class)
        .one();
  }

  private String spokenOf() {
    return switch (kind) {
      case ARTICLE -> "articles";
      case STATEMENT -> "about";
      case EVENT -> "acted + received";
      case QUANTITY, CONDITIONAL -> "about + held";
    };
  }

  /** Chooses, once all is known that is looked for. */
  void choose() {
    Optional<Shelved> least = shelves.stream().min(Comparator.comparingLong(Shelved::rows));
    off = least.filter(shelf -> words.isEmpty() || !isFoundBelow(shelf.rows()));
    met = recent.filter(kept -> shelves.size() + words.stream().count() > 1).flatMap(this::meeting);
  }

  /** Whether words find fewer rows than a shelf has. */
  private boolean isFoundBelow(long rows) {
    return rows
        > handle
            .createQuery("SELECT count(*) FROM (" + worded() + " LIMIT " + rows + ") AS hits")
            .bindMap(words.orElseThrow().values())
            .mapTo(Long.class)
            .one();
  }

  /** The rows that are in all the places looked for, where they are few. */
  private Optional<List<Long>> meeting(Recent kept) {
    Place place = place();
    String sql = place.sql(place.key()) + " LIMIT " + (FEW + 1);
    Map<String, String> values = values();
    List<Long> rows =
        kept.answer(
            List.of("meeting", sql, values),
            () -> handle.createQuery(sql).bindMap(values).mapTo(Long.class).list());
    return Optional.of(rows).filter(all -> all.size() <= FEW);
  }

  /** What is bound in {@link #sql}. */
  Map<String, String> values() {
    return met.isPresent() ? Map.of() : words.map(Dialect.Matching::values).orElse(Map.of());
  }

  /** The shelfmarks of what holds the words looked for. */
  private String worded() {
    String select = worded(words.orElseThrow());
    return isRare ? dialect.atOnce(select) : select;
  }

  /** The shelfmarks of what holds words. */
  String worded(Dialect.Matching matching) {
    return "SELECT "
        + dialect.wordKey()
        + " FROM found_words w WHERE "
        + matching.condition()
        + " AND "
        + dialect.wordKey()
        + range();
  }

  private Place place() {
    if (met.isPresent()) {
      String among = "f.shelfmark IN (" + Subjects.numbers(met.get()) + ")";
      return new Place("found f", "f.shelfmark", List.of(among, "f.shelfmark" + range()));
    }
    List<String> where = new ArrayList<>();
    String key =
        off.isPresent() ? "p.shelfmark" : words.isPresent() ? dialect.wordKey() : "f.shelfmark";
    where.add(key + range());
    String from = "found f";
    if (off.isPresent()) {
      from = "found_party p";
      where.add("p.subject_id = " + off.get().subject());
      where.add("p.role = '" + off.get().role() + "'");
      words.ifPresent(all -> where.add(dialect.unindexed(key) + " IN (" + worded() + ")"));
    } else if (words.isPresent()) {
      from = isRare ? "(" + worded() + ") w" : "found_words w";
      where.add(isRare ? "1 = 1" : words.get().condition());
    }
    shelves.stream()
        .filter(shelf -> off.filter(shelf::equals).isEmpty())
        .forEach(shelf -> where.add(shelf(shelf, key)));
    return new Place(from, key, where);
  }

  private static String shelf(Shelved shelf, String key) {
    return String.format(
        Locale.ROOT,
        "EXISTS (SELECT 1 FROM found_party o WHERE o.subject_id = %d AND o.role = '%s'"
            + " AND o.shelfmark = %s)",
        shelf.subject(),
        shelf.role(),
        key);
  }

  /**
   * The rows, without an order: {@code SELECT columns FROM … WHERE …}.
   *
   * @param columns of {@code found f}; where none is named and no condition asks for one, {@code
   *     found} is not looked at, since each row that is read has one there
   */
  String sql(Optional<String> columns, List<String> conditions) {
    Place place = place();
    List<String> where = new ArrayList<>(place.where());
    where.addAll(conditions);
    boolean there = place.from().equals("found f");
    String from =
        there || (columns.isEmpty() && conditions.isEmpty())
            ? place.from()
            : place.from()
                + valued.map(one -> only(one, place.key())).orElse("")
                + dialect.inOrder()
                + "found f ON f.shelfmark = "
                + place.key();
    return new Place(from, place.key(), where).sql(columns.orElse("1"));
  }

  /** Looks into the narrow index of a column first, so that only rows that fit are looked at. */
  private String only(Valued one, String key) {
    return dialect
        .byIndex("found x", "found_by_" + one.column())
        .map(
            index ->
                String.format(
                    Locale.ROOT,
                    "%s%s ON x.shelfmark = %s AND x.%s = %s",
                    dialect.inOrder(),
                    index,
                    key,
                    one.column(),
                    one.value()))
        .orElse("");
  }

  /** The order of the rows, {@code ORDER BY …}, in which they come without being sorted. */
  String order(boolean downwards) {
    return " ORDER BY " + place().key() + (downwards ? " DESC" : "");
  }
}
