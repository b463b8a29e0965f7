package org.kroniek.extract;

import java.util.List;
import org.kroniek.extract.time.Times;
import org.kroniek.model.Entity;
import org.kroniek.model.Statement;

/**
 * What was read out of one document.
 *
 * @param entities who and what is named, ids {@code e1}, {@code e2} and so on by first mention
 * @param statements in the order of the text
 * @param times when, in the order of the text
 */
public record Extracted(List<Entity> entities, List<Statement> statements, Times times) {

  /** Copies the lists. */
  public Extracted {
    entities = List.copyOf(entities);
    statements = List.copyOf(statements);
  }
}
