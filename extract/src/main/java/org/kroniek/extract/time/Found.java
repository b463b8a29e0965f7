package org.kroniek.extract.time;

/**
 * An expression of time in a sentence.
 *
 * @param from the index of its first atom
 * @param to the index of the atom behind its last
 * @param unit what it tells: a day, a month
 * @param meaning what it means
 */
record Found(int from, int to, Unit unit, Meaning meaning) {

  Found from(int other) {
    return new Found(other, to, unit, meaning);
  }

  Found to(int other) {
    return new Found(from, other, unit, meaning);
  }
}
