package org.kroniek.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kroniek.model.Event;
import org.kroniek.model.Language;
import org.kroniek.model.NearestName;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.PageRequest;

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
    Optional<Filter.Between> between =
        value(Field.BETWEEN)
            .flatMap(one -> value(Field.AND).map(other -> new Filter.Between(one, other)));
    return new Filter(
        value(Field.Q),
        value(Field.SOURCE),
        value(Field.ABOUT),
        value(Field.TO),
        set(Field.ACT, Statement.Act.class),
        set(Field.MODE, Statement.Mode.class),
        value(Field.OUTLET),
        value(Field.LANGUAGE).map(Asked::language),
        set(Field.TYPE, Event.Type.class),
        set(Field.MODALITY, Event.Modality.class),
        value(Field.ACTOR),
        value(Field.RECIPIENT),
        between,
        value(Field.HOLDER),
        value(Field.PURPOSE),
        value(Field.UNIT),
        set(Field.KIND, Quantity.Kind.class),
        set(Field.STANCE, Quantity.Stance.class),
        value(Field.SINCE).map(date -> date(Field.SINCE, date)),
        value(Field.UNTIL).map(date -> date(Field.UNTIL, date)),
        value(Field.ARTICLE));
  }

  private <E extends Enum<E>> Set<E> set(Field field, Class<E> type) {
    Set<E> set = EnumSet.noneOf(type);
    for (String value : all(field)) {
      String code = value.toLowerCase(Locale.ROOT);
      if (!field.codes().contains(code)) {
        throw new UsageException(
            "There is no "
                + field.parameter()
                + " \""
                + value
                + "\""
                + NearestName.of(value, field.codes())
                    .map(name -> "; did you mean \"" + name + "\"?")
                    .orElse(".")
                + " Known are "
                + String.join(", ", field.codes())
                + ".");
      }
      set.add(constant(code, type));
    }
    return set;
  }

  /** The constant of a code. */
  static <E extends Enum<E>> E constant(String code, Class<E> type) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }

  /** Whether a text is the code of a language. */
  static boolean isLanguage(String code) {
    return code.matches("[a-z]{2,3}");
  }

  private static Language language(String code) {
    if (!isLanguage(code)) {
      throw new UsageException("\"" + code + "\" is not the code of a language; write nl or en.");
    }
    return new Language(code);
  }

  private static PartialDate date(Field field, String value) {
    return PartialDate.parse(value)
        .orElseThrow(
            () ->
                new UsageException(
                    "The date after \""
                        + field.parameter()
                        + "\" cannot be read: \""
                        + value
                        + "\". Write a year, a month or a day: 2024, 2024-12 or 2024-12-02."));
  }
}
