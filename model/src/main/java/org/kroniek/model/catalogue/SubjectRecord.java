package org.kroniek.model.catalogue;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.PartialDate;

/**
 * What the record knows of somebody or something.
 *
 * @param subject who
 * @param names the names that articles use, most first
 * @param articles how many name it
 * @param mentions how often they do
 * @param said how many statements it is the source of
 * @param about how many statements speak of it
 * @param acted in how many events it is the actor
 * @param received in how many events it is the recipient
 * @param first the first day something is on record of it, by the dates of articles
 * @param last the last day
 * @param speaksOf whom or what its statements speak of, most first
 * @param speaksTo whom it speaks to
 * @param spokenOfBy whose statements speak of it
 * @param months how many statements it made in each month that it made one in, in order; undated
 *     ones are left out
 */
public record SubjectRecord(
    Subject subject,
    List<Named> names,
    long articles,
    long mentions,
    long said,
    long about,
    long acted,
    long received,
    Optional<PartialDate> first,
    Optional<PartialDate> last,
    List<Related> speaksOf,
    List<Related> speaksTo,
    List<Related> spokenOfBy,
    List<Month> months) {

  /** Copies the lists. */
  public SubjectRecord {
    names = List.copyOf(names);
    speaksOf = List.copyOf(speaksOf);
    speaksTo = List.copyOf(speaksTo);
    spokenOfBy = List.copyOf(spokenOfBy);
    months = List.copyOf(months);
  }

  /** A name and how many articles use it. */
  public record Named(String name, long articles) {}

  /** Somebody else and how many statements relate the two. */
  public record Related(Subject subject, long statements) {}

  /** A month, {@code 2024-11}, and how many statements were made in it. */
  public record Month(PartialDate month, long statements) {}
}
