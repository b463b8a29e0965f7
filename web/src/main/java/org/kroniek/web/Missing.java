package org.kroniek.web;

import java.util.List;

/** Nothing is on record under an id. The message says so; the candidates begin like it. */
final class Missing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> candidates;

  Missing(String message, List<String> candidates) {
    super(message);
    this.candidates = List.copyOf(candidates);
  }

  /** Ids that may have been meant. */
  List<String> candidates() {
    return candidates;
  }
}
