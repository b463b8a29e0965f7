package org.kroniek.extract.event;

import java.util.Set;
import org.kroniek.extract.tree.Tree;

/**
 * A place where an event is told.
 *
 * @param tree the sentence
 * @param at the word that governs the others
 * @param predicate what it tells
 * @param words the places of the words that it took, beside the one that governs
 */
record Trigger(Tree tree, int at, Predicate predicate, Set<Integer> words) {

  Trigger {
    words = Set.copyOf(words);
  }
}
