package org.kroniek.story.said;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;

/**
 * One thing that one does to or with another, with everybody who tells it.
 *
 * @param type what it is
 * @param actor who does it, as the first report has it
 * @param recipient to or with whom
 * @param reports who tells it, the earliest first
 * @param origins the ids of the articles that tell it independently of one another
 * @param voices on whose word it stands, those first who say that it is so
 * @param conflicts where the reports cannot all be right
 */
public record Dealing(
    Event.Type type,
    Identity actor,
    Identity recipient,
    List<Report> reports,
    Set<String> origins,
    List<Voice> voices,
    List<Conflict> conflicts) {

  /** The earliest first; what has no date comes last. */
  static final Comparator<Report> ORDER =
      Comparator.comparing(
              (Report report) -> report.day().map(day -> day.latest().toString()).orElse("~"))
          .thenComparing(report -> report.article().id())
          .thenComparing(report -> report.deed().event().span())
          .thenComparing(report -> report.deed().event().id());

  /** Copies the collections. */
  public Dealing {
    reports = List.copyOf(reports);
    origins = Set.copyOf(origins);
    voices = List.copyOf(voices);
    conflicts = List.copyOf(conflicts);
  }

  /** When the first report of it was published; empty where no report has a date. */
  public Optional<PartialDate> earliest() {
    return published().findFirst();
  }

  /** When the last report of it was published; empty where no report has a date. */
  public Optional<PartialDate> latest() {
    return published().reduce((first, second) -> second);
  }

  private Stream<PartialDate> published() {
    return reports.stream()
        .flatMap(report -> report.article().published().stream())
        .sorted(Comparator.comparing(PartialDate::latest).thenComparing(PartialDate::value));
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
      boolean denied) {

    /** How this report stands to the event. */
    public Stand stand() {
      if (denied) {
        return Stand.DENIES;
      }
      return deed.event().modality() == Event.Modality.ASSERTED ? Stand.ASSERTS : Stand.SPEAKS_OF;
    }
  }

  /** How somebody stands to an event. */
  public enum Stand {
    /** It is so. */
    ASSERTS,
    /** It is not so. */
    DENIES,
    /** It may be, is meant, asked for, or would be if. */
    SPEAKS_OF;

    /** The stand in small letters. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Somebody on whose word it stands.
   *
   * @param stand how they stand to it
   * @param who a source that articles name; empty where articles tell it in their own name
   * @param outlets the names of the outlets that report so, or tell it themselves
   * @param reports the ids of the events in the reports
   * @param origins the ids of the articles that tell it so independently of one another
   */
  public record Voice(
      Stand stand,
      Optional<Identity> who,
      List<String> outlets,
      List<String> reports,
      Set<String> origins) {

    /** Copies the collections. */
    public Voice {
      outlets = List.copyOf(outlets);
      reports = List.copyOf(reports);
      origins = Set.copyOf(origins);
    }
  }

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
      NUMBER,
      /** It was somebody else, or to or with somebody else. */
      PARTY;

      /** The kind in small letters. */
      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
