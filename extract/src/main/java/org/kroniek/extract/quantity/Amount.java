package org.kroniek.extract.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;

/**
 * A number with its unit.
 *
 * @param span number and unit
 * @param value in full
 * @param unit as {@link org.kroniek.model.Quantity#unit()} has it
 * @param first the place of its first token
 * @param last the place of its last token
 * @param elided whether the unit is that of an amount before it: <i>van 750 miljard euro 500
 *     miljard</i>
 * @param tail the rest of the word that the unit begins: {@code norm} of {@code procentnorm}
 */
record Amount(
    Span span, BigDecimal value, String unit, int first, int last, boolean elided, String tail) {

  boolean isShare() {
    return unit.equals("percent");
  }

  boolean isMoney() {
    return unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT));
  }

  /** The word of it that the others hang on, or the noun that it counts. */
  int top(Tree tree) {
    for (int i = first; i <= last; i++) {
      int head = tree.head(i);
      if (head < first || head > last) {
        boolean counts = head > last && tree.is(i, "nummod");
        return counts ? head : i;
      }
    }
    return last;
  }
}
