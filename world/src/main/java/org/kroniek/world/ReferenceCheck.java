package org.kroniek.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.NearestName;
import org.kroniek.world.WorldCheck.Finding;

/** Whether what a table names stands in the table where it belongs. */
final class ReferenceCheck {

  private final Tables tables;
  private final List<Finding> findings = new ArrayList<>();

  private ReferenceCheck(Tables tables) {
    this.tables = tables;
  }

  static List<Finding> findings(Tables tables) {
    ReferenceCheck check = new ReferenceCheck(tables);
    check.all();
    return check.findings;
  }

  private void all() {
    Set<String> countries = names(Sheet.COUNTRIES);
    Set<String> places = names(Sheet.PLACES);
    Set<String> bodies = new HashSet<>(countries);
    bodies.addAll(places);
    bodies.addAll(names(Sheet.ORGANISATIONS));
    Set<String> capitals = new HashSet<>(places);
    capitals.addAll(countries);
    Set<String> roles = names(Sheet.ROLES);
    refers(Sheet.DEMONYMS, "country", capitals);
    refers(Sheet.GOVERNMENTS, "country", countries);
    refers(Sheet.GOVERNMENTS, "capital", capitals);
    refers(Sheet.GOVERNMENTS, "state", roles);
    refers(Sheet.GOVERNMENTS, "government", roles);
    refers(Sheet.GOVERNMENTS, "leader", roles);
    refers(Sheet.PLACES, "country", countries);
    refers(Sheet.ORGANISATIONS, "country", countries);
    refers(Sheet.ORGANISATIONS, "chief", roles);
    refers(Sheet.TITLES, "role", roles);
    refers(Sheet.TITLES, "body", bodies);
    refers(Sheet.OFFICES, "body", bodies);
    refers(Sheet.OFFICES, "role", roles);
    refers(Sheet.OFFICES, "holder", names(Sheet.PEOPLE));
  }

  private Set<String> names(Sheet sheet) {
    Set<String> names = new HashSet<>();
    tables.rows(sheet).forEach(row -> names.add(row.cells().get(0)));
    return names;
  }

  private void refers(Sheet sheet, String column, Set<String> known) {
    for (Row row : tables.rows(sheet)) {
      String name = row.get(column);
      if (!name.isEmpty() && !known.contains(name)) {
        Optional<String> nearest = NearestName.of(name, List.copyOf(known));
        findings.add(
            Finding.problem(
                row,
                "names an unknown "
                    + column
                    + ": "
                    + name
                    + nearest.map(n -> "; did you mean " + n + "?").orElse("")));
      }
    }
  }
}
