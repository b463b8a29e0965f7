package org.kroniek.extract.time;

import java.util.Optional;

/** The name of a month, whole or cut short, as it stands in a date. */
final class Months {

  /**
   * A month's name.
   *
   * @param to the index of the atom behind it and the full stop that belongs to it
   * @param month from 1
   * @param whole whether the name is written out
   */
  record Name(int to, int month, boolean whole) {}

  private Months() {}

  /** The name of a month at {@code i}. */
  static Optional<Name> at(Words words, int i) {
    return words
        .term(i, TermKind.MONTH)
        .map(t -> new Name(t.to(), t.number(), true))
        .or(
            () ->
                words
                    .term(i, TermKind.MONTH_SHORT)
                    .map(t -> new Name(dot(words, t.to()), t.number(), false)));
  }

  /** A full stop belongs to a word cut short, unless it ends the sentence. */
  static int dot(Words words, int i) {
    return words.is(i, ".") && words.isGlued(i) && words.has(i + 1) ? i + 1 : i;
  }
}
