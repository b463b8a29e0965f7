package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
import org.kroniek.model.Span;

/** What the sieves ask of quotations. */
final class Quotes {

  private static final int LONGEST_RUN = 30;

  private Quotes() {}

  /** The words of the quotation at item {@code i}, one span a paragraph. */
  static List<Span> content(Passage passage, int i) {
    List<Span> pieces = list(passage.quotation(i).pieces());
    int last = pieces.size() - 1;
    if (last >= 0) {
      pieces.set(last, withoutMark(passage, pieces.get(last)));
    }
    return pieces;
  }

  /** The words without the comma that leads over to the cue: <i>„Kom maar,” zegt zij</i>. */
  static Span withoutMark(Passage passage, Span span) {
    String text = passage.text(span);
    int end = text.length();
    while (end > 1 && isLeadingOver(text.charAt(end - 1))) {
      end--;
    }
    return new Span(span.start(), span.start() + end);
  }

  /** Whether the quotation ends with a comma, or with a mark that closes its sentence. */
  static boolean isLedOver(Passage passage, int i) {
    String inner = passage.text(passage.quotation(i).inner()).strip();
    return inner.endsWith(",") || isClosedSentence(passage, i);
  }

  private static boolean isLeadingOver(char mark) {
    return Character.isWhitespace(mark) || mark == ',' || mark == ';' || mark == '–' || mark == '—';
  }

  /** How many words the quotation holds, counted no further than five. */
  static int words(Passage passage, int i) {
    String inner = passage.text(passage.quotation(i).inner()).strip();
    int words = inner.isEmpty() ? 0 : 1;
    for (int c = 0; c < inner.length() && words < 5; c++) {
      if (Character.isWhitespace(inner.charAt(c))) {
        words++;
      }
    }
    return words;
  }

  /** Whether the quotation begins an utterance: nothing but connectives before it. */
  static boolean opens(Passage passage, int i) {
    if (i == 0) {
      return true;
    }
    Item before = passage.item(i - 1);
    if (before.isStop() || before.is(":") || before.isDash() || before.isQuotation()) {
      return true;
    }
    return i == 1 && (passage.is(0, WordClass.COORDINATOR) || before.isBreak());
  }

  /** Whether the quotation ends with a mark that closes a sentence. */
  static boolean isClosedSentence(Passage passage, int i) {
    String inner = passage.text(passage.quotation(i).inner()).strip();
    if (inner.isEmpty()) {
      return false;
    }
    char last = inner.charAt(inner.length() - 1);
    return last == '.' || last == '!' || last == '?' || last == '…';
  }

  /** Whether the passage is nothing but quotations. */
  static boolean isAll(Passage passage) {
    boolean quotation = false;
    for (Item item : passage.items()) {
      if (item.isWord()) {
        return false;
      }
      quotation |= item.isQuotation();
    }
    return quotation;
  }

  /**
   * Adds the quotations that go on right behind a passage in its paragraph: sentences of nothing
   * but quotation.
   */
  static void follow(Passage passage, Board board, List<Span> content) {
    for (int p = passage.index() + 1; p < board.passages().size(); p++) {
      Passage next = board.passage(p);
      boolean far = p - passage.index() > LONGEST_RUN;
      if (far || next.paragraph() != passage.paragraph() || !isAll(next)) {
        return;
      }
      for (int i = 0; i < next.size(); i++) {
        if (next.isQuotation(i) && board.isFree(next, i)) {
          content.addAll(content(next, i));
        }
      }
    }
  }

  /** Adds quotations behind item {@code from} that follow on a comma, a colon or a full stop. */
  static void resume(Passage passage, Board board, int from, List<Span> content) {
    int words = 0;
    for (int i = from; i < passage.size() && words < 14; i++) {
      if (passage.isQuotation(i)) {
        boolean after = i > 0 && passage.item(i - 1).isBreak();
        if (!after || !board.isFree(passage, i)) {
          return;
        }
        content.addAll(content(passage, i));
        words = 0;
      } else if (passage.item(i).isWord()) {
        if (board.cueAt(passage, i).isPresent()) {
          return;
        }
        words++;
      }
    }
  }

  /** A list that can grow. */
  static List<Span> list(List<Span> spans) {
    return new ArrayList<>(spans);
  }
}
