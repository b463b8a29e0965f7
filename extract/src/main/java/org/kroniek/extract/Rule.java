package org.kroniek.extract;

import java.util.List;

/**
 * What a sieve looks for, with the examples that it is held to: a test runs them all.
 *
 * @param id short, in small letters, recorded in the evidence of what the rule finds
 * @param description what the rule looks for, in one sentence
 * @param catches texts in which it must find a statement, at least two
 * @param leaves near misses in which it must find none, at least two
 */
public record Rule(String id, String description, List<String> catches, List<String> leaves) {

  /** Checks that there are examples of both kinds. */
  public Rule {
    catches = List.copyOf(catches);
    leaves = List.copyOf(leaves);
    if (catches.size() < 2 || leaves.size() < 2) {
      throw new IllegalArgumentException("rule " + id + " needs two examples of either kind");
    }
  }
}
