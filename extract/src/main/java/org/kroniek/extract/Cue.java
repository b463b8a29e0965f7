package org.kroniek.extract;

import org.kroniek.model.Span;

/**
 * A cue where it stands.
 *
 * @param verb what it is a form of
 * @param finite the item of the verb that agrees with the subject: itself or its auxiliary
 * @param at the item of the verb that means something
 * @param last its last item, that of the particle where there is one
 * @param span the words of the cue, without auxiliary
 */
record Cue(CueVerb verb, int finite, int at, int last, Span span) {

  /** The first of its items. */
  int first() {
    return Math.min(finite, at);
  }

  /** The item after all of it. */
  int behind() {
    return Math.max(Math.max(at, finite), last) + 1;
  }

  boolean isCompound() {
    return finite != at;
  }
}
