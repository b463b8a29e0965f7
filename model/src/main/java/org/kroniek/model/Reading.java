package org.kroniek.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What Kroniek says of one article.
 *
 * @param reader what read it
 * @param article the article
 * @param entities who and what is named
 * @param statements in the order of the text, as all lists here
 * @param events what goes on between whom
 * @param quantities norms, pledges, targets and budgets
 * @param conditionals what if
 * @param times expressions of time with what they mean
 */
public record Reading(
    Reader reader,
    Article article,
    List<Entity> entities,
    List<Statement> statements,
    List<Event> events,
    List<Quantity> quantities,
    List<Conditional> conditionals,
    List<TimeExpression> times) {

  /** Copies the lists and checks that every finding lies inside the text. */
  public Reading {
    entities = List.copyOf(entities);
    statements = List.copyOf(statements);
    events = List.copyOf(events);
    quantities = List.copyOf(quantities);
    conditionals = List.copyOf(conditionals);
    times = List.copyOf(times);
    int length = article.text().length();
    Stream.of(statements, events, quantities, conditionals)
        .flatMap(List::stream)
        .filter(finding -> finding.span().end() > length)
        .findFirst()
        .ifPresent(
            finding -> {
              throw new IllegalArgumentException(
                  finding.id() + " at " + finding.span() + " lies outside the text of " + length);
            });
  }

  /** All findings, statements first. */
  public Stream<Finding> findings() {
    return Stream.of(statements, events, quantities, conditionals).flatMap(List::stream);
  }

  /**
   * What read an article.
   *
   * @param version of Kroniek
   * @param models the model or rules for each language
   */
  public record Reader(String version, SortedMap<String, String> models) {

    /** Copies the map. */
    public Reader {
      models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    }
  }
}
