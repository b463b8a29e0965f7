package org.kroniek.story.cluster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kroniek.model.Archive.Heading;
import org.kroniek.story.cluster.Vocabulary.Bag;

/**
 * A report with what is compared of it.
 *
 * @param heading what a list shows of it
 * @param lead its first sentence
 * @param day the day by which it was published; the last of all where that is not known
 * @param names names, events and figures
 * @param words stems
 * @param statements the ids of what is said in it
 * @param events the ids of what goes on in it
 */
record Reported(
    Heading heading,
    String lead,
    LocalDate day,
    Bag names,
    Bag words,
    List<String> statements,
    List<String> events) {

  /** By day; in a day by id, so that the order of arrival makes no difference. */
  static final Comparator<Reported> ORDER =
      Comparator.comparing(Reported::day).thenComparing(report -> report.heading().id());
}
