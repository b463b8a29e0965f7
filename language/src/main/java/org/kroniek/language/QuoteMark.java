package org.kroniek.language;

/**
 * A quotation mark in its place.
 *
 * @param start its first character
 * @param glyph which one
 * @param opens whether its neighbours allow it to open a quotation
 * @param closes whether they allow it to close one
 * @param doubtful whether it may as well be an apostrophe or the sign for inches
 */
record QuoteMark(int start, QuoteGlyph glyph, boolean opens, boolean closes, boolean doubtful) {

  int end() {
    return start + glyph.length();
  }
}
