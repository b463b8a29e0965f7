package org.kroniek.web.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Queries that can be asked of any archive as they stand. */
final class Examples {

  private static final Map<String, List<Parameter>> ASKED =
      Map.of(
          "statements", List.of(Parameter.ABOUT, Parameter.LIMIT),
          "positions", List.of(Parameter.SOURCE, Parameter.ORDER),
          "events", List.of(Parameter.TYPE),
          "dealings", List.of(Parameter.BETWEEN, Parameter.AND),
          "quantities", List.of(Parameter.UNIT, Parameter.ORDER),
          "entities", List.of(Parameter.Q));

  private Examples() {}

  /** The query of an example, with its question mark; empty where none is needed. */
  static String of(Operation operation) {
    String query =
        ASKED.getOrDefault(operation.path(), List.of()).stream()
            .map(
                parameter ->
                    parameter.code()
                        + "="
                        + URLEncoder.encode(parameter.example(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }
}
