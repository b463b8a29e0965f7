package org.kroniek.model;

import java.util.SortedMap;

/** Finds sentences, tokens and quotations in an article. Safe for use by many threads. */
public interface Annotator {

  /**
   * The article with its layers.
   *
   * @throws IllegalArgumentException if the article's language is not one that is read
   */
  Document annotate(Article article);

  /** The name of the model or rules for each language, {@code nl} to {@code nl-rules-1}. */
  SortedMap<String, String> models();
}
