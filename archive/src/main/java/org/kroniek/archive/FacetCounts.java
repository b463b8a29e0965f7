package org.kroniek.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Facets;
import org.kroniek.model.catalogue.Facets.Field;
import org.kroniek.model.catalogue.Facets.Value;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.FilterBuilder;
import org.kroniek.model.catalogue.Subject;

/**
 * Counts how many each further filter would leave. The newest {@link Count#EXACT} rows are read
 * once and counted for every field; a field that the filter narrows already is counted apart
 * without that.
 */
final class FacetCounts {

  private static final int VALUES = 20;

  private static final Set<Field> SUBJECTS = Set.of(Field.SOURCE, Field.ABOUT, Field.HOLDER);
  private static final Set<Field> CODES =
      Set.of(Field.ACT, Field.MODE, Field.MODALITY, Field.KIND, Field.STANCE);

  private static final String OF_HELD = " FROM held h";

  private final Handle handle;
  private final Dialect dialect;
  private final Kind kind;
  private final Filter filter;
  private final Recent recent;

  /** How many have one value of a field; the number of a subject or an outlet, a code, a year. */
  private record Tallied(String value, long number) {}

  private FacetCounts(Handle handle, Kind kind, Filter filter, Recent recent) {
    this.handle = handle;
    this.dialect = Dialect.of(handle);
    this.kind = kind;
    this.filter = filter;
    this.recent = recent;
  }

  /**
   * The counts.
   *
   * @param recent keeps parts that further filters share
   */
  static Facets of(Handle handle, Kind kind, Filter filter, Recent recent) {
    return new FacetCounts(handle, kind, filter, recent).facets();
  }

  static Count count(Handle handle, Kind kind, Filter filter, Recent recent) {
    return recent.answer(List.of("count", kind, filter), () -> count(handle, kind, filter));
  }

  private static Count count(Handle handle, Kind kind, Filter filter) {
    Selection selection = Selection.of(handle, kind, filter);
    return Count.of(
        handle
            .createQuery(
                "SELECT count(*) FROM (" + selection.sql("1") + " LIMIT " + (Count.EXACT + 1) + ")")
            .bindMap(selection.values())
            .mapTo(Long.class)
            .one());
  }

  private Facets facets() {
    Set<Field> fields = fields(kind);
    Set<Field> narrowed = new LinkedHashSet<>(fields);
    narrowed.removeIf(field -> without(field).equals(filter));
    Set<Field> free = new LinkedHashSet<>(fields);
    free.removeAll(narrowed);
    Map<Field, List<Tallied>> tallies = new EnumMap<>(Field.class);
    tallies.putAll(recentTally(filter, free));
    for (Field field : narrowed) {
      tallies.putAll(recentTally(without(field), Set.of(field)));
    }
    Count total = count(handle, kind, filter, recent);
    Map<Field, List<Value>> counts = new EnumMap<>(Field.class);
    tallies.forEach((field, values) -> counts.put(field, values(field, values)));
    return new Facets(total, counts, total.over());
  }

  private static Set<Field> fields(Kind kind) {
    return switch (kind) {
      case ARTICLE -> Set.of(Field.SOURCE, Field.ABOUT, Field.OUTLET, Field.LANGUAGE, Field.YEAR);
      case STATEMENT ->
          Set.of(
              Field.SOURCE,
              Field.ABOUT,
              Field.ACT,
              Field.MODE,
              Field.OUTLET,
              Field.LANGUAGE,
              Field.TYPE,
              Field.MODALITY,
              Field.YEAR);
      case EVENT ->
          Set.of(
              Field.SOURCE,
              Field.ABOUT,
              Field.OUTLET,
              Field.LANGUAGE,
              Field.TYPE,
              Field.MODALITY,
              Field.YEAR);
      case QUANTITY ->
          Set.of(
              Field.SOURCE,
              Field.HOLDER,
              Field.KIND,
              Field.STANCE,
              Field.UNIT,
              Field.OUTLET,
              Field.LANGUAGE,
              Field.YEAR);
      case CONDITIONAL ->
          Set.of(Field.SOURCE, Field.ABOUT, Field.ACT, Field.OUTLET, Field.LANGUAGE, Field.YEAR);
    };
  }

  /** The filter without its part in a field. */
  private Filter without(Field field) {
    FilterBuilder but = filter.but();
    UnaryOperator<FilterBuilder> drop =
        switch (field) {
          case SOURCE -> part -> part.source(null);
          case ABOUT -> part -> part.about(null);
          case ACT -> part -> part.acts(Set.of());
          case MODE -> part -> part.modes(Set.of());
          case OUTLET -> part -> part.outlet(null);
          case LANGUAGE -> part -> part.language(null);
          case TYPE -> part -> part.types(Set.of());
          case MODALITY -> part -> part.modalities(Set.of());
          case HOLDER -> part -> part.holder(null);
          case KIND -> part -> part.kinds(Set.of());
          case STANCE -> part -> part.stances(Set.of());
          case UNIT -> part -> part.unit(null);
          case YEAR -> part -> part.since(null).until(null);
        };
    return drop.apply(but).build();
  }

