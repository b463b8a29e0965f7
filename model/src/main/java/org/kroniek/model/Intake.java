package org.kroniek.model;

import java.util.Optional;

/** What came of one input: an article, or the reason why there is none. */
public sealed interface Intake {

  /**
   * An article.
   *
   * @param article what was read
   * @param origin where it came from, the same whenever it is read again: the canonical address, or
   *     the absolute {@code file:} address of a file that holds this one article, with {@code #id=}
   *     and the id behind it for a record of a larger file that has an id and no address; empty for
   *     standard input and for records with neither. A later article with other text from the same
   *     origin is a revision.
   */
  record Accepted(Article article, Optional<String> origin) implements Intake {}

  /** An input that is quarantined. */
  record Rejected(Rejection rejection) implements Intake {}
}
