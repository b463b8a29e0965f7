package org.kroniek.model;

import java.util.List;

/**
 * Why a finding stands.
 *
 * @param rule the id of the rule that found it
 * @param spans the words that the rule went by, in the order in which it used them
 * @param confidence above 0, at most 1
 */
public record Evidence(String rule, List<Span> spans, double confidence) {

  /** Checks the confidence. */
  public Evidence {
    spans = List.copyOf(spans);
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " of rule " + rule);
    }
  }
}
