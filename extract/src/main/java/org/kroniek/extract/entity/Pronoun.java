package org.kroniek.extract.entity;

/**
 * A personal or possessive pronoun.
 *
 * @param person 1, 2 or 3
 * @param number of how many it speaks
 * @param gender of whom it speaks
 * @param use how it stands
 */
public record Pronoun(int person, Count number, Gender gender, Use use) {

  /** Checks the person. */
  public Pronoun {
    if (person < 1 || person > 3) {
      throw new IllegalArgumentException("no person " + person);
    }
  }

  /** Of how many. */
  public enum Count {
    /** One. */
    ONE,
    /** Several. */
    MANY,
    /** The verb tells. */
    ANY
  }

  /** Of whom. */
  public enum Gender {
    /** A man; in Dutch also a thing whose noun takes {@code de}. */
    MAN,
    /** A woman; in Dutch also some bodies. */
    WOMAN,
    /** No person. */
    THING,
    /** The form does not tell. */
    ANY
  }

  /** How it stands. */
  public enum Use {
    /** By itself. */
    PERSONAL,
    /** Before a noun. */
    POSSESSIVE,
    /** By itself or before a noun. */
    EITHER,
    /** Back to the subject. */
    REFLEXIVE,
    /** Of the clause that describes what stands before it. */
    RELATIVE,
    /** At the head of a sentence, to whom was named last: {@code Die wil niet}. */
    POINTING
  }
}
