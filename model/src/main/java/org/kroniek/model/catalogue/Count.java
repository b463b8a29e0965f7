package org.kroniek.model.catalogue;

/**
 * How many there are, exact up to {@link #EXACT}.
 *
 * @param number how many; {@link #EXACT} where there are more
 * @param over whether there are more than {@code number}
 */
public record Count(long number, boolean over) {

  /** As far as is counted. */
  public static final int EXACT = 10_000;

  /** The count of what was counted up to one more than {@link #EXACT}. */
  public static Count of(long counted) {
    return counted > EXACT ? new Count(EXACT, true) : new Count(counted, false);
  }
}
