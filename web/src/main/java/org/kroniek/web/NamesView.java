package org.kroniek.web;

import java.util.List;
import org.kroniek.model.catalogue.Suggestion;

/**
 * Names for somebody who types.
 *
 * @param names those that begin so
 * @param words of the interface
 */
record NamesView(List<Suggestion> names, Words words) {

  NamesView {
    names = List.copyOf(names);
  }
}
