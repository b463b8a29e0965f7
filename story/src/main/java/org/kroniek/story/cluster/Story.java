package org.kroniek.story.cluster;

import java.util.List;
import java.util.Set;
import org.kroniek.model.Archive.Heading;

/**
 * Reports of one thing that goes on.
 *
 * @param id {@code t-} and sixteen characters made from its first report
 * @param headline that of the report that is most like the others, or where it has none its first
 *     words
 * @param summary the first sentence of that report
 * @param reports the earliest first
 * @param origins the ids of the reports that are no copies of others
 * @param statements the ids of what is said in them, in the order of the reports
 * @param events the ids of what goes on in them, likewise
 */
public record Story(
    String id,
    String headline,
    String summary,
    List<Heading> reports,
    Set<String> origins,
    List<String> statements,
    List<String> events) {

  /** Copies the collections. */
  public Story {
    reports = List.copyOf(reports);
    origins = Set.copyOf(origins);
    statements = List.copyOf(statements);
    events = List.copyOf(events);
  }

  /** The names of the outlets, in the order in which they came. */
  public List<String> outlets() {
    return reports.stream().flatMap(report -> report.outlet().stream()).distinct().toList();
  }
}
