package org.kroniek.web.rest;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.NearestName;
import org.kroniek.model.PartialDate;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.web.query.FilterText;

/** What an address asks, read strictly: what cannot be read is told, never left out. */
final class Asked {

  private static final int LONGEST = 300;
  private static final int USUAL_LIMIT = 30;

  /** The most rows of an answer that has all of them. */
  static final int MOST_ROWS = 10_000;

  private final Map<Parameter, String> values;

  private Asked(Map<Parameter, String> values) {
    this.values = values;
  }

  /**
   * What this request asks.
   *
   * @throws UsageException if a parameter is unknown, given twice or too long
   */
  static Asked of(Context context, Collection<Parameter> known) {
    Map<Parameter, String> values = new EnumMap<>(Parameter.class);
    context
        .queryParamMap()
        .forEach(
            (name, given) -> {
              Parameter parameter = parameter(name, known);
              if (given.size() > 1) {
                throw new UsageException(
                    "\"" + name + "\" is given " + given.size() + " times; once is meant.");
              }
              String value = given.get(0).replaceAll("\\p{Cntrl}", " ").strip();
              if (value.length() > LONGEST) {
                throw new UsageException(
                    String.format(
                        Locale.ROOT,
                        "The value of \"%s\" is %d characters long; %d are allowed.",
                        name,
                        value.length(),
                        LONGEST));
              }
              if (!value.isEmpty()) {
                values.put(parameter, value);
              }
            });
    return new Asked(values);
  }

  private static Parameter parameter(String name, Collection<Parameter> known) {
    for (Parameter parameter : known) {
      if (parameter.code().equals(name)) {
        return parameter;
      }
    }
    List<String> codes = known.stream().map(Parameter::code).toList();
    String shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    throw new UsageException(
        "There is no parameter \""
            + shown
            + "\" here"
            + NearestName.of(shown, codes).map(n -> "; did you mean \"" + n + "\"?").orElse(".")
            + (codes.isEmpty() ? " None is known." : " Known are ")
            + String.join(", ", codes)
            + (codes.isEmpty() ? "" : "."));
  }

  Optional<String> value(Parameter parameter) {
    return Optional.ofNullable(values.get(parameter));
  }

  Filter filter() {
    return new FilterText(name -> value(Parameter.valueOf(name.toUpperCase(Locale.ROOT)))).filter();
  }

  /** The day by which all must have been on record. */
  Optional<PartialDate> asOf() {
    return new FilterText(name -> value(Parameter.ASOF)).date(Parameter.ASOF.code());
  }

  /** The number of a parameter, from 1 on. */
  int number(Parameter parameter, int usual, int most) {
    return value(parameter).map(value -> number(parameter, value, most)).orElse(usual);
  }

  /** The page; of a form that has all rows the first and longest of several. */
  PageRequest page(Form form) {
    PageRequest.Order order =
        value(Parameter.ORDER)
                .filter(
                    value ->
                        FilterText.constant(Parameter.ORDER.code(), value, Parameter.Order.values())
                            == Parameter.Order.OLDEST)
                .isPresent()
            ? PageRequest.Order.OLDEST_FIRST
            : PageRequest.Order.NEWEST_FIRST;
    return new PageRequest(Math.min(PageRequest.MOST, limit(form)), value(Parameter.CURSOR), order);
  }

  /** How many rows at most. */
  int limit(Form form) {
    int most = form.isWhole() ? MOST_ROWS : PageRequest.MOST;
    return number(Parameter.LIMIT, form.isWhole() ? MOST_ROWS : USUAL_LIMIT, most);
  }

  private static int number(Parameter parameter, String value, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, together with a number out of range.
    }
    throw new UsageException(
        "\"" + parameter.code() + "\" is a number from 1 to " + most + ", not \"" + value + "\".");
  }

  /** The form, among those offered. */
  Form form(Context context, List<Form> offered) {
    Optional<String> named = value(Parameter.FORMAT);
    if (named.isPresent()) {
      List<String> codes = offered.stream().map(Form::code).toList();
      int index = codes.indexOf(named.get().toLowerCase(Locale.ROOT));
      if (index < 0) {
        throw FilterText.unknown(Parameter.FORMAT.code(), named.get(), codes);
      }
      return offered.get(index);
    }
    return Form.accepted(Optional.ofNullable(context.header("Accept")).orElse(""), offered)
        .orElseThrow(() -> new NotAcceptable(offered));
  }
}
