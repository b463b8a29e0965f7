package org.kroniek.model.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;

/**
 * What a person found of a finding. It lies over the finding and changes nothing of it; a newer
 * correction of the same finding takes its place, and the older one is kept.
 *
 * @param finding the id of the finding
 * @param article the id of its article
 * @param verdict whether the finding stands
 * @param source who says it instead, a name or the id of a {@link Subject}; of statements only
 * @param content the words that it is instead, in order; empty where they are right
 * @param note for people
 * @param author who found it
 * @param madeAt when
 */
public record Correction(
    String finding,
    String article,
    Verdict verdict,
    Optional<String> source,
    List<Span> content,
    Optional<String> note,
    String author,
    Instant madeAt) {

  /** Copies the spans; checks their order, and that what is wrong is not mended as well. */
  public Correction {
    content = List.copyOf(content);
    if (author.isBlank()) {
      throw new IllegalArgumentException("a correction without an author");
    }
    for (int i = 1; i < content.size(); i++) {
      if (content.get(i).start() < content.get(i - 1).end()) {
        throw new IllegalArgumentException("the spans are out of order: " + content);
      }
    }
    boolean mends = source.isPresent() || !content.isEmpty();
    if (mends != (verdict == Verdict.MENDED)) {
      throw new IllegalArgumentException(
          "a finding is right, wrong, or mended by another source or other words");
    }
  }

  /** Whether a finding stands. */
  public enum Verdict {
    /** As it is. */
    RIGHT,
    /** Not at all. */
    WRONG,
    /** With another source or other words. */
    MENDED
  }
}
