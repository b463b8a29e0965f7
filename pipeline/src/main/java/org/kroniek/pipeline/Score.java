package org.kroniek.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One measure of an evaluation.
 *
 * @param name what is measured
 * @param right how many findings are right
 * @param read how many the reading has
 * @param gold how many it should have
 */
public record Score(String name, int right, int read, int gold) {

  /** The share of the findings read that are right; 0 where none was read. */
  public double precision() {
    return read == 0 ? 0 : (double) right / read;
  }

  /** The share of the findings that should be there that are; 0 where none should be. */
  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** The harmonic mean of the two; 0 where both are. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  /** The measure on one line, {@code attributed P 0.750 R 0.600 F1 0.667 (6/8/10)}. */
  public String line() {
    return name
        + " P "
        + three(precision())
        + " R "
        + three(recall())
        + " F1 "
        + three(f1())
        + " ("
        + right
        + "/"
        + read
        + "/"
        + gold
        + ")";
  }

  Score plus(int moreRight, int moreRead, int moreGold) {
    return new Score(name, right + moreRight, read + moreRead, gold + moreGold);
  }

  /** Rounds the number that the double really is, as C and Python do; Java's formatter does not. */
  private static String three(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
