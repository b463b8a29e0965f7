package org.kroniek.extract;

/**
 * One rule for finding statements. The sieves stand in order; what an earlier one has settled, a
 * later one leaves. A sieve may go by words and marks, as those here do, or by morphology and
 * dependencies where the tokens carry them.
 */
interface Sieve {

  /** What it looks for, with its examples. */
  Rule rule();

  /** Offers what it finds in one passage. */
  void sift(Passage passage, Board board);
}
