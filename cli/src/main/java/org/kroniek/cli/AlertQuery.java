package org.kroniek.cli;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.NearestName;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.web.query.FilterText;

/** The query of an alert, in the form of an address of the reading room. */
final class AlertQuery {

  private static final List<String> FIELDS =
      List.of(
          "q",
          "source",
          "about",
          "to",
          "act",
          "mode",
          "outlet",
          "language",
          "type",
          "modality",
          "actor",
          "recipient",
          "between",
          "and",
          "holder",
          "purpose",
          "unit",
          "kind",
          "stance",
          "since",
          "until");

  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * Reads a query, {@code source=Rutte&about=Trump}, or the address of a page with one.
   *
   * @throws UsageException where a field is not known
   */
  static AlertQuery read(String written) {
    AlertQuery query = new AlertQuery();
    String text = written.substring(written.indexOf('?') + 1);
    for (String pair : text.split("&", -1)) {
      if (!pair.isBlank()) {
        String[] parts = pair.split("=", 2);
        query.add(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UsageException("the query cannot be read: " + e.getMessage());
    }
  }

  /** Asks for a value of a field too; a blank one asks nothing. */
  AlertQuery add(String field, String value) {
    if (!FIELDS.contains(field)) {
      throw new UsageException(
          "there is no field \""
              + field
              + "\" in a query"
              + NearestName.of(field, FIELDS).map(name -> "; did you mean " + name + "?").orElse("")
              + " Known are "
              + String.join(", ", FIELDS));
    }
    if (!value.isBlank()) {
      values.put(field, value.strip());
    }
    return this;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /**
   * What it asks.
   *
   * @throws UsageException where a value cannot be read
   */
  Filter filter() {
    return new FilterText(name -> Optional.ofNullable(values.get(name))).filter();
  }

  /** As an address has it. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    values.forEach(
        (field, value) ->
            out.append(out.length() == 0 ? "" : "&")
                .append(field)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return out.toString();
  }
}
