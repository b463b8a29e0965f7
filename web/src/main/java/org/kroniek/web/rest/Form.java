package org.kroniek.web.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The forms of an answer, asked for by {@code format} or by the header {@code Accept}. */
enum Form {
  JSON("application/json"),
  JSONL("application/x-ndjson"),
  CSV("text/csv"),
  ATOM("application/atom+xml"),
  JSONLD("application/ld+json");

  private static final Set<String> ANY = Set.of("*/*", "application/*", "text/html");

  private final String type;

  Form(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it has all rows rather than a page of them. */
  boolean isWhole() {
    return this == JSONL || this == CSV;
  }

  /**
   * The first of these forms that an {@code Accept} header prefers; nothing where it takes none.
   *
   * @param offered the usual one first
   */
  static Optional<Form> accepted(String header, List<Form> offered) {
    if (header.isBlank()) {
      return Optional.of(offered.get(0));
    }
    Optional<Form> best = Optional.empty();
    double weight = 0;
    for (String part : header.split(",", 32)) {
      String[] words = part.strip().toLowerCase(Locale.ROOT).split(";", 8);
      double here = weight(words);
      Optional<Form> form = of(words[0].strip(), offered);
      if (form.isPresent() && here > weight) {
        best = form;
        weight = here;
      }
    }
    return best;
  }

  private static Optional<Form> of(String type, List<Form> offered) {
    if (ANY.contains(type)) {
      return Optional.of(offered.get(0));
    }
    return offered.stream().filter(form -> form.type.equals(type)).findFirst();
  }

  private static double weight(String[] words) {
    for (String word : words) {
      if (word.strip().startsWith("q=")) {
        try {
          return Double.parseDouble(word.strip().substring(2));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
