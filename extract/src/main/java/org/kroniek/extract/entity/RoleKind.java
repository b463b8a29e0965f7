package org.kroniek.extract.entity;

/** What kind of source a common noun names. */
public enum RoleKind {
  /** One person. */
  PERSON,
  /** One person, a man. */
  MAN,
  /** One person, a woman. */
  WOMAN,
  /** An organisation or another body that speaks as one. */
  BODY,
  /** Several people or bodies. */
  GROUP;

  /** Whether it is one person. */
  public boolean isPerson() {
    return this == PERSON || this == MAN || this == WOMAN;
  }
}
