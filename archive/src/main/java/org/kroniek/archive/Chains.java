package org.kroniek.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Conditional;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Listed.Warning;

/** Conditionals with those of the same article that they hang together with, words in common. */
final class Chains {

  private Chains() {}

  static List<Warning> of(
      Handle handle, List<ListLoader.Row> rows, List<Listed<Conditional>> conditionals) {
    Map<Long, List<Conditional>> ofReadings = new HashMap<>();
    Set<Long> readings = new LinkedHashSet<>();
    rows.forEach(row -> readings.add(row.reading()));
    for (long reading : readings) {
      ofReadings.put(
          reading, List.copyOf(FindingLoader.ofReading(handle, reading).conditionals().values()));
    }
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Listed<Conditional> listed = conditionals.get(i);
      warnings.add(warning(listed, ofReadings.getOrDefault(rows.get(i).reading(), List.of())));
    }
    return warnings;
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
