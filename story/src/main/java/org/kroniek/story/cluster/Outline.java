package org.kroniek.story.cluster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.PartialDate;
import org.kroniek.model.across.Note;

/**
 * What a list shows of a story.
 *
 * @param id as of {@link Story#id}
 * @param typical the report that is most like the others
 * @param reports the earliest first
 * @param origins the ids of the reports that are no copies of others
 */
public record Outline(String id, Note typical, List<Note> reports, Set<String> origins) {

  /** Copies the collections. */
  public Outline {
    reports = List.copyOf(reports);
    origins = Set.copyOf(origins);
  }

  /** That of the typical report, or where it has none its first words. */
  public String headline() {
    return typical.heading().title().orElse(typical.lead());
  }

  /** The first sentence of the typical report. */
  public String summary() {
    return typical.lead();
  }

  /** The names of the outlets, in the order in which they came. */
  public List<String> outlets() {
    return reports.stream()
        .flatMap(report -> report.heading().outlet().stream())
        .distinct()
        .toList();
  }

  /** When its first report was published. */
  public Optional<PartialDate> first() {
    return reports.get(0).heading().published();
  }

  /** When its newest report was published, of those whose day is known. */
  public Optional<PartialDate> last() {
    return reports.stream()
        .flatMap(report -> report.heading().published().stream())
        .reduce((one, other) -> other.latest().isBefore(one.latest()) ? one : other);
  }
}
