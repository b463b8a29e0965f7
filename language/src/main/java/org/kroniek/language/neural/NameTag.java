package org.kroniek.language.neural;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the model says of a word as part of a name.
 *
 * @param tag {@code B-PER} for the first word of a person's name, {@code I-PER} for the others;
 *     {@code O} outside of names
 * @param types for the first word of a name, how probable it is that the name is of each type; else
 *     empty
 */
record NameTag(String tag, SortedMap<String, Double> types) {

  NameTag {
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
  }
}
