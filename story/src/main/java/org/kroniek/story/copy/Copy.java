package org.kroniek.story.copy;

import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.Archive.Heading;

/**
 * An article that has words of another.
 *
 * @param article what a list shows of it
 * @param kind how it has them
 * @param resemblance the part of all runs of four words in both that both have, from 0 to 1
 * @param containment the part of the runs of the shorter one that the other has too, from 0 to 1
 * @param credit whom the article names as its source
 */
public record Copy(
    Heading article, Kind kind, double resemblance, double containment, Optional<String> credit) {

  /** How an article has words of another. */
  public enum Kind {
    /** Word for word. */
    EXACT,
    /** Nearly all of them: cut, reordered, edited. */
    NEAR,
    /** It is a part of the other. */
    EXCERPT,
    /** The other stands inside it, beside more. */
    EMBEDDING,
    /** It is the same page of the same outlet at another time. */
    REVISION;

    /** The kind in small letters. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
