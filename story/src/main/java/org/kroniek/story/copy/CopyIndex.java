package org.kroniek.story.copy;

import java.util.Optional;
import org.kroniek.model.Article;
import org.kroniek.story.kept.MemoryKept;

/**
 * Finds the copies among the articles that it was given, exact, near and contained ones. The answer
 * does not depend on the order in which they came. Not safe for use by many threads.
 */
public final class CopyIndex {

  private final MemoryKept kept = new MemoryKept();
  private final Passages passages = new Passages();
  private long number;

  /** Takes in an article. */
  public void add(Article article) {
    passages.take(++number, article, "", kept);
  }

  /** What is a copy of what among the articles so far. */
  public Copies copies() {
    return new KeptCopies().among(kept.current(Optional.empty()), kept);
  }
}
