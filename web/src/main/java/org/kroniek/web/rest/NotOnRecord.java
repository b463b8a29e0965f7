package org.kroniek.web.rest;

import java.util.List;

/** Nothing is on record under an id. The message says so; the candidates begin like it. */
public final class NotOnRecord extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> candidates;

  NotOnRecord(String message, List<String> candidates) {
    super(message);
    this.candidates = List.copyOf(candidates);
  }

  /** Ids that may have been meant. */
  public List<String> candidates() {
    return candidates;
  }
}
