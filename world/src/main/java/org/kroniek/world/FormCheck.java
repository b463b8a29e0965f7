package org.kroniek.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kroniek.world.WorldCheck.Finding;

/** Whether each table is sorted, without doubles, and its cells are of the form of their column. */
final class FormCheck {

  private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  /** Columns that hold one of a few words. */
  private static final Set<String> GENDERS = Set.of("f", "m", "");

  private static final Set<String> NOTES = Set.of("acting", "seen", "");
  private static final Set<String> SEATS = Set.of("one", "several");

  /** Columns whose cells hold several values. */
  private static final Set<String> LISTS =
      Set.of("others", "surnames", "adjectives", "inhabitant", "inhabitants", "metonyms", "names");

  private FormCheck() {}

  static List<Finding> findings(Tables tables) {
    List<Finding> findings = new ArrayList<>();
    for (Sheet sheet : Sheet.values()) {
      order(tables.rows(sheet), findings);
      Set<String> names = new HashSet<>();
      for (Row row : tables.rows(sheet)) {
        String first = row.cells().get(0);
        if (first.isEmpty()) {
          findings.add(Finding.problem(row, "has no " + sheet.columns().get(0)));
        } else if (sheet != Sheet.OFFICES && !names.add(first)) {
          findings.add(Finding.problem(row, "stands twice: " + first));
        }
        for (String column : sheet.columns()) {
          cell(row, column).ifPresent(why -> findings.add(Finding.problem(row, why)));
        }
      }
    }
    return findings;
  }

  private static void order(List<Row> rows, List<Finding> findings) {
    for (int i = 1; i < rows.size(); i++) {
      String before = String.join("\t", rows.get(i - 1).cells());
      int order = before.compareTo(String.join("\t", rows.get(i).cells()));
      if (order == 0) {
        findings.add(Finding.problem(rows.get(i), "says the same as the line before"));
      } else if (order > 0) {
        findings.add(
            Finding.problem(
                rows.get(i), "is not sorted: it belongs before " + rows.get(i - 1).cells().get(0)));
      }
    }
  }

  private static Optional<String> cell(Row row, String column) {
    String cell = row.get(column);
    if (!cell.equals(cell.strip()) || cell.contains("  ")) {
      return Optional.of("has blanks too many in " + column + ": \"" + cell + "\"");
    }
    if (LISTS.contains(column)) {
      List<String> values = row.values(column);
      return values.size() == new HashSet<>(values).size()
              && values.stream().noneMatch(v -> v.isBlank() || !v.equals(v.strip()))
          ? Optional.empty()
          : Optional.of("has an empty or a double value in " + column + ": " + cell);
    }
    boolean fine =
        switch (column) {
          case "wikidata" -> cell.isEmpty() || ITEM.matcher(cell).matches();
          case "code" -> CODE.matcher(cell).matches();
          case "gender" -> GENDERS.contains(cell);
          case "note" -> NOTES.contains(cell);
          case "seats" -> SEATS.contains(cell);
          case "kind" -> Names.kind(cell).isPresent();
          default -> true;
        };
    return fine
        ? Optional.empty()
        : Optional.of("has in " + column + " what does not belong there: " + cell);
  }
}
