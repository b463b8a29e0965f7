package org.kroniek.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kroniek.model.PartialDate;
import org.kroniek.world.WorldCheck.Finding;

/**
 * Whether the dates of tenures are dates, and who held a single seat at once or when nobody did.
 */
final class TenureCheck {

  /** Cabinets fall and are formed; a gap within this is no news. */
  private static final long LONGEST_GAP = 366;

  private TenureCheck() {}

  /** A row with its dates, where they are dates. */
  private record Dated(Row row, PartialDate from, Optional<PartialDate> until) {

    /** The first day on which it surely goes on no more. */
    LocalDate end() {
      return until.map(PartialDate::earliest).orElse(LocalDate.MAX);
    }
  }

  static List<Finding> findings(Tables tables) {
    List<Finding> findings = new ArrayList<>();
    Set<String> single = new HashSet<>();
    for (Row row : tables.rows(Sheet.ROLES)) {
      if (row.get("seats").equals("one")) {
        single.add(row.get("role"));
      }
    }
    Map<String, List<Dated>> seats = new TreeMap<>();
    for (Row row : tables.rows(Sheet.OFFICES)) {
      dated(row, findings)
          .filter(dated -> single.contains(row.get("role")))
          .filter(dated -> !row.get("note").equals("acting"))
          .ifPresent(
              dated ->
                  seats
                      .computeIfAbsent(
                          row.get("role") + " of " + row.get("body"), key -> new ArrayList<>())
                      .add(dated));
    }
    seats.forEach((seat, tenures) -> follow(seat, tenures, findings));
    return findings;
  }

  private static Optional<Dated> dated(Row row, List<Finding> findings) {
    for (String column : List.of("elected", "from", "until")) {
      String cell = row.get(column);
      boolean absent = cell.isEmpty() && !column.equals("from");
      if (!absent && (cell.contains("/") || PartialDate.parse(cell).isEmpty())) {
        findings.add(
            Finding.problem(
                row, "has no date in " + column + " (write 2024, 2024-12, 2024-12-02): " + cell));
        return Optional.empty();
      }
    }
    PartialDate from = new PartialDate(row.get("from"));
    Optional<PartialDate> until = date(row.get("until"));
    if (until.filter(u -> u.latest().isBefore(from.earliest())).isPresent()) {
      findings.add(Finding.problem(row, "ends before it begins"));
    }
    if (date(row.get("elected")).filter(e -> e.earliest().isAfter(from.latest())).isPresent()) {
      findings.add(Finding.problem(row, "is elected after it begins"));
    }
    if (row.get("note").equals("seen") && until.isEmpty()) {
      findings.add(Finding.problem(row, "is noted as seen without a last day in until"));
    }
    return Optional.of(new Dated(row, from, until));
  }

  private static Optional<PartialDate> date(String cell) {
    return cell.isEmpty() ? Optional.empty() : PartialDate.parse(cell);
  }

  private static void follow(String seat, List<Dated> tenures, List<Finding> findings) {
    tenures.sort(Comparator.comparing((Dated d) -> d.from().earliest()).thenComparing(Dated::end));
    for (int i = 1; i < tenures.size(); i++) {
      Dated before = tenures.get(i - 1);
      Dated after = tenures.get(i);
      if (before.end().isAfter(after.from().latest())) {
        findings.add(
            Finding.problem(
                after.row(),
                "begins while "
                    + before.row().get("holder")
                    + " still is "
                    + seat
                    + " ("
                    + before.row().place()
                    + ")"));
      } else if (ChronoUnit.DAYS.between(before.end(), after.from().earliest()) > LONGEST_GAP) {
        findings.add(
            Finding.notice(
                after.row(),
                "begins long after "
                    + before.row().get("holder")
                    + " was "
                    + seat
                    + "; who was between?"));
      }
    }
  }
}
