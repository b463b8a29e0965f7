package org.kroniek.language;

import java.util.BitSet;
import java.util.List;
import org.kroniek.model.Quotation;
import org.kroniek.model.Span;

/** Where in a text quotations open and close. */
final class QuotedText {

  private final BitSet opening = new BitSet();
  private final BitSet closing = new BitSet();

  private QuotedText() {}

  static QuotedText of(List<Quotation> quotations) {
    QuotedText marks = new QuotedText();
    for (Quotation quotation : quotations) {
      marks.opening.set(quotation.outer().start());
      if (quotation.closed()) {
        marks.closing.set(quotation.outer().end());
      }
    }
    return marks;
  }

  /** Whether the token is a mark that opens a quotation. */
  boolean opens(Span token) {
    return opening.get(token.start());
  }

  /** Whether the token is a mark that closes one. */
  boolean closes(Span token) {
    return closing.get(token.end()) && !opening.get(token.start());
  }
}
