package org.kroniek.story.copy;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive.Heading;

/**
 * An article with its copies.
 *
 * @param origin the article that the others most likely come from: that of the agency they name,
 *     else the earliest, else the shortest
 * @param agency the agency that the origin or its copies name, where the origin is not its own
 * @param copies the others, by date
 */
public record CopyFamily(Heading origin, Optional<String> agency, List<Copy> copies) {

  /** Copies the list. */
  public CopyFamily {
    copies = List.copyOf(copies);
  }
}
