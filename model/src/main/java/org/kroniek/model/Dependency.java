package org.kroniek.model;

/**
 * On what a word depends, in the terms of Universal Dependencies.
 *
 * @param head index of the head in the same sentence, from 0; -1 for the root
 * @param relation the relation with its subtype, {@code nsubj:pass}
 */
public record Dependency(int head, String relation) {

  /** Checks the head. */
  public Dependency {
    if (head < -1) {
      throw new IllegalArgumentException("not a head: " + head);
    }
  }
}
