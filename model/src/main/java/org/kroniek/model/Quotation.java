package org.kroniek.model;

import java.util.List;
import java.util.Optional;

/**
 * Words between quotation marks.
 *
 * @param outer with the marks
 * @param inner without them; may run over several paragraphs
 * @param closed false where the closing mark is missing and the end was inferred
 * @param parent index, in the document's list, of the quotation around this one
 * @param pieces {@code inner} cut at paragraph edges and without the marks that reopen a paragraph
 */
public record Quotation(
    Span outer, Span inner, boolean closed, Optional<Integer> parent, List<Span> pieces) {

  /** Checks that the parts lie inside one another. */
  public Quotation {
    pieces = List.copyOf(pieces);
    if (!outer.contains(inner) || pieces.isEmpty() || !pieces.stream().allMatch(inner::contains)) {
      throw new IllegalArgumentException("quotation " + outer + " does not hold " + inner);
    }
  }
}
