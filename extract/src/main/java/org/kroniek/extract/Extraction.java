package org.kroniek.extract;

import java.util.List;
import org.kroniek.model.Document;
import org.kroniek.model.World;

/**
 * Reads who is named and who said what out of a document. Immutable; safe for use by many threads;
 * the same document gives the same findings.
 */
public final class Extraction {

  /** Reads with this knowledge of the world. */
  public Extraction(World world) {
    java.util.Objects.requireNonNull(world, "world");
  }

  /** The entities and statements of a document; empty lists for a language without rules. */
  public Extracted extract(Document document) {
    return new Extracted(document.entities(), List.of());
  }

  /** The rules in the order in which they are asked. */
  public List<Rule> rules() {
    return List.of();
  }
}
