package org.kroniek.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.Filter;

/**
 * A filter as SQL over {@code found f}: what to read, in the order of the shelfmarks, and the
 * values bound. What somebody typed is bound, never written into SQL; numbers and the names of
 * constants are.
 *
 * <p>What the rows are read off is chosen here, since SQLite keeps no statistics of ours: the
 * words' index or one subject's shelf, whichever is short; else {@code found} and its own indexes.
 */
final class Selection {

  /** Of a part of a name, so many subjects at most, those spoken of most. */
  static final int SUBJECTS = 500;

  /** A shelf is read rather than the words' index where it is shorter; so far that is counted. */
  private static final long LONG = 20_000;

  private final Handle handle;
  private final Dialect dialect;
  private final Kind kind;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<Shelved> shelves = new ArrayList<>();
  private Optional<Dialect.Matching> words = Optional.empty();
  private boolean isRare;
  private Optional<Shelved> off = Optional.empty();

  /**
   * Whether a condition names what is read off one index of {@code found}; others are looked at.
   */
  private boolean isRead;

  private long lowest;
  private long highest;

  /** One subject in one role, with the number of its rows as far as is known. */
  private record Shelved(long subject, String role, long rows) {}

  private Selection(Handle handle, Kind kind) {
    this.handle = handle;
    this.dialect = Dialect.of(handle);
    this.kind = kind;
    this.lowest = Shelfmark.lowest(kind);
    this.highest = Shelfmark.highest(kind);
  }

  static Selection of(Handle handle, Kind kind, Filter filter) {
    Selection selection = new Selection(handle, kind);
    selection.days(filter);
    filter.words().ifPresent(selection::words);
    filter.source().ifPresent(selection::source);
    filter.about().ifPresent(selection::about);
    filter.addressee().ifPresent(who -> selection.party("addressee", who));
    selection.constants("act", filter.acts(), Kind.STATEMENT);
    selection.constants("mode", filter.modes(), Kind.STATEMENT);
    filter.outlet().ifPresent(selection::outlet);
    filter.language().ifPresent(selection::language);
    selection.constants("type", filter.types(), Kind.EVENT);
    selection.constants("modality", filter.modalities(), Kind.EVENT);
    filter.actor().ifPresent(who -> selection.party("actor", who));
    filter.recipient().ifPresent(who -> selection.party("recipient", who));
    filter.between().ifPresent(selection::between);
    selection.quantity(filter);
    filter.article().ifPresent(selection::article);
    selection.off = selection.shortest();
    return selection;
  }

  /** Keeps to shelfmarks below or above this one. */
  Selection beyond(long shelfmark, boolean downwards) {
    if (downwards) {
      highest = Math.min(highest, shelfmark - 1);
    } else {
      lowest = Math.max(lowest, shelfmark + 1);
    }
    return this;
  }

  Map<String, Object> values() {
    return values;
  }

  private void add(String condition) {
    conditions.add(condition);
  }

