package org.kroniek.pipeline;

import java.util.Optional;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;
import org.kroniek.story.said.Said;

/**
 * What somebody says, as an answer over many reports tells it.
 *
 * @param source the name of who says it
 * @param statement as it was read
 * @param text its words, with an ellipsis between spans
 * @param day when it was said, or else the report published
 * @param article the report
 */
public record Saying(
    String source, Statement statement, String text, Optional<PartialDate> day, Heading article) {

  static Saying of(Said said) {
    return new Saying(
        said.source().name(), said.statement(), said.text(), said.day(), said.article());
  }
}
