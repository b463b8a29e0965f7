package org.kroniek.model;

import java.util.Optional;
import java.util.function.Function;

/**
 * If this, then that.
 *
 * @param id made from article and spans
 * @param condition the words of the condition
 * @param consequence the words of what follows from it
 * @param leadsTo the id of the conditional whose condition is what follows from this one
 * @param statement the id of the statement in which it stands
 * @param evidence why it stands
 */
public record Conditional(
    String id,
    Span condition,
    Span consequence,
    Optional<String> leadsTo,
    Optional<String> statement,
    Evidence evidence)
    implements Finding {

  /** Condition and consequence together. */
  @Override
  public Span span() {
    return condition.cover(consequence);
  }

  @Override
  public <T> T match(
      Function<Statement, T> statement,
      Function<Event, T> event,
      Function<Quantity, T> quantity,
      Function<Conditional, T> conditional) {
    return conditional.apply(this);
  }
}
