package org.kroniek.extract.time;

/** Where the verb beside an expression looks. */
enum Direction {
  /** Back: what happened. */
  PAST,
  /** Ahead: what will happen. */
  FUTURE,
  /** The words do not tell. */
  UNKNOWN
}
