package org.kroniek.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Quotation;
import org.kroniek.model.Span;

/**
 * Finds what stands between quotation marks.
 *
 * <p>A stack of open quotations is carried over the marks from left to right. A quotation that is
 * open where its paragraph ends goes on if the next one begins with the same mark again, as is the
 * custom in print; else it ends there and is marked as not closed. Linear in the text.
 */
final class QuotationFinder {

  /** How far below the innermost open quotation the one that a mark closes is looked for. */
  private static final int REACH = 4;

  /** Deeper nesting than this is noise. */
  private static final int DEEPEST = 12;

  /**
   * The quotations, in order of their start, the outer before the inner.
   *
   * @param blocks the parts of the text that are read, in order
   */
  List<Quotation> find(String text, List<Span> blocks) {
    List<OpenQuotation> found = new ArrayList<>();
    List<OpenQuotation> stack = new ArrayList<>();
    for (Span block : blocks) {
      List<QuoteMark> marks = QuoteMarks.find(text, block.start(), block.end());
      int first = reopen(text, block, marks, stack);
      readBlock(text, block, marks.subList(first, marks.size()), stack, found);
    }
    for (OpenQuotation open : stack) {
      open.leave();
    }
    return quotations(found);
  }

  /** Takes up, at the start of a block, the quotation that the block before left open. */
  private static int reopen(
      String text, Span block, List<QuoteMark> marks, List<OpenQuotation> stack) {
    if (stack.isEmpty()) {
      return 0;
    }
    OpenQuotation outer = stack.get(0);
    for (OpenQuotation inner : stack.subList(1, stack.size())) {
      inner.leave();
    }
    stack.subList(1, stack.size()).clear();
    boolean again =
        !marks.isEmpty()
            && marks.get(0).start() == block.start()
            && marks.get(0).glyph() == outer.glyph()
            && outer.isWholeSentence(text);
    if (again) {
      outer.reopen(marks.get(0));
      return 1;
    }
    outer.leave();
    stack.clear();
    return 0;
  }

  private static void readBlock(
      String text,
      Span block,
      List<QuoteMark> marks,
      List<OpenQuotation> stack,
      List<OpenQuotation> found) {
    Closers closers = Closers.count(marks);
    Optional<QuoteMark> stray = Optional.empty();
    for (int i = 0; i < marks.size(); i++) {
      QuoteMark mark = marks.get(i);
      int match = mark.closes() ? match(stack, mark) : -1;
      boolean skip = mark.doubtful() && match >= 0 && closers.nextCloses(i);
      if (skip) {
        continue;
      }
      if (match >= 0 && (!mark.opens() || closesRather(mark, stack.get(match)))) {
        close(text, stack, match, mark);
        stray = Optional.empty();
      } else if (mark.opens() && mayOpen(mark, i, closers)) {
        open(text, mark, i, closers, stack, found);
        stray = Optional.empty();
      } else if (mark.opens()) {
        stray = Optional.of(mark);
      } else if (stray.isPresent() && stack.isEmpty() && mark.glyph().isDouble()) {
        pair(text, stray.get(), mark, found);
        stray = Optional.empty();
      }
    }
    for (OpenQuotation open : stack) {
      open.endBlock(text, block.end());
    }
  }

  /** A closing mark that nothing opened, and before it a single one that nothing else closes. */
  private static void pair(
      String text, QuoteMark stray, QuoteMark closing, List<OpenQuotation> found) {
    OpenQuotation opened = new OpenQuotation(stray, Optional.empty());
    opened.close(text, closing);
    found.add(opened);
  }

  private static int match(List<OpenQuotation> stack, QuoteMark mark) {
    int lowest = mark.glyph().isDouble() ? Math.max(0, stack.size() - REACH) : stack.size() - 1;
    for (int i = stack.size() - 1; i >= Math.max(lowest, 0); i--) {
      if (stack.get(i).glyph().closedBy(mark.glyph())) {
        return i;
      }
    }
    return -1;
  }

  /** Of a mark that could do both: whether it ends {@code open} rather than begins another. */
  private static boolean closesRather(QuoteMark mark, OpenQuotation open) {
    return mark.glyph().isSymmetric()
        || mark.glyph() != open.glyph()
        || mark.glyph() == QuoteGlyph.NINE_DOUBLE
        || mark.glyph() == QuoteGlyph.NINE_SINGLE;
  }

  private static boolean mayOpen(QuoteMark mark, int index, Closers closers) {
    return !mark.glyph().isApostrophe() || closers.after(index, mark.glyph()) > 0;
  }

  private static void open(
      String text,
      QuoteMark mark,
      int index,
      Closers closers,
      List<OpenQuotation> stack,
      List<OpenQuotation> found) {
    if (!stack.isEmpty()) {
      OpenQuotation top = stack.get(stack.size() - 1);
      if (top.glyph() == mark.glyph() && closers.after(index, mark.glyph()) <= stack.size()) {
        top.endBlock(text, mark.start());
        top.leave();
        stack.remove(stack.size() - 1);
      }
    }
    if (stack.size() >= DEEPEST) {
      return;
    }
    OpenQuotation parent = stack.isEmpty() ? null : stack.get(stack.size() - 1);
    OpenQuotation opened = new OpenQuotation(mark, Optional.ofNullable(parent));
    stack.add(opened);
    found.add(opened);
  }

  private static void close(String text, List<OpenQuotation> stack, int match, QuoteMark mark) {
    for (OpenQuotation inner : stack.subList(match + 1, stack.size())) {
      inner.endBlock(text, mark.start());
      inner.leave();
    }
    stack.get(match).close(text, mark);
    stack.subList(match, stack.size()).clear();
  }

  private static List<Quotation> quotations(List<OpenQuotation> found) {
    List<Quotation> quotations = new ArrayList<>();
    Map<OpenQuotation, Integer> places = new HashMap<>();
    for (OpenQuotation open : found) {
      if (open.stands()) {
        Optional<OpenQuotation> parent = open.parent();
        while (parent.isPresent() && !places.containsKey(parent.get())) {
          parent = parent.get().parent();
        }
        places.put(open, quotations.size());
        quotations.add(open.quotation(parent.map(places::get)));
      }
    }
    return quotations;
  }
}
