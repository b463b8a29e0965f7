package org.kroniek.model.across;

import java.util.List;
import org.kroniek.model.Archive.Heading;

/**
 * What is noted of a reading.
 *
 * @param number of the reading
 * @param heading what a list shows of its article
 * @param text the number of its text, the same for the same words
 * @param runs how many different runs of words the text has
 * @param length of the text, in UTF-16 code units
 * @param credits whom the article names as its source, folded
 * @param lead its first sentence
 */
public record Note(
    long number,
    Heading heading,
    long text,
    int runs,
    int length,
    List<String> credits,
    String lead) {

  /** Copies the list. */
  public Note {
    credits = List.copyOf(credits);
  }
}
