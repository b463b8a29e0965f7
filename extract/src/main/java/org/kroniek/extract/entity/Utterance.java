package org.kroniek.extract.entity;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Span;

/**
 * Words that somebody is said to say.
 *
 * @param content the words
 * @param source the words that name who says them; empty where it is who spoke before
 * @param addressee the words that name to whom
 */
public record Utterance(List<Span> content, Optional<Span> source, Optional<Span> addressee) {

  /** Copies the list. */
  public Utterance {
    content = List.copyOf(content);
  }
}
