package org.kroniek.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kroniek.model.PartialDate;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.web.query.FilterText;

/**
 * What an address asks: a list, narrowed, and from where on. It is readable, and every part can be
 * taken out of it.
 *
 * @param path of the list
 * @param values what is asked, without blanks around it and never empty
 * @param cursor where the page before ended
 */
record Asked(String path, Map<Field, List<String>> values, Optional<String> cursor) {

  /** The parameter of the cursor. */
  static final String CURSOR = "cursor";

  /** The lists that can be asked as of a day. */
  private static final Set<String> ACROSS =
      Set.of(StoriesPage.PATH, CopiesPage.PATH, WhoSaysPage.PATH);

  private static final int LONGEST_VALUE = 300;
  private static final int LONGEST_CURSOR = 500;
  private static final int MOST_VALUES = 20;

  Asked {
    values = Collections.unmodifiableMap(copy(values));
  }

  private static Map<Field, List<String>> copy(Map<Field, List<String>> values) {
    Map<Field, List<String>> copy = new EnumMap<>(Field.class);
    values.forEach((field, all) -> copy.put(field, List.copyOf(all)));
    return copy;
  }

  /** A list of everything. */
  static Asked of(String path) {
    return new Asked(path, Map.of(), Optional.empty());
  }

  /**
   * What an address asks. Parameters that are none of ours are left alone.
   *
   * @throws UsageException if a value is too long or there are too many
   */
  static Asked of(String path, Map<String, List<String>> parameters) {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      if (field.isAcross() && !ACROSS.contains(path)) {
        continue;
      }
      List<String> given =
          parameters.getOrDefault(field.parameter(), List.of()).stream()
              .flatMap(value -> field.isSet() ? Stream.of(value.split(",", -1)) : Stream.of(value))
              .map(Asked::plain)
              .filter(value -> !value.isEmpty())
              .distinct()
              .limit(field.isSet() ? MOST_VALUES : 1)
              .toList();
      given.forEach(value -> check(field.parameter(), value, LONGEST_VALUE));
      if (!given.isEmpty()) {
        values.put(field, given);
      }
    }
    Optional<String> cursor =
        parameters.getOrDefault(CURSOR, List.of()).stream()
            .map(Asked::plain)
            .filter(value -> !value.isEmpty())
            .findFirst();
    cursor.ifPresent(value -> check(CURSOR, value, LONGEST_CURSOR));
    return new Asked(path, values, cursor);
  }

  /** Without what a terminal or a page would obey. */
  private static String plain(String value) {
    return value.replaceAll("\\p{Cntrl}", " ").strip();
  }

  private static void check(String name, String value, int longest) {
    if (value.length() > longest) {
      throw new UsageException(
          "The value of \""
              + name
              + "\" is "
              + value.length()
              + " characters long; "
              + longest
              + " are allowed.");
    }
  }

  Optional<String> value(Field field) {
    return all(field).stream().findFirst();
  }

  List<String> all(Field field) {
    return values.getOrDefault(field, List.of());
  }

  /** The value, or nothing between quotation marks of a form. */
  String shown(Field field) {
    return value(field).orElse("");
  }

  boolean has(Field field, String value) {
    return all(field).stream().anyMatch(value::equalsIgnoreCase);
  }

  boolean asksNothing() {
    return values.isEmpty();
  }

  /** The same with another value of the field, and from the beginning. */
  Asked with(Field field, String value) {
    return changed(field, List.of(value));
  }

  /** The same without the field. */
  Asked without(Field field) {
    return changed(field, List.of());
  }

  /** The same with the value beside others of the field, or without it where it is asked for. */
  Asked toggled(Field field, String value) {
    List<String> rest = new ArrayList<>(all(field));
    boolean was = rest.removeIf(value::equalsIgnoreCase);
    if (!field.isSet()) {
      rest.clear();
    }
    if (!was) {
      rest.add(value);
    }
    return changed(field, rest);
  }

  private Asked changed(Field field, List<String> all) {
    Map<Field, List<String>> changed = new EnumMap<>(Field.class);
    changed.putAll(values);
    if (all.isEmpty()) {
      changed.remove(field);
    } else {
      changed.put(field, all);
    }
    return new Asked(path, changed, Optional.empty());
  }

  Asked after(String next) {
    return new Asked(path, values, Optional.of(next));
  }

  /** The same asked of another list. */
  Asked at(String other) {
    return new Asked(other, values, Optional.empty());
  }

  /** The address. */
  String href() {
    List<String> asked = new ArrayList<>();
    values.forEach(
        (field, all) ->
            asked.add(
                field.parameter()
                    + "="
                    + all.stream().map(Asked::encode).collect(Collectors.joining(","))));
    cursor.ifPresent(value -> asked.add(CURSOR + "=" + encode(value)));
    return asked.isEmpty() ? path : path + "?" + String.join("&", asked);
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  PageRequest page(int limit) {
    PageRequest first = PageRequest.first(limit);
    return cursor.map(first::after).orElse(first);
  }

  /**
   * What to ask of the record.
   *
   * @throws UsageException if a code or date is not one; the message names the nearest
   */
  Filter filter() {
    return new FilterText(
            name -> {
              List<String> all = all(Field.valueOf(name.toUpperCase(Locale.ROOT)));
              return all.isEmpty() ? Optional.empty() : Optional.of(String.join(",", all));
            })
        .filter();
  }

  /**
   * The day by which all must have been on record.
   *
   * @throws UsageException if it is none
   */
  Optional<PartialDate> asOf() {
    return new FilterText(name -> value(Field.ASOF)).date(Field.ASOF.parameter());
  }

  /** The constant of a code. */
  static <E extends Enum<E>> E constant(String code, Class<E> type) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }

  /** Whether a text is the code of a language. */
  static boolean isLanguage(String code) {
    return code.matches("[a-z]{2,3}");
  }
}
