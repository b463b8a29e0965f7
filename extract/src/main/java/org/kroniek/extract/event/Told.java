package org.kroniek.extract.event;

import java.util.Optional;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * One mention of an event.
 *
 * @param rule the id of the rule that found it
 * @param type what goes on
 * @param manner how, and what about
 * @param predicate the lemma that tells it
 * @param roles who takes part
 * @param time when
 * @param modality whether it is said to be so
 * @param statement the statement in whose content it stands
 * @param span the words that it is
 * @param trigger the word that tells it
 * @param headline whether it stands in a headline
 * @param confidence how far the rule is to be trusted
 */
record Told(
    String rule,
    Event.Type type,
    Manner manner,
    String predicate,
    Roles roles,
    Optional<PartialDate> time,
    Event.Modality modality,
    Optional<Statement> statement,
    Span span,
    Span trigger,
    boolean headline,
    double confidence) {

  /** The same, to or with others. */
  Told with(Roles others) {
    return new Told(
        rule,
        type,
        manner,
        predicate,
        others,
        time,
        modality,
        statement,
        span,
        trigger,
        headline,
        confidence);
  }

  /** How much it tells. */
  int fullness() {
    return (headline ? 0 : 8)
        + (statement.isEmpty() ? 4 : 0)
        + (roles.object().isPresent() ? 1 : 0)
        + (roles.place().isPresent() ? 1 : 0)
        + (time.isPresent() ? 1 : 0);
  }
}
