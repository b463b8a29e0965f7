package org.kroniek.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a word is, in the terms of Universal Dependencies.
 *
 * @param lemma the dictionary form
 * @param parts the parts of a compound or separable verb ({@code verzekering}, {@code
 *     maatschappij}); empty where the word is not one
 * @param upos the universal part of speech, {@code NOUN}, {@code VERB} and so on
 * @param features the universal features by name
 */
public record Morphology(
    String lemma, List<String> parts, String upos, SortedMap<String, String> features) {

  /** Copies the collections. */
  public Morphology {
    parts = List.copyOf(parts);
    features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
  }
}
