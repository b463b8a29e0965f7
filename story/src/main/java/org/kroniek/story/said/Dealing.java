package org.kroniek.story.said;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;

/**
 * Something that one does to or with another, with everybody who tells it.
 *
 * @param type what it is
 * @param actor who does it
 * @param recipient to or with whom
 * @param reports who tells it, the earliest first
 * @param origins the ids of the articles that tell it independently of one another
 * @param conflicts where the reports cannot all be right
 */
public record Dealing(
    Event.Type type,
    Identity actor,
    Identity recipient,
    List<Report> reports,
    Set<String> origins,
    List<Conflict> conflicts) {

  /** Copies the collections. */
  public Dealing {
    reports = List.copyOf(reports);
    origins = Set.copyOf(origins);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * One article that tells it.
   *
   * @param deed the event
   * @param article what a list shows of the article
   * @param day when it happened, or else the article was published
   * @param by who claims it, empty where the article itself says so
   * @param act what that source does with the words
   * @param denied whether it is told not to be so
   */
  public record Report(
      Deed deed,
      Heading article,
      Optional<PartialDate> day,
      Optional<Identity> by,
      Optional<Statement.Act> act,
      boolean denied) {}

  /**
   * Two reports that cannot both be right.
   *
   * @param kind in what they differ
   * @param one the earlier
   * @param other the later
   * @param reason in words
   */
  public record Conflict(Kind kind, Report one, Report other, String reason) {

    /** In what two reports can differ. */
    public enum Kind {
      /** One says it is so, the other that it is not. */
      DENIAL,
      /** It happened at another time. */
      TIME,
      /** It happened at another place. */
      PLACE,
      /** It was another number. */
      NUMBER;

      /** The kind in small letters. */
      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
