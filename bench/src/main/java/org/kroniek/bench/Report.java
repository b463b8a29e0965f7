package org.kroniek.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * An invented report before it takes the form of a file.
 *
 * @param number which one it is, from 1
 * @param language the code of its language
 * @param outlet its invented outlet
 * @param published its day
 * @param place where it was written
 * @param headline its headline
 * @param subheading stands before the middle paragraph
 * @param paragraphs its text
 */
record Report(
    int number,
    String language,
    String outlet,
    LocalDate published,
    String place,
    String headline,
    String subheading,
    List<String> paragraphs) {

  Report {
    paragraphs = List.copyOf(paragraphs);
  }

  String text() {
    return String.join("\n\n", paragraphs);
  }
}