  private void add(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  private void days(Filter filter) {
    filter
        .since()
        .map(PartialDate::earliest)
        .ifPresent(day -> lowest = Math.max(lowest, Shelfmark.lowest(kind, day)));
    filter.until().map(PartialDate::latest).ifPresent(this::until);
  }

  /** What began by that day; it may have lasted as long after it as the widest date on record. */
  private void until(LocalDate day) {
    long widest =
        handle.createQuery("SELECT coalesce(max(width), 0) FROM found").mapTo(Long.class).one();
    highest = Math.min(highest, Shelfmark.highest(kind, day.plusDays(widest)));
    add("f.first_day <= :until", "until", day.toString());
  }

  private void words(String typed) {
    words = SearchWords.of(typed).map(all -> dialect.matching(all, true, "words"));
    isRare = words.filter(matching -> dialect.isRare(handle, matching)).isPresent();
    words.ifPresentOrElse(
        matching -> values.putAll(matching.values()), () -> conditions.add("1 = 0"));
  }

  private void source(String who) {
    if (kind == Kind.ARTICLE) {
      party("source", who);
      return;
    }
    List<Long> meant = Subjects.meant(handle, who, SUBJECTS);
    if (meant.size() == 1) {
      add("f.source = " + meant.get(0));
      isRead = true;
    } else {
      add(in("f.source", Subjects.numbers(meant)));
    }
  }

  /** Whom or what it speaks of; what is no id may be a word of it as well. */
  private void about(String who) {
    List<Long> meant = Subjects.meant(handle, who, SUBJECTS);
    Optional<SearchWords> typed =
        SubjectId.isOne(who.strip()) ? Optional.empty() : SearchWords.of(who);
    if (typed.isEmpty()) {
      party("about", meant);
      return;
    }
    Dialect.Matching matching = dialect.matching(typed.get(), false, "about");
    add("f.shelfmark IN (" + shelf("about", meant) + " UNION " + worded(matching) + ")");
    values.putAll(matching.values());
  }

  /** The shelfmarks of what holds the words looked for. */
  private String worded() {
    String select = worded(words.orElseThrow());
    return isRare ? dialect.atOnce(select) : select;
  }

  /** The shelfmarks of what holds words. */
  private String worded(Dialect.Matching matching) {
    return "SELECT "
        + dialect.wordKey()
        + " FROM found_words w WHERE "
        + matching.condition()
        + " AND "
        + dialect.wordKey()
        + range();
  }

  private void party(String role, String who) {
    party(role, Subjects.meant(handle, who, SUBJECTS));
  }

  private void party(String role, List<Long> meant) {
    boolean ofEvents = role.equals("actor") || role.equals("recipient");
    if (ofEvents && kind != Kind.EVENT) {
      add(within("e.shelfmark IN (" + everywhere(role, meant) + ")", Kind.EVENT));
    } else if (role.equals("addressee") && kind == Kind.ARTICLE) {
      add(within("e.shelfmark IN (" + everywhere(role, meant) + ")", Kind.STATEMENT));
    } else if (meant.size() == 1) {
      shelves.add(new Shelved(meant.get(0), role, rows(role, meant.get(0))));
    } else {
      add("f.shelfmark IN (" + shelf(role, meant) + ")");
    }
  }

  private static String everywhere(String role, List<Long> meant) {
    return "SELECT shelfmark FROM found_party WHERE subject_id IN ("
        + Subjects.numbers(meant)
        + ") AND role = '"
        + role
        + "'";
  }

  private String shelf(String role, List<Long> meant) {
    return everywhere(role, meant) + " AND shelfmark" + range();
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

  private void between(Filter.Between two) {
    String one = Subjects.numbers(Subjects.meant(handle, two.one(), SUBJECTS));
    String other = Subjects.numbers(Subjects.meant(handle, two.other(), SUBJECTS));
    String pairs =
        String.format(
            Locale.ROOT,
            "SELECT shelfmark FROM found_edge WHERE actor IN (%1$s) AND recipient IN (%2$s)"
                + " UNION SELECT shelfmark FROM found_edge WHERE actor IN (%2$s)"
                + " AND recipient IN (%1$s)",
            one,
            other);
    add(
        kind == Kind.EVENT
            ? "f.shelfmark IN (" + pairs + ")"
            : within("e.shelfmark IN (" + pairs + ")", Kind.EVENT));
  }

  private void outlet(String name) {
    List<Long> outlets =
        handle
            .createQuery("SELECT name_id FROM name WHERE folded = ?")
            .bind(0, Names.fold(name))
            .mapTo(Long.class)
            .list();
    boolean one = outlets.size() == 1 && !isRead;
    add(one ? "f.outlet = " + outlets.get(0) : in("f.outlet", Subjects.numbers(outlets)));
    isRead |= one;
  }

  private void language(Language language) {
    add("f.language = :language", "language", language.code());
  }

  private void article(String id) {
    add("f.reading_id = (SELECT current_reading FROM article WHERE id = :article)", "article", id);
  }

  /**
   * One of some constants in a column that another kind has as its own; what stands in a statement
   * has its act and mode.
   */
  private void constants(String column, Set<? extends Enum<?>> wanted, Kind owner) {
    if (wanted.isEmpty()) {
      return;
    }
    String names = wanted.stream().map(c -> "'" + c.name() + "'").collect(Collectors.joining(", "));
    boolean own = kind == owner || (owner == Kind.STATEMENT && kind != Kind.ARTICLE);
    if (own && wanted.size() == 1 && !isRead) {
      add("f." + column + " = " + names);
      isRead = true;
    } else if (own) {
      add(in("f." + column, names));
    } else {
      add(within("e." + column + " IN (" + names + ")", owner));
    }
  }

  /** More than one value would have to be sorted, so that the shelf is read instead. */
  private String in(String column, String values) {
    return dialect.unindexed(column) + " IN (" + values + ")";
  }

  private void quantity(Filter filter) {
    constants("kind", filter.kinds(), Kind.QUANTITY);
    constants("stance", filter.stances(), Kind.QUANTITY);
    filter
        .holder()
        .map(who -> Subjects.numbers(Subjects.meant(handle, who, SUBJECTS)))
        .ifPresent(meant -> add(ofQuantity("%s.holder IN (" + meant + ")")));
    filter
        .unit()
        .ifPresent(unit -> add(ofQuantity("lower(%s.unit) = lower(:unit)"), "unit", unit.strip()));
    filter
        .purpose()
        .ifPresent(
            purpose ->
                add(
                    ofQuantity(dialect.holds("%s.purpose", ":purpose")),
                    "purpose",
                    Names.fold(purpose)));
  }

  private String ofQuantity(String condition) {
    return kind == Kind.QUANTITY
        ? String.format(Locale.ROOT, condition, "f")
        : within(String.format(Locale.ROOT, condition, "e"), Kind.QUANTITY);
  }

  /** Something of another kind in the same statement; of an article, in it. */
  private String within(String condition, Kind owner) {
    String place = kind == Kind.ARTICLE ? "reading_id" : "claim";
    return String.format(
        Locale.ROOT,
        "f.%s IN (SELECT e.%s FROM found e WHERE e.shelfmark BETWEEN %d AND %d AND %s)",
        kind == Kind.STATEMENT ? "shelfmark" : place,
        place,
        Shelfmark.lowest(owner),
        Shelfmark.highest(owner),
        condition);
  }

  private String range() {
    return " BETWEEN " + lowest + " AND " + highest;
  }

  /** The shelf to read off, where it is shorter than what the words find. */
  private Optional<Shelved> shortest() {
    Optional<Shelved> least = shelves.stream().min(Comparator.comparingLong(Shelved::rows));
    return least.filter(shelf -> words.isEmpty() || shelf.rows() < hits());
  }

  /** How many rows the words find, as far as is counted. */
  private long hits() {
    return handle
        .createQuery("SELECT count(*) FROM (" + worded() + " LIMIT " + LONG + ") AS hits")
        .bindMap(words.orElseThrow().values())
        .mapTo(Long.class)
        .one();
  }

  /**
   * The rows for their number alone. The words' index holds what {@code found} holds, so that it
   * need not be looked at where nothing else is asked.
   */
  String marks() {
    return words.isPresent() && shelves.isEmpty() && conditions.isEmpty() ? worded() : sql("1");
  }

  /** The rows, without an order: {@code SELECT columns FROM … WHERE …}. */
  String sql(String columns) {
    StringBuilder sql = new StringBuilder("SELECT ").append(columns).append(" FROM ");
    List<String> where = new ArrayList<>();
    if (off.isPresent()) {
      sql.append("found_party p").append(dialect.inOrder());
      sql.append("found f ON f.shelfmark = p.shelfmark");
      where.add("p.subject_id = " + off.get().subject());
      where.add("p.role = '" + off.get().role() + "'");
      where.add("p.shelfmark" + range());
    } else if (words.isPresent()) {
      sql.append(isRare ? "(" + worded() + ") w" : "found_words w").append(dialect.inOrder());
      sql.append("found f ON f.shelfmark = ").append(dialect.wordKey());
      where.add(isRare ? "1 = 1" : words.get().condition());
      where.add(dialect.wordKey() + range());
    } else {
      sql.append("found f");
      where.add("f.shelfmark" + range());
    }
    if (off.isPresent() && words.isPresent()) {
      where.add("f.shelfmark IN (" + worded() + ")");
    }
    shelves.stream()
        .filter(shelf -> off.filter(shelf::equals).isEmpty())
        .forEach(
            shelf ->
                where.add(
                    String.format(
                        Locale.ROOT,
                        "EXISTS (SELECT 1 FROM found_party o WHERE o.subject_id = %d"
                            + " AND o.role = '%s' AND o.shelfmark = f.shelfmark)",
                        shelf.subject(),
                        shelf.role())));
    where.addAll(conditions);
    return sql.append(" WHERE ").append(String.join(" AND ", where)).toString();
  }

  /** The order of the rows, {@code ORDER BY …}, in which they come without being sorted. */
  String order(boolean downwards) {
    String read = words.isPresent() ? dialect.wordKey() : "f.shelfmark";
    String key = off.isPresent() ? "p.shelfmark" : read;
    return " ORDER BY " + key + (downwards ? " DESC" : "");
  }
}
