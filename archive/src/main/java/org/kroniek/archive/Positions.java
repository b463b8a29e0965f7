package org.kroniek.archive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Listed.Change;
import org.kroniek.model.catalogue.Listed.Position;

/** Statements of one source with the amounts in them and what changed between two. */
final class Positions {

  private Positions() {}

  static List<Position> of(
      List<Listed<Statement>> statements, Map<String, List<Listed<Quantity>>> amounts) {
    List<Position> positions = new ArrayList<>();
    Optional<Position> before = Optional.empty();
    for (Listed<Statement> statement : statements) {
      List<Listed<Quantity>> here =
          amounts.getOrDefault(key(statement.article().id(), statement.finding().id()), List.of());
      List<Change> changes =
          before.map(position -> changes(position, statement, here)).orElse(List.of());
      Position position = new Position(statement, here, changes);
      positions.add(position);
      before = Optional.of(position);
    }
    return positions;
  }

  /** The amounts in the statements of these rows, by article and statement. */
  static Map<String, List<Listed<Quantity>>> amounts(Handle handle, List<ListLoader.Row> rows) {
    List<ListLoader.Row> found =
        handle
            .createQuery(
                "SELECT f.shelfmark, f.reading_id, f.claim FROM found f WHERE f.claim <> f.shelfmark"
                    + rows.stream()
                        .map(row -> Long.toString(row.shelfmark()))
                        .collect(Collectors.joining(", ", " AND f.claim IN (", ")"))
                    + " AND f.shelfmark BETWEEN :lowest AND :highest ORDER BY f.shelfmark DESC")
            .bind("lowest", Shelfmark.lowest(Kind.QUANTITY))
            .bind("highest", Shelfmark.highest(Kind.QUANTITY))
            .map(
                (row, context) ->
                    new ListLoader.Row(row.getLong(1), row.getLong(2), row.getLong(3)))
            .list();
    Map<String, List<Listed<Quantity>>> amounts = new HashMap<>();
    if (!found.isEmpty()) {
      for (Listed<Quantity> amount : new ListLoader(handle, found).quantities()) {
        amounts
            .computeIfAbsent(
                key(amount.article().id(), amount.finding().statement().orElse("")),
                statement -> new ArrayList<>())
            .add(amount);
      }
    }
    return amounts;
  }

  private static String key(String article, String statement) {
    return article + "\n" + statement;
  }

  private static List<Change> changes(
      Position before, Listed<Statement> statement, List<Listed<Quantity>> amounts) {
    List<Change> changes = new ArrayList<>();
    Statement former = before.statement().finding();
    if (former.act() != statement.finding().act()) {
      changes.add(Change.ACT);
    }
    if (former.negated() != statement.finding().negated()) {
      changes.add(Change.NEGATION);
    }
    if (!agree(values(before.amounts()), values(amounts))) {
      changes.add(Change.NUMBER);
    }
    Set<Quantity.Stance> held = stances(before.amounts());
    Set<Quantity.Stance> holds = stances(amounts);
    if (!held.isEmpty() && !holds.isEmpty() && !held.equals(holds)) {
      changes.add(Change.STANCE);
    }
    return changes;
  }

  private static Map<String, Set<BigDecimal>> values(List<Listed<Quantity>> amounts) {
    Map<String, Set<BigDecimal>> values = new HashMap<>();
    for (Listed<Quantity> amount : amounts) {
      Quantity quantity = amount.finding();
      quantity
          .value()
          .ifPresent(
              value ->
                  values
                      .computeIfAbsent(quantity.unit().orElse(""), unit -> new HashSet<>())
                      .add(value.stripTrailingZeros()));
    }
    return values;
  }

  /** Whether the amounts of each unit that both have are the same. */
  private static boolean agree(
      Map<String, Set<BigDecimal>> before, Map<String, Set<BigDecimal>> after) {
    return before.entrySet().stream()
        .allMatch(
            entry -> after.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
  }

  private static Set<Quantity.Stance> stances(List<Listed<Quantity>> amounts) {
    return amounts.stream().map(amount -> amount.finding().stance()).collect(Collectors.toSet());
  }
}
