package org.kroniek.model;

/** Tells in which language a text is written. Safe for use by many threads. */
@FunctionalInterface
public interface LanguageIdentifier {

  /** The language of {@code text}; {@link Language#UNDETERMINED} where nothing can be said. */
  Language identify(String text);
}
