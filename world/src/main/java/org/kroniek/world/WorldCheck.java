package org.kroniek.world;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks through the tables of the world for what is wrong or doubtful: form, order, references,
 * names and ids that stand twice, dates, two holders of an office with one seat at once, long times
 * without one. Stateless.
 */
public final class WorldCheck {

  private WorldCheck() {}

  /** How bad a finding is. */
  public enum Weight {
    /** An error; the tables must not be used so. */
    PROBLEM,
    /** What may be so and is worth a look: a gap, a name of several. */
    NOTICE
  }

  /**
   * Something found.
   *
   * @param weight how bad it is
   * @param place the file and the line, {@code offices.tsv:12}
   * @param message what is wrong there, and what to do where that is not plain
   */
  public record Finding(Weight weight, String place, String message) {

    static Finding problem(Row row, String message) {
      return new Finding(Weight.PROBLEM, row.place(), message);
    }

    static Finding notice(Row row, String message) {
      return new Finding(Weight.NOTICE, row.place(), message);
    }
  }

  /**
   * What the tables hold and what is wrong with them.
   *
   * @param counts how many rows of each sort there are, by name
   * @param findings the problems first, each sort by place
   */
  public record Report(Map<String, Integer> counts, List<Finding> findings) {

    /** Copies the findings. */
    public Report {
      counts = new TreeMap<>(counts);
      findings = List.copyOf(findings);
    }

    /** The findings of one weight. */
    public List<Finding> findings(Weight weight) {
      return findings.stream().filter(f -> f.weight() == weight).toList();
    }
  }

  /**
   * Checks the tables that ship or, where a folder is given, those laid over them.
   *
   * @throws org.kroniek.model.UsageException if there is no such folder or no table in it
   */
  public static Report check(Optional<Path> folder) {
    List<Finding> findings = new ArrayList<>();
    Tables shipped = Tables.shipped();
    Tables checked = shipped;
    Tables all = shipped;
    if (folder.isPresent()) {
      checked = Tables.of(folder.get(), problem -> findings.add(malformed(problem)));
      all = shipped.with(checked);
    }
    findings.addAll(FormCheck.findings(checked));
    findings.addAll(ReferenceCheck.findings(all));
    findings.addAll(NameCheck.findings(all));
    findings.addAll(TenureCheck.findings(all));
    findings.sort(Comparator.comparing(Finding::weight));
    return new Report(counts(checked), findings);
  }

  private static Finding malformed(String problem) {
    int blank = problem.indexOf(' ');
    return new Finding(Weight.PROBLEM, problem.substring(0, blank), problem.substring(blank + 1));
  }

  private static Map<String, Integer> counts(Tables tables) {
    Map<String, Integer> counts = new TreeMap<>();
    Stream.of(Sheet.COUNTRIES, Sheet.PLACES, Sheet.ORGANISATIONS)
        .flatMap(sheet -> tables.rows(sheet).stream())
        .forEach(row -> counts.merge(row.get("kind"), 1, Integer::sum));
    count(counts, "person", tables.rows(Sheet.PEOPLE).stream());
    count(counts, "tenure", tables.rows(Sheet.OFFICES).stream());
    count(
        counts,
        "office",
        tables.rows(Sheet.OFFICES).stream()
            .map(r -> r.get("role") + " " + r.get("body"))
            .distinct());
    count(
        counts,
        "wikidata id",
        Stream.of(Sheet.COUNTRIES, Sheet.PLACES, Sheet.ORGANISATIONS, Sheet.PEOPLE)
            .flatMap(sheet -> tables.rows(sheet).stream())
            .filter(row -> !row.get("wikidata").isEmpty()));
    return counts;
  }

  private static void count(Map<String, Integer> counts, String name, Stream<?> rows) {
    counts.put(name.toLowerCase(Locale.ROOT), (int) rows.count());
  }
}
