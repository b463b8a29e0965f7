package org.kroniek.extract.conditional;

import java.util.List;
import org.kroniek.model.Span;

/**
 * A condition and what follows from it, as a rule found them.
 *
 * @param rule the id of the rule
 * @param condition the words of the condition
 * @param consequence the words of what follows
 * @param evidence the words that the rule went by
 * @param confidence how far the rule is to be trusted
 */
record Pair(String rule, Span condition, Span consequence, List<Span> evidence, double confidence) {

  Pair {
    evidence = List.copyOf(evidence);
  }
}
