package org.kroniek.model.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many each further filter would leave.
 *
 * @param total how many the filter leaves
 * @param counts for each field that the kind has, the values with the most, most first, years in
 *     order; counted without the filter's own part in that field, so that another value can be
 *     chosen
 * @param partial whether, there being more than {@link Count#EXACT}, the counts are those of the
 *     newest so many
 */
public record Facets(Count total, Map<Field, List<Value>> counts, boolean partial) {

  /** Copies the map. */
  public Facets {
    Map<Field, List<Value>> copy = new EnumMap<>(Field.class);
    counts.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    counts = Collections.unmodifiableMap(copy);
  }

  /** The values of a field; none where nothing has one. */
  public List<Value> of(Field field) {
    return counts.getOrDefault(field, List.of());
  }

  /**
   * A value of a field.
   *
   * @param value what the filter takes: the id of a subject, the name of an outlet, a code in small
   *     letters as the reading format writes it, a year
   * @param label for people where the value is an id; otherwise the value
   * @param number how many
   */
  public record Value(String value, String label, long number) {}

  /** What counts are kept of. */
  public enum Field {
    /** Who says it; the value is the id of a subject. */
    SOURCE,
    /** Of whom or what; the value is the id of a subject. */
    ABOUT,
    /** What the source does. */
    ACT,
    /** Direct, indirect or mixed. */
    MODE,
    /** The name of the outlet. */
    OUTLET,
    /** The code of the language. */
    LANGUAGE,
    /** The type of the event. */
    TYPE,
    /** The modality of the event. */
    MODALITY,
    /** Who is bound by the amount; the value is the id of a subject. */
    HOLDER,
    /** The kind of the amount. */
    KIND,
    /** What is held of the amount. */
    STANCE,
    /** The unit of the amount. */
    UNIT,
    /** The year of the last day that it may have been on, {@code 2024}. */
    YEAR
  }
}
