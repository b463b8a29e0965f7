package org.kroniek.extract;

import java.util.List;
import org.kroniek.extract.time.Times;
import org.kroniek.model.Conditional;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;

/**
 * What was read out of one document.
 *
 * @param entities who and what is named, ids {@code e1}, {@code e2} and so on by first mention
 * @param statements in the order of the text, as all that follows
 * @param events what goes on between whom
 * @param quantities norms, pledges, targets and budgets
 * @param conditionals what if
 * @param times when
 */
public record Extracted(
    List<Entity> entities,
    List<Statement> statements,
    List<Event> events,
    List<Quantity> quantities,
    List<Conditional> conditionals,
    Times times) {

  /** What is read out of a text in a language without rules. */
  static final Extracted NOTHING =
      new Extracted(List.of(), List.of(), List.of(), List.of(), List.of(), Times.none());

  /** Copies the lists. */
  public Extracted {
    entities = List.copyOf(entities);
    statements = List.copyOf(statements);
    events = List.copyOf(events);
    quantities = List.copyOf(quantities);
    conditionals = List.copyOf(conditionals);
  }
}
