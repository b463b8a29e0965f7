package org.kroniek.story.words;

import java.math.BigDecimal;

/**
 * A number of something.
 *
 * @param value in full, without zeros at its end
 * @param unit {@code percent} or an ISO 4217 code
 */
public record Figure(BigDecimal value, String unit) {

  /** Writes the value in one way, so that 2 and 2.0 are equal. */
  public Figure {
    value = value.stripTrailingZeros();
  }

  @Override
  public String toString() {
    return value.toPlainString() + (unit.equals("percent") ? "%" : " " + unit);
  }
}
