package org.kroniek.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * An amount that is a norm, a pledge, a target or a budget.
 *
 * @param id made from article and span
 * @param span the words that tell it
 * @param value in full, {@code 19000000000}; empty where the text says that somebody will not, or
 *     cannot yet, tell it
 * @param unit {@code percent}, an ISO 4217 code, {@code people}, {@code tonnes} and so on; empty
 *     where there is no value
 * @param of the base of a percentage
 * @param purpose what it is for
 * @param kind what the amount is
 * @param holder who is bound by it
 * @param deadline by when
 * @param stance what the statement holds of it
 * @param statement the id of the statement in which it stands
 * @param evidence why it stands
 */
public record Quantity(
    String id,
    Span span,
    Optional<BigDecimal> value,
    Optional<String> unit,
    Optional<String> of,
    Optional<String> purpose,
    Kind kind,
    Optional<Party> holder,
    Optional<PartialDate> deadline,
    Stance stance,
    Optional<String> statement,
    Evidence evidence)
    implements Finding {

  /** Value and unit are both there, or neither. */
  public Quantity {
    if (value.isPresent() != unit.isPresent()) {
      throw new IllegalArgumentException("value " + value + " does not go with unit " + unit);
    }
  }

  /** {@code 2 percent}; without a value {@code unknown}. */
  public String amount() {
    return value.map(v -> v.toPlainString() + " " + unit.orElseThrow()).orElse("unknown");
  }

  @Override
  public <T> T match(
      Function<Statement, T> statement,
      Function<Event, T> event,
      Function<Quantity, T> quantity,
      Function<Conditional, T> conditional) {
    return quantity.apply(this);
  }

  /** What an amount is. */
  public enum Kind {
    /** What is to be kept to. */
    NORM,
    /** What is promised. */
    PLEDGE,
    /** What is aimed at. */
    TARGET,
    /** What is set aside. */
    BUDGET,
    /** Any other that matters. */
    AMOUNT;

    /** The kind in small letters, as the contract writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a statement holds of an amount. */
  public enum Stance {
    /** It is right. */
    ENDORSED,
    /** It is too little. */
    INSUFFICIENT,
    /** It is too much. */
    EXCESSIVE,
    /** It is refused. */
    REJECTED,
    /** It is told, no more. */
    REPORTED;

    /** The stance in small letters, as the contract writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
