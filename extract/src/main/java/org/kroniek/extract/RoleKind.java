package org.kroniek.extract;

/** What kind of source a common noun names. */
enum RoleKind {
  PERSON,
  WOMAN,
  BODY,
  GROUP;

  boolean isPerson() {
    return this == PERSON || this == WOMAN;
  }
}
