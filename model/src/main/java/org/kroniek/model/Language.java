package org.kroniek.model;

import java.util.Locale;

/**
 * The language of a text.
 *
 * @param code ISO 639-1 code in small letters; {@code und} where it could not be told
 */
public record Language(String code) {

  /** Dutch. */
  public static final Language DUTCH = new Language("nl");

  /** English. */
  public static final Language ENGLISH = new Language("en");

  /** The language could not be told. */
  public static final Language UNDETERMINED = new Language("und");

  /** Checks the form of the code. */
  public Language {
    if (!code.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException("not a language code: " + code);
    }
  }

  /** Whether Kroniek has rules for this language. */
  public boolean isRead() {
    return equals(DUTCH) || equals(ENGLISH);
  }

  /** The language in Java's own terms. */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }
}
