package org.kroniek.story.said;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Quantity;
import org.kroniek.story.words.Figure;

/**
 * An amount for something over time, whoever speaks of it.
 *
 * @param topic what it is for
 * @param dots who held what, the earliest first
 * @param opposed of these which cannot both be held
 */
public record NormLine(Topic topic, List<Dot> dots, List<Opposed> opposed) {

  /** Copies the lists. */
  public NormLine {
    dots = List.copyOf(dots);
    opposed = List.copyOf(opposed);
  }

  /**
   * An amount in one report.
   *
   * @param finding the id of the statement, or where it stands in none that of the amount
   * @param who who says it, or else whom it binds
   * @param day when it was said, or else the report published
   * @param figure how much
   * @param stance what is held of it
   * @param words the passage
   * @param article what a list shows of the report
   */
  public record Dot(
      String finding,
      Optional<Identity> who,
      Optional<PartialDate> day,
      Figure figure,
      Quantity.Stance stance,
      String words,
      Heading article) {}

  /**
   * Two who are opposed.
   *
   * @param one the earlier
   * @param other the later
   * @param reason in words
   */
  public record Opposed(Dot one, Dot other, String reason) {}
}
