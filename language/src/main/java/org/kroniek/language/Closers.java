package org.kroniek.language;

import java.util.List;

/** How many marks that can close stand behind each mark of a block. */
final class Closers {

  private final List<QuoteMark> marks;
  private final int[] doubles;
  private final int[] singles;

  private Closers(List<QuoteMark> marks, int[] doubles, int[] singles) {
    this.marks = marks;
    this.doubles = doubles;
    this.singles = singles;
  }

  static Closers count(List<QuoteMark> marks) {
    int[] doubles = new int[marks.size() + 1];
    int[] singles = new int[marks.size() + 1];
    for (int i = marks.size() - 1; i >= 0; i--) {
      QuoteMark mark = marks.get(i);
      boolean closesOnly = mark.closes() && !mark.opens();
      doubles[i] = doubles[i + 1] + (closesOnly && mark.glyph().isDouble() ? 1 : 0);
      singles[i] = singles[i + 1] + (mark.closes() && mark.glyph().isApostrophe() ? 1 : 0);
    }
    return new Closers(marks, doubles, singles);
  }

  /** The marks behind {@code index}, of the width of {@code glyph}, that can close. */
  int after(int index, QuoteGlyph glyph) {
    return glyph.isDouble() ? doubles[index + 1] : singles[index + 1];
  }

  /** Whether the mark after {@code index} is of the same width and can only close. */
  boolean nextCloses(int index) {
    if (index + 1 >= marks.size()) {
      return false;
    }
    QuoteMark next = marks.get(index + 1);
    return next.closes()
        && !next.opens()
        && next.glyph().isDouble() == marks.get(index).glyph().isDouble();
  }
}
