package org.kroniek.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kroniek.model.Archive;
import org.kroniek.model.NearestName;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;

/**
 * A search as it stands in the address: what is asked, and from which row on. It is readable, and
 * every filter can be taken out of it.
 *
 * @param values what is asked, without blanks around it and never empty
 * @param from how many rows to leave out first
 */
record SearchRequest(Map<Filter, String> values, int from) {

  /** The address of the page of results. */
  static final String PATH = "/search";

  private static final String FROM = "from";
  private static final int LONGEST_VALUE = 300;
  private static final int LAST_ROW = 100_000;

  /** What can be asked, in the order in which it stands in the address. */
  enum Filter {
    Q("words"),
    SOURCE("source"),
    ABOUT("about"),
    ACT("act"),
    MODE("mode"),
    SINCE("since"),
    UNTIL("until"),
    OUTLET("outlet");

    private final String label;

    Filter(String label) {
      this.label = label;
    }

    /** The name in the address. */
    String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The name for people. */
    String label() {
      return label;
    }
  }

  SearchRequest {
    values = Collections.unmodifiableMap(copy(values));
  }

  private static Map<Filter, String> copy(Map<Filter, String> values) {
    Map<Filter, String> copy = new EnumMap<>(Filter.class);
    copy.putAll(values);
    return copy;
  }

  /** A search that asks nothing. */
  static SearchRequest empty() {
    return new SearchRequest(Map.of(), 0);
  }

  /**
   * The search that an address asks for. Parameters that are not part of a search are left alone.
   *
   * @throws UsageException if a value is too long or the row is not a number
   */
  static SearchRequest of(Map<String, List<String>> parameters) {
    Map<Filter, String> values = new EnumMap<>(Filter.class);
    for (Filter filter : Filter.values()) {
      String value = first(parameters, filter.parameter());
      if (value.length() > LONGEST_VALUE) {
        throw new UsageException(
            "The value of \""
                + filter.parameter()
                + "\" is "
                + value.length()
                + " characters long; "
                + LONGEST_VALUE
                + " are allowed.");
      }
      if (!value.isEmpty()) {
        values.put(filter, value);
      }
    }
    return new SearchRequest(values, number(parameters, FROM, 0, 0, LAST_ROW));
  }

  /** A whole number of the address, between two limits. */
  static int number(
      Map<String, List<String>> parameters, String name, int otherwise, int least, int most) {
    String value = first(parameters, name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, together with a number out of range.
    }
    throw new UsageException(
        "\"" + name + "\" is a number from " + least + " to " + most + ", not \"" + value + "\".");
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> given = parameters.getOrDefault(name, List.of());
    return given.isEmpty() ? "" : given.get(0).replaceAll("\\p{Cntrl}", " ").strip();
  }

  Optional<String> value(Filter filter) {
    return Optional.ofNullable(values.get(filter));
  }

  /** The value, or nothing between quotation marks of a form. */
  String shown(Filter filter) {
    return values.getOrDefault(filter, "");
  }

  boolean asksNothing() {
    return values.isEmpty();
  }

  SearchRequest without(Filter filter) {
    Map<Filter, String> rest = copy(values);
    rest.remove(filter);
    return new SearchRequest(rest, 0);
  }

  SearchRequest with(Filter filter, String value) {
    Map<Filter, String> more = copy(values);
    more.put(filter, value);
    return new SearchRequest(more, 0);
  }

  SearchRequest from(int row) {
    return new SearchRequest(values, row);
  }

  /** The address of this search. */
  String href() {
    String asked =
        values.entrySet().stream()
            .map(entry -> entry.getKey().parameter() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    String row = from == 0 ? "" : (asked.isEmpty() ? "" : "&") + FROM + "=" + from;
    return asked.isEmpty() && row.isEmpty() ? PATH : PATH + "?" + asked + row;
  }

  /** The address of a search for what one source said. */
  static String hrefOfSource(String name) {
    return empty().with(Filter.SOURCE, name).href();
  }

  /** The address of a search for what is said of somebody or something. */
  static String hrefAbout(String name) {
    return empty().with(Filter.ABOUT, name).href();
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * What to ask the archive.
   *
   * @throws UsageException if an act, mode or date is not one; the message names the nearest
   */
  Archive.Query query(int limit) {
    return new Archive.Query(
        value(Filter.Q),
        value(Filter.SOURCE),
        value(Filter.ABOUT),
        value(Filter.ACT).map(act -> constant(Filter.ACT, act, Statement.Act.values())),
        value(Filter.MODE).map(mode -> constant(Filter.MODE, mode, Statement.Mode.values())),
        value(Filter.SINCE).map(date -> date(Filter.SINCE, date)),
        value(Filter.UNTIL).map(date -> date(Filter.UNTIL, date)),
        value(Filter.OUTLET),
        limit,
        from);
  }

  private static <E extends Enum<E>> E constant(Filter filter, String value, E[] all) {
    List<String> names =
        Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    int index = names.indexOf(value.toLowerCase(Locale.ROOT));
    if (index >= 0) {
      return all[index];
    }
    throw new UsageException(
        "There is no "
            + filter.label()
            + " \""
            + value
            + "\""
            + NearestName.of(value, names)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse(".")
            + " Known are "
            + String.join(", ", names)
            + ".");
  }

  private static PartialDate date(Filter filter, String value) {
    return PartialDate.parse(value)
        .orElseThrow(
            () ->
                new UsageException(
                    "The date after \""
                        + filter.label()
                        + "\" cannot be read: \""
                        + value
                        + "\". Write a year, a month or a day: 2024, 2024-12 or 2024-12-02."));
  }
}
