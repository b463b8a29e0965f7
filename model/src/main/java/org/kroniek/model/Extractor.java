package org.kroniek.model;

import java.util.List;

/**
 * Reads findings of one kind out of a document. Safe for use by many threads; the same document
 * gives the same findings.
 */
@FunctionalInterface
public interface Extractor<F extends Finding> {

  /** The findings in the order of the text. */
  List<F> extract(Document document);
}
