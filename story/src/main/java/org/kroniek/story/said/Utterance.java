package org.kroniek.story.said;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something that somebody said once, with everybody who reports it.
 *
 * @param reports the statements that report it, one an article, the earliest first
 * @param origins the ids of the articles that tell it independently of one another
 * @param differences how the reports differ from the first
 */
public record Utterance(List<Said> reports, Set<String> origins, List<Difference> differences) {

  /** Copies the collections. */
  public Utterance {
    reports = List.copyOf(reports);
    origins = Set.copyOf(origins);
    differences = List.copyOf(differences);
  }

  /** The first report. */
  public Said first() {
    return reports.get(0);
  }

  /** The id: {@code u-} and what stands behind it in the id of the first report. */
  public String id() {
    return "u-" + first().id().substring(first().id().indexOf('-') + 1);
  }

  /**
   * How a report differs from the first.
   *
   * @param statement the id of the report
   * @param kind in what
   * @param words what it has that the first has not, or the other way round
   */
  public record Difference(String statement, Kind kind, String words) {

    /** In what two reports differ. */
    public enum Kind {
      /** It has more words. */
      LONGER,
      /** It has fewer words. */
      SHORTER,
      /** It has other words. */
      OTHER_WORDS,
      /** It has other figures. */
      OTHER_FIGURES,
      /** It gives another day. */
      OTHER_DATE;

      /** The kind in small letters. */
      public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
      }
    }
  }
}
