package org.kroniek.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Conditional;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Listed.Warning;

/** Conditionals with those of the same article that they hang together with, words in common. */
final class Chains {

  private Chains() {}

  static List<Warning> of(
      Handle handle, List<ListLoader.Row> rows, List<Listed<Conditional>> conditionals) {
    Map<Long, List<Conditional>> ofReadings = ofReadings(handle, rows);
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Listed<Conditional> listed = conditionals.get(i);
      warnings.add(warning(listed, ofReadings.getOrDefault(rows.get(i).reading(), List.of())));
    }
    return warnings;
  }

  /** All conditionals of the articles that the rows are of. */
  private static Map<Long, List<Conditional>> ofReadings(Handle handle, List<ListLoader.Row> rows) {
    Map<Long, Long> readings = new LinkedHashMap<>();
    handle
        .createQuery(
            rows.stream()
                .map(row -> Long.toString(row.reading()))
                .distinct()
                .collect(
                    Collectors.joining(
                        ", ",
                        "SELECT finding_id, reading_id FROM finding WHERE kind = 'c'"
                            + " AND reading_id IN (",
                        ") ORDER BY reading_id, ordinal")))
        .map((row, context) -> readings.put(row.getLong(1), row.getLong(2)))
        .list();
    Map<Long, Conditional> all = FindingLoader.of(handle, readings.keySet()).conditionals();
    Map<Long, List<Conditional>> ofReadings = new HashMap<>();
    readings.forEach(
        (number, reading) ->
            Optional.ofNullable(all.get(number))
                .ifPresent(
                    conditional ->
                        ofReadings
                            .computeIfAbsent(reading, r -> new ArrayList<>())
                            .add(conditional)));
    return ofReadings;
  }

  private static Warning warning(Listed<Conditional> listed, List<Conditional> beside) {
    Conditional here = listed.finding();
    List<String> follows = new ArrayList<>();
    List<String> leads = new ArrayList<>();
    for (Conditional other : beside) {
      if (!other.id().equals(here.id())) {
        if (leads(other, here)) {
          follows.add(other.id());
        }
        if (leads(here, other)) {
          leads.add(other.id());
        }
      }
    }
    return new Warning(listed, follows, leads);
  }

  /** Whether what follows from the one is the condition of the other. */
  private static boolean leads(Conditional one, Conditional other) {
    return one.leadsTo().filter(other.id()::equals).isPresent()
        || one.consequence().overlaps(other.condition());
  }
}
