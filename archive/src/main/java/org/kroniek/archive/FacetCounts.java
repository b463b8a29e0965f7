package org.kroniek.archive;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
 * Counts how many each further filter would leave, out of {@link Tally tallies}: one of the filter
 * for all fields, and for each field that the filter narrows already one without that.
 */
final class FacetCounts {

  private static final int VALUES = 20;

  private static final Set<Field> SUBJECTS = Set.of(Field.SOURCE, Field.ABOUT, Field.HOLDER);
  private static final Set<Field> CODES =
      Set.of(Field.ACT, Field.MODE, Field.MODALITY, Field.KIND, Field.STANCE);

  private final Handle handle;
  private final Kind kind;
  private final Filter filter;
  private final Recent recent;

  private FacetCounts(Handle handle, Kind kind, Filter filter, Recent recent) {
    this.handle = handle;
    this.kind = kind;
    this.filter = filter;
    this.recent = recent;
  }

  /**
   * The counts.
   *
   * @param recent keeps tallies that further filters share
   */
  static Facets of(Handle handle, Kind kind, Filter filter, Recent recent) {
    return new FacetCounts(handle, kind, filter, recent).facets();
  }

  /** How many there are; of a tally where one is kept, else counted. */
  static Count count(Handle handle, Kind kind, Filter filter, Recent recent) {
    Optional<Tally> tallied = recent.kept(Tally.question(kind, filter));
    return tallied.isPresent()
        ? tallied.get().total()
        : recent.answer(
            List.of("count", kind, filter), () -> counted(handle, kind, filter, recent));
  }

  private static Count counted(Handle handle, Kind kind, Filter filter, Recent recent) {
    Selection selection = Selection.of(handle, kind, filter, recent);
    return Count.of(
        handle
            .createQuery(
                "SELECT count(*) FROM ("
                    + selection.marks()
                    + " LIMIT "
                    + (Count.EXACT + 1)
                    + ") AS hits")
            .bindMap(selection.values())
            .mapTo(Long.class)
            .one());
  }

  private Facets facets() {
    Tally whole = Tally.of(handle, kind, filter, recent);
    Map<Field, List<Value>> counts = new EnumMap<>(Field.class);
    for (Field field : fields(kind)) {
      Filter without = without(field);
      Tally tally = without.equals(filter) ? whole : Tally.of(handle, kind, without, recent);
      List<Value> values = values(field, tally.of(FacetText.letter(field)));
      if (!values.isEmpty()) {
        counts.put(field, values);
      }
    }
    Count total = whole.total();
    return new Facets(total, counts, total.over());
  }

  /** What the rows of a kind are counted by. */
  static Set<Field> fields(Kind kind) {
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

  private List<Value> values(Field field, List<Tally.Value> tallied) {
    if (field == Field.YEAR) {
      return tallied.stream()
          .sorted(Comparator.comparing(Tally.Value::value))
          .map(one -> new Value(one.value(), one.value(), number(one)))
          .toList();
    }
    List<Tally.Value> most = tallied.stream().limit(VALUES).toList();
    if (SUBJECTS.contains(field)) {
      Map<Long, Subject> subjects = subjects(handle, most);
      return most.stream()
          .map(
              one ->
                  Optional.ofNullable(subjects.get(Long.valueOf(one.value())))
                      .map(who -> new Value(who.id(), who.name(), number(one))))
          .flatMap(Optional::stream)
          .toList();
    }
    Map<String, String> outlets = field == Field.OUTLET ? names(most) : Map.of();
    return most.stream()
        .map(
            one -> {
              String value =
                  CODES.contains(field)
                      ? one.value().toLowerCase(Locale.ROOT)
                      : outlets.getOrDefault(one.value(), one.value());
              return new Value(value, value, number(one));
            })
        .toList();
  }

  /** The row that tells that there are more is not counted. */
  private static long number(Tally.Value value) {
    return Math.min(value.number(), Count.EXACT);
  }

  /** The subjects that values are the numbers of. */
  static Map<Long, Subject> subjects(Handle handle, List<Tally.Value> values) {
    return SubjectPages.byNumber(
        handle, values.stream().map(one -> Long.valueOf(one.value())).toList());
  }

  private Map<String, String> names(List<Tally.Value> tallied) {
    Map<String, String> names = new HashMap<>();
    if (tallied.isEmpty()) {
      return names;
    }
    handle
        .createQuery(
            tallied.stream()
                .map(Tally.Value::value)
                .collect(
                    Collectors.joining(
                        ", ", "SELECT name_id, name FROM name WHERE name_id IN (", ")")))
        .map((row, context) -> names.put(row.getString(1), new Cells(row).text("name")))
        .list();
    return names;
  }
}
