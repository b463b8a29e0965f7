package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kroniek.model.Span;

/**
 * Finds the paragraphs of a plain text: what stands between blank lines; in a text whose lines are
 * not broken in the middle of sentences, every line.
 */
final class Paragraphs {

  private static final int WIDEST_BROKEN_LINE = 130;
  private static final int NARROWEST_BROKEN_LINE = 40;

  /** So many groups of lines, of so many lines at most, may stand above the body. */
  private static final int HEAD = 3;

  private static final int MOST_HEAD_LINES = 5;

  private Paragraphs() {}

  /**
   * The paragraphs of {@code text} from {@code from} on, without the white space around them.
   *
   * @param alone whether a line of the head, in a text with broken lines, is a date or a writer: it
   *     and the lines about it are paragraphs of their own
   */
  static List<Span> of(String text, int from, Predicate<String> alone) {
    List<List<Span>> runs = runs(text, from);
    boolean broken = hasBrokenLines(text, runs);
    List<Span> paragraphs = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      List<Span> run = runs.get(i);
      boolean head = i < HEAD && run.size() <= MOST_HEAD_LINES;
      if (broken && !(head && run.stream().anyMatch(line -> alone.test(line.of(text))))) {
        paragraphs.add(new Span(run.get(0).start(), run.get(run.size() - 1).end()));
      } else {
        paragraphs.addAll(run);
      }
    }
    return paragraphs;
  }

  /** White space of any kind, the zero-width and no-break ones included. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\u200b'
        || c == '\ufeff';
  }

  /** The lines that hold something, in groups between blank lines. */
  private static List<List<Span>> runs(String text, int from) {
    List<List<Span>> runs = new ArrayList<>();
    List<Span> run = new ArrayList<>();
    int start = from;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      int first = start;
      int last = end;
      while (first < last && isSpace(text.charAt(first))) {
        first++;
      }
      while (last > first && isSpace(text.charAt(last - 1))) {
        last--;
      }
      if (first < last) {
        run.add(new Span(first, last));
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
      start = afterBreak(text, end);
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int afterBreak(String text, int end) {
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Whether most lines that another follows directly stop short in the middle of a sentence. */
  private static boolean hasBrokenLines(String text, List<List<Span>> runs) {
    int followed = 0;
    int unfinished = 0;
    for (List<Span> run : runs) {
      for (int i = 0; i + 1 < run.size(); i++) {
        followed++;
        if (run.get(i).length() > WIDEST_BROKEN_LINE) {
          return false;
        }
        if (run.get(i).length() >= NARROWEST_BROKEN_LINE
            && !endsSentence(text.charAt(run.get(i).end() - 1))) {
          unfinished++;
        }
      }
    }
    return followed > 0 && unfinished * 2 > followed;
  }

  private static boolean endsSentence(char c) {
    return ".!?:;\"”’»".indexOf(c) >= 0;
  }
}
