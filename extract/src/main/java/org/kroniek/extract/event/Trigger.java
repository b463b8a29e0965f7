package org.kroniek.extract.event;

import org.kroniek.extract.tree.Tree;

/**
 * A place where an event is told.
 *
 * @param tree the sentence
 * @param at the word that governs the others
 * @param predicate what it tells
 */
record Trigger(Tree tree, int at, Predicate predicate) {}
