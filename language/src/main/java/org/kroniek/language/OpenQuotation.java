package org.kroniek.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Quotation;
import org.kroniek.model.Span;

/** A quotation while its end is looked for. */
final class OpenQuotation {

  private final QuoteMark mark;
  private final Optional<OpenQuotation> parent;
  private final List<Span> pieces = new ArrayList<>();
  private int pieceStart;
  private int outerEnd;
  private boolean closed;
  private boolean ended;

  OpenQuotation(QuoteMark mark, Optional<OpenQuotation> parent) {
    this.mark = mark;
    this.parent = parent;
    this.pieceStart = mark.end();
    this.outerEnd = mark.end();
  }

  QuoteGlyph glyph() {
    return mark.glyph();
  }

  Optional<OpenQuotation> parent() {
    return parent;
  }

  /** Whether the words begin like a sentence, as those of a scare quote seldom do. */
  boolean isWholeSentence(String text) {
    int at = mark.end();
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      if (Characters.isSpace(text.charAt(at))) {
        return false;
      }
      at++;
    }
    return at < text.length() && !Character.isLowerCase(text.charAt(at));
  }

  /** Notes that the paragraph ends at {@code end}, where nothing has closed the quotation. */
  void endBlock(String text, int end) {
    if (ended) {
      return;
    }
    addPiece(text, end);
    outerEnd = pieces.isEmpty() ? mark.end() : pieces.get(pieces.size() - 1).end();
    pieceStart = end;
  }

  /** Notes that the next paragraph goes on with the words quoted. */
  void reopen(QuoteMark again) {
    pieceStart = again.end();
  }

  void close(String text, QuoteMark closing) {
    addPiece(text, closing.start());
    outerEnd = closing.end();
    closed = true;
    ended = true;
  }

  void leave() {
    ended = true;
  }

  private void addPiece(String text, int end) {
    int from = pieceStart;
    int to = end;
    while (from < to && Characters.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Characters.isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      pieces.add(new Span(from, to));
    }
  }

  /** Whether there are words between the marks, and the opening mark is no stray apostrophe. */
  boolean stands() {
    return !pieces.isEmpty() && (closed || !mark.glyph().isApostrophe());
  }

  Quotation quotation(Optional<Integer> place) {
    Span inner = new Span(pieces.get(0).start(), pieces.get(pieces.size() - 1).end());
    return new Quotation(new Span(mark.start(), outerEnd), inner, closed, place, pieces);
  }
}
