package org.kroniek.model.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param items in the order that was asked for
 * @param next the cursor of the page after this one; empty where this is the last. It says nothing
 *     to people, holds for the same filter and order only, and stays good while articles are added
 * @param total how many the whole list has
 */
public record Page<T>(List<T> items, Optional<String> next, Count total) {

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }
}
