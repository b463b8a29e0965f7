package org.kroniek.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Filter;

/**
 * How many of the rows of a filter have which value, of the newest {@link Count#EXACT} and one
 * more, read and counted in one pass.
 *
 * @param rows how many there are, counted so far
 * @param values by the letter of their field, those that most rows have first
 */
record Tally(long rows, Map<Character, List<Value>> values) {

  /** More than any list shows of one field. */
  private static final int KEPT = 60;

  /**
   * How many have a value.
   *
   * @param value the number of a subject or an outlet, a constant's name, a unit, a year
   */
  record Value(String value, long number) {}

  Tally {
    values = Map.copyOf(values);
  }

  /** The tally of a filter, or one of some seconds ago. */
  static Tally of(Handle handle, Kind kind, Filter filter, Recent recent) {
    return recent.answer(question(kind, filter), () -> count(handle, kind, filter, recent));
  }

  /** What {@link Recent} keeps a tally as the answer to. */
  static Object question(Kind kind, Filter filter) {
    return List.of("tally", kind, filter);
  }

  private static Tally count(Handle handle, Kind kind, Filter filter, Recent recent) {
    Selection selection = Selection.of(handle, kind, filter, recent);
    return handle
        .createQuery(
            "SELECT count(*), "
                + Dialect.of(handle).joined("hits.facets", FacetText.BETWEEN)
                + " FROM ("
                + selection.sql("f.facets")
                + selection.order(true)
                + " LIMIT "
                + (Count.EXACT + 1)
                + ") AS hits")
        .bindMap(selection.values())
        .map((row, context) -> new Tally(row.getLong(1), values(row.getString(2))))
        .one();
  }

  private static Map<Character, List<Value>> values(@Nullable String texts) {
    Map<Character, List<Value>> values = new HashMap<>();
    if (texts != null) {
      new FacetNumbers(texts.getBytes(StandardCharsets.UTF_8))
          .forEach(
              (value, number) ->
                  values
                      .computeIfAbsent(value.charAt(0), letter -> new ArrayList<>())
                      .add(new Value(value.substring(1), number)));
    }
    values.replaceAll(
        (letter, all) ->
            all.stream()
                .sorted(
                    Comparator.comparingLong(Value::number).reversed().thenComparing(Value::value))
                .limit(KEPT)
                .toList());
    return values;
  }

  /** The values of a field. */
  List<Value> of(char letter) {
    return values.getOrDefault(letter, List.of());
  }

  Count total() {
    return Count.of(rows);
  }
}
