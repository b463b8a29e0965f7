package org.kroniek.bench;

/**
 * A clause in four parts, so that Dutch can put its verb second, first or last; the parts may hold
 * slots.
 *
 * @param subject of whom or what
 * @param verb the finite verb
 * @param middle what stands between it and the other verbs
 * @param tail the other verbs; may be empty
 */
record Clause(String subject, String verb, String middle, String tail) {

  /** As a sentence of its own: the verb second. */
  String main() {
    return join(subject, verb, middle, tail);
  }

  /** After another part of the sentence: the verb before the subject. */
  String inverted() {
    return join(verb, subject, middle, tail);
  }

  /** After a conjunction: the verb at the end. */
  String subordinate() {
    return join(subject, middle, verb, tail);
  }

  private static String join(String... parts) {
    return String.join(" ", parts).strip();
  }
}
