package org.kroniek.archive;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * constants are. What they are read off a {@link RowSource} chooses.
 */
final class Selection {

  /** Of a part of a name, so many subjects at most, those spoken of most. */
  static final int SUBJECTS = 500;

  /** The columns of constants that have an index. */
  private static final Set<String> INDEXED = Set.of("act", "type");

  private final Handle handle;
  private final Dialect dialect;
  private final Kind kind;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final RowSource rows;

  /**
   * Whether a condition names what is read off one index of {@code found}; others are looked at.
   */
  private boolean isRead;

  private Selection(Handle handle, Kind kind, Optional<Recent> recent) {
    this.handle = handle;
    this.dialect = Dialect.of(handle);
    this.kind = kind;
    this.rows = new RowSource(handle, kind, recent);
  }

  static Selection of(Handle handle, Kind kind, Filter filter) {
    return of(handle, kind, filter, Optional.empty());
  }

  /**
   * The rows of a filter.
   *
   * @param recent keeps what filters that are asked one after the other share
   */
  static Selection of(Handle handle, Kind kind, Filter filter, Recent recent) {
    return of(handle, kind, filter, Optional.of(recent));
  }

  private static Selection of(Handle handle, Kind kind, Filter filter, Optional<Recent> recent) {
    Selection selection = new Selection(handle, kind, recent);
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
    selection.rows.choose();
    selection.values.putAll(selection.rows.values());
    return selection;
  }

  /** Keeps to shelfmarks below or above this one. */
  Selection beyond(long shelfmark, boolean downwards) {
    if (downwards) {
      rows.to(shelfmark - 1);
    } else {
      rows.from(shelfmark + 1);
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
        .ifPresent(day -> rows.from(Shelfmark.lowest(kind, day)));
    filter.until().map(PartialDate::latest).ifPresent(this::until);
  }

  /** What began by that day; it may have lasted as long after it as the widest date on record. */
  private void until(LocalDate day) {
    long widest =
        handle.createQuery("SELECT coalesce(max(width), 0) FROM found").mapTo(Long.class).one();
    rows.to(Shelfmark.highest(kind, day.plusDays(widest)));
    add("f.first_day <= :until", "until", day.toString());
  }

  private void words(String typed) {
    SearchWords.of(typed)
        .map(all -> dialect.matching(all, true, "words"))
        .ifPresentOrElse(rows::words, () -> conditions.add("1 = 0"));
  }

  private void source(String who) {
    if (kind == Kind.ARTICLE) {
      party("source", who);
      return;
    }
    List<Long> meant = Subjects.meant(handle, who, SUBJECTS);
    if (meant.size() == 1) {
      add("f.source = " + meant.get(0));
      rows.value("source", Long.toString(meant.get(0)));
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
    add("f.shelfmark IN (" + shelf("about", meant) + " UNION " + rows.worded(matching) + ")");
    values.putAll(matching.values());
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
      rows.shelf(role, meant.get(0));
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
    return everywhere(role, meant) + " AND shelfmark" + rows.range();
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
    if (one) {
      rows.value("outlet", Long.toString(outlets.get(0)));
      isRead = true;
    }
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
      if (INDEXED.contains(column)) {
        rows.value(column, names);
      }
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

  /** The rows for their number alone. */
  String marks() {
    return rows.sql(Optional.empty(), conditions);
  }

  /** The rows, without an order: {@code SELECT columns FROM … WHERE …}. */
  String sql(String columns) {
    return rows.sql(Optional.of(columns), conditions);
  }

  /** The order of the rows, {@code ORDER BY …}, in which they come without being sorted. */
  String order(boolean downwards) {
    return rows.order(downwards);
  }
}
