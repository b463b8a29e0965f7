package org.kroniek.extract.entity;

import java.util.Optional;

/** What the words of one language tell of whom they mean. Safe for use by many threads. */
public interface Vocabulary {

  /** Whether the language is Dutch; else it is English. */
  boolean isDutch();

  /** What kind of source the noun, in small letters, names, as itself or as a compound's head. */
  Optional<RoleKind> role(String noun);

  /** Whether the given name is a woman's, where it is known and only one of the two. */
  Optional<Boolean> isWoman(String givenName);

  /**
   * Whether the noun, in small letters, names somebody beside the one spoken of: {@code
   * woordvoerder}, {@code advocaat}, {@code zoon}.
   */
  boolean isBeside(String noun);

  /** What kind of thing the noun, in small letters and singular, says that is meant. */
  Optional<KindNoun> kind(String noun);

  /** The personal or possessive pronoun that the word, in small letters, is. */
  Optional<Pronoun> pronoun(String word);
}
