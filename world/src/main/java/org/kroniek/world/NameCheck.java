package org.kroniek.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kroniek.world.WorldCheck.Finding;

/** Whether a name of record or an id stands for two, and which names mean several. */
final class NameCheck {

  private static final List<Sheet> NAMED =
      List.of(Sheet.COUNTRIES, Sheet.PLACES, Sheet.ORGANISATIONS, Sheet.PEOPLE);

  private NameCheck() {}

  static List<Finding> findings(Tables tables) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Row> records = new HashMap<>();
    Map<String, Row> ids = new HashMap<>();
    Map<String, Row> first = new LinkedHashMap<>();
    Map<String, Set<String>> meant = new LinkedHashMap<>();
    for (Sheet sheet : NAMED) {
      for (Row row : tables.rows(sheet)) {
        twice(records, row.get("name"), "the name", row, findings);
        twice(ids, row.get("wikidata"), "the id", row, findings);
        for (String name : names(row)) {
          String key = Name.key(name);
          first.putIfAbsent(key, row);
          meant.computeIfAbsent(key, k -> new TreeSet<>()).add(row.get("name"));
        }
      }
    }
    meant.forEach(
        (key, names) -> {
          Row row = first.get(key);
          if (row != null && names.size() > 1) {
            findings.add(
                Finding.notice(
                    row, "\"" + key + "\" is a name of several: " + String.join(", ", names)));
          }
        });
    return findings;
  }

  private static List<String> names(Row row) {
    List<String> names = new ArrayList<>(List.of(row.get("name")));
    names.add(row.get("english"));
    if (row.sheet() == Sheet.COUNTRIES) {
      names.add(row.get("german"));
      names.add(row.get("french"));
    }
    names.addAll(row.values("others"));
    names.removeIf(String::isEmpty);
    return names;
  }

  private static void twice(
      Map<String, Row> seen, String value, String what, Row row, List<Finding> findings) {
    if (value.isEmpty()) {
      return;
    }
    Row before = seen.putIfAbsent(value, row);
    // Within a table the form check tells names that stand twice.
    if (before != null && (before.sheet() != row.sheet() || what.equals("the id"))) {
      findings.add(
          Finding.problem(
              row, "has " + what + " " + value + ", which stands at " + before.place() + " too"));
    }
  }
}