  /** Without its own part many filters are the same, and so are their counts. */
  private Map<Field, List<Tallied>> recentTally(Filter of, Set<Field> fields) {
    return recent.answer(List.of("tally", kind, of, fields), () -> tally(of, fields));
  }

  private Map<Field, List<Tallied>> tally(Filter of, Set<Field> fields) {
    Map<Field, List<Tallied>> tallies = new EnumMap<>(Field.class);
    if (fields.isEmpty()) {
      return tallies;
    }
    Selection selection = Selection.of(handle, kind, of);
    StringBuilder sql =
        new StringBuilder("WITH hit AS MATERIALIZED (")
            .append(
                selection.sql(
                    "f.shelfmark, f.source, f.act, f.mode, f.outlet, f.language, f.type,"
                        + " f.modality, f.holder, f.kind, f.stance, f.unit"))
            .append(selection.order(true))
            .append(" LIMIT ")
            .append(Count.EXACT)
            .append(")");
    if (kind != Kind.EVENT && (fields.contains(Field.TYPE) || fields.contains(Field.MODALITY))) {
      sql.append(held());
    }
    String joint = " ";
    for (Field field : fields) {
      sql.append(joint).append("SELECT * FROM (").append(sql(field)).append(") AS ");
      sql.append(column(field)).append("s");
      joint = " UNION ALL ";
    }
    handle
        .createQuery(sql.toString())
        .bindMap(selection.values())
        .map(
            (row, context) ->
                tallies
                    .computeIfAbsent(Field.valueOf(row.getString(1)), f -> new ArrayList<>())
                    .add(new Tallied(new Cells(row).text("value"), row.getLong(3))))
        .list();
    return tallies;
  }

  /** The events that the hits hold, read once for all their fields. */
  private String held() {
    return ", held AS MATERIALIZED (SELECT DISTINCT h.shelfmark, e.type, e.modality FROM hit h"
        + dialect.inOrder()
        + "found e ON e.claim = h.shelfmark AND e.claim <> e.shelfmark"
        + " AND e.type IS NOT NULL)";
  }

  private String sql(Field field) {
    return switch (field) {
      case SOURCE ->
          kind == Kind.ARTICLE ? ofParties("source", field) : top(field, "h.source", " FROM hit h");
      case ABOUT -> ofParties("about", field);
      case TYPE, MODALITY ->
          kind == Kind.EVENT
              ? top(field, "h." + column(field), " FROM hit h")
              : top(field, "h." + column(field), OF_HELD);
      case YEAR ->
          String.format(
              Locale.ROOT,
              "SELECT 'YEAR', %s AS value, count(*)"
                  + " FROM hit h WHERE h.shelfmark >= %d GROUP BY value ORDER BY value",
              dialect.year(Shelfmark.epochDay("h.shelfmark")),
              Shelfmark.lowest(kind, LocalDate.of(0, 1, 1)));
      default -> top(field, "h." + column(field), " FROM hit h");
    };
  }

  private static String column(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private String ofParties(String role, Field field) {
    return top(
        field,
        "p.subject_id",
        " FROM hit h"
            + dialect.inOrder()
            + "found_party p ON p.shelfmark = h.shelfmark AND p.role = '"
            + role
            + "'");
  }

  private static String top(Field field, String column, String from) {
    return String.format(
        Locale.ROOT,
        "SELECT '%1$s', CAST(%2$s AS TEXT) AS value, count(%3$s) AS number%4$s GROUP BY %2$s"
            + " HAVING %2$s IS NOT NULL ORDER BY number DESC, %2$s LIMIT %5$d",
        field.name(),
        column,
        from.equals(OF_HELD) ? "DISTINCT h.shelfmark" : "*",
        from,
        VALUES);
  }

  private List<Value> values(Field field, List<Tallied> tallied) {
    Map<String, Value> values = new LinkedHashMap<>();
    if (SUBJECTS.contains(field)) {
      Map<Long, Subject> subjects =
          SubjectPages.byNumber(
              handle, tallied.stream().map(one -> Long.valueOf(one.value())).toList());
      for (Tallied one : tallied) {
        Subject subject = subjects.get(Long.valueOf(one.value()));
        if (subject != null) {
          values.put(one.value(), new Value(subject.id(), subject.name(), one.number()));
        }
      }
    } else {
      Map<String, String> outlets = field == Field.OUTLET ? names(tallied) : Map.of();
      for (Tallied one : tallied) {
        String value =
            CODES.contains(field)
                ? one.value().toLowerCase(Locale.ROOT)
                : outlets.getOrDefault(one.value(), one.value());
        values.put(one.value(), new Value(value, value, one.number()));
      }
    }
    return List.copyOf(values.values());
  }

  private Map<String, String> names(List<Tallied> tallied) {
    Map<String, String> names = new HashMap<>();
    for (Tallied one : tallied) {
      handle
          .createQuery("SELECT name FROM name WHERE name_id = ?")
          .bind(0, Long.parseLong(one.value()))
          .mapTo(String.class)
          .findOne()
          .ifPresent(name -> names.put(one.value(), name));
    }
    return names;
  }
}
