package org.kroniek.web.query;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;
import org.kroniek.model.UsageException;

/** What a correction may say, however it is sent. */
public final class CorrectionText {

  private static final int LONGEST = 1_000;
  private static final int MOST_SPANS = 50;

  private CorrectionText() {}

  /**
   * What somebody gave for a part of a correction; nothing where it is blank.
   *
   * @throws UsageException if it is too long
   */
  public static Optional<String> of(String part, String given) {
    String value = given.strip();
    if (value.length() > LONGEST) {
      throw new UsageException(
          "\""
              + part
              + "\" is "
              + value.length()
              + " characters long; "
              + LONGEST
              + " are allowed.");
    }
    return Optional.of(value).filter(text -> !text.isEmpty());
  }

  /**
   * The words of a finding.
   *
   * @throws UsageException if they are in too many pieces
   */
  public static List<Span> words(List<Span> content) {
    if (content.size() > MOST_SPANS) {
      throw new UsageException("More than " + MOST_SPANS + " spans are no words of one finding.");
    }
    return content;
  }
}
