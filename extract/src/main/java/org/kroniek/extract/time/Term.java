package org.kroniek.extract.time;

/**
 * A word or group of words of the lexicon where it stands in a text.
 *
 * @param kind what it does
 * @param value what it means within its kind
 * @param to the index of the atom behind it
 */
record Term(TermKind kind, String value, int to) {

  /** The value of a kind that counts. */
  int number() {
    return Integer.parseInt(value);
  }
}
