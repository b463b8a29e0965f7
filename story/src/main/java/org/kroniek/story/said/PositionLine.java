package org.kroniek.story.said;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.PartialDate;

/**
 * What one source said on one topic, the earliest first.
 *
 * @param source who
 * @param topic on what
 * @param points what was said, one an occasion
 * @param spokeUntil the day of the last utterance of the source on record, where it is long after
 *     the last on this topic
 */
public record PositionLine(
    Identity source, Topic topic, List<Point> points, Optional<PartialDate> spokeUntil) {

  /** Copies the list. */
  public PositionLine {
    points = List.copyOf(points);
  }

  /** How many changes there are between its points. */
  public int changes() {
    return points.stream().mapToInt(point -> point.changes().size()).sum();
  }

  /**
   * What was said on one occasion.
   *
   * @param utterances what was said, that which tells most of the position first
   * @param amounts the amounts on the topic
   * @param changes how it differs from the point before
   */
  public record Point(List<Utterance> utterances, List<Amount> amounts, List<Change> changes) {

    /** Copies the lists. */
    public Point {
      utterances = List.copyOf(utterances);
      amounts = List.copyOf(amounts);
      changes = List.copyOf(changes);
    }

    /** The utterance that tells most of the position. */
    public Utterance main() {
      return utterances.get(0);
    }
  }

  /**
   * How a position moved.
   *
   * @param kind in what
   * @param from what it was
   * @param to what it is
   */
  public record Change(Kind kind, String from, String to) {

    /** In what a position moves. */
    public enum Kind {
      /** The amount is another. */
      NUMBER,
      /** What is held of the amount is another. */
      STANCE,
      /** The same is held more strongly. */
      SHARPER,
      /** The same is held less strongly. */
      MILDER,
      /** The source does something else with its words: asked before, promises now. */
      ACT,
      /** It cannot be so if what was said before is. */
      OPPOSITE,
      /** What was said to be so is said to be intended, possible or not so. */
      MODALITY;

      /** The kind in small letters. */
      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
