package org.kroniek.language.neural;

import java.util.Locale;
import java.util.Optional;

/**
 * Makes a lemma of a form by changing characters at its beginning and end, as {@code
 * training/kroniek_models/lemma.py} writes it down: {@code casing|before|after}, where {@code k}
 * keeps a character, {@code d} deletes one and {@code ic} inserts {@code c}; or {@code A|lemma}.
 *
 * @param casing what becomes of capitals
 * @param before operations on the beginning; the whole lemma where casing is {@code WHOLE}
 * @param after operations on the end
 */
record EditScript(Casing casing, String before, String after) {

  /** What becomes of capitals. */
  enum Casing {
    LOWER,
    KEPT,
    FIRST,
    WHOLE
  }

  static EditScript parse(String text) {
    int bar = text.indexOf('|');
    String rest = text.substring(bar + 1);
    Casing casing =
        switch (text.charAt(0)) {
          case 'L' -> Casing.LOWER;
          case 'C' -> Casing.KEPT;
          case 'F' -> Casing.FIRST;
          case 'A' -> Casing.WHOLE;
          default -> throw new IllegalArgumentException("not a lemma script: " + text);
        };
    if (casing == Casing.WHOLE) {
      return new EditScript(casing, rest, "");
    }
    int second = rest.indexOf('|');
    return new EditScript(casing, rest.substring(0, second), rest.substring(second + 1));
  }

  /** The lemma; the form itself where the script does not fit it. */
  String apply(String form) {
    if (casing == Casing.WHOLE) {
      return before;
    }
    int head = consumed(before);
    int tail = consumed(after);
    if (head + tail > form.length()) {
      return form;
    }
    Optional<String> start = run(before, form.substring(0, head));
    Optional<String> end = run(after, form.substring(form.length() - tail));
    if (start.isEmpty() || end.isEmpty()) {
      return form;
    }
    String lemma = start.get() + form.substring(head, form.length() - tail) + end.get();
    if (casing != Casing.KEPT) {
      lemma = lemma.toLowerCase(Locale.ROOT);
    }
    if (casing == Casing.FIRST && !lemma.isEmpty()) {
      lemma = lemma.substring(0, 1).toUpperCase(Locale.ROOT) + lemma.substring(1);
    }
    return lemma.isEmpty() ? form : lemma;
  }

  private static int consumed(String operations) {
    int count = 0;
    for (int i = 0; i < operations.length(); i++) {
      if (operations.charAt(i) == 'i') {
        i++;
      } else {
        count++;
      }
    }
    return count;
  }

  private static Optional<String> run(String operations, String source) {
    StringBuilder out = new StringBuilder();
    int place = 0;
    for (int i = 0; i < operations.length(); i++) {
      char operation = operations.charAt(i);
      if (operation == 'i') {
        i++;
        out.append(operations.charAt(i));
      } else if (place >= source.length()) {
        return Optional.empty();
      } else {
        if (operation == 'k') {
          out.append(source.charAt(place));
        }
        place++;
      }
    }
    return place == source.length() ? Optional.of(out.toString()) : Optional.empty();
  }
}
