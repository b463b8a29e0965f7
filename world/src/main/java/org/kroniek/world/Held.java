package org.kroniek.world;

import java.time.LocalDate;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World.Known;
import org.kroniek.model.World.Tenure;

/**
 * A tenure with its days reckoned once.
 *
 * @param tenure who held what when
 * @param elected the first day on which the holder may have been chosen
 * @param start the first day on which it may have begun
 * @param latestStart the last such day
 * @param end the last day on which it may have gone on; the end of time where it goes on
 * @param seen whether the end is only the last day on which it was known to go on
 */
record Held(
    Tenure tenure,
    Optional<LocalDate> elected,
    LocalDate start,
    LocalDate latestStart,
    LocalDate end,
    boolean seen) {

  /** What a row of {@link Sheet#OFFICES} says; nothing where its first day is no date. */
  static Optional<Held> of(Row row, Known holder, Known body) {
    boolean seen = row.get("note").equals("seen");
    Optional<PartialDate> elected = date(row.get("elected"));
    Optional<PartialDate> until = date(row.get("until"));
    return date(row.get("from"))
        .map(
            from ->
                new Held(
                    new Tenure(
                        holder,
                        row.get("role"),
                        body,
                        elected,
                        from,
                        until,
                        row.get("note").equals("acting")),
                    elected.map(PartialDate::earliest),
                    from.earliest(),
                    from.latest(),
                    until.map(PartialDate::latest).orElse(LocalDate.MAX),
                    seen));
  }

  private static Optional<PartialDate> date(String cell) {
    return cell.isEmpty() ? Optional.empty() : PartialDate.parse(cell);
  }

  boolean touches(Period period) {
    return !period.last().isBefore(start) && !period.first().isAfter(end);
  }

  /** Whether it is known to have ended by the last day of the period; without one, ever. */
  boolean hasEnded(Optional<Period> period) {
    return !seen
        && tenure.until().isPresent()
        && period.map(p -> !tenure.until().get().earliest().isAfter(p.last())).orElse(true);
  }
}
