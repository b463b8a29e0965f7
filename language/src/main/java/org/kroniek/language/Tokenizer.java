package org.kroniek.language;

import java.util.ArrayList;
import java.util.List;
import org.kroniek.model.Span;

/**
 * Cuts a stretch of text into words and marks, from left to right, the longest that fits.
 *
 * <p>What every language shares stands here (addresses, emoji, numbers, runs of marks); what a word
 * is, the {@link WordConvention} says. Linear in the text; immutable, safe for use by many threads.
 */
final class Tokenizer {

  private final WordConvention convention;

  Tokenizer(WordConvention convention) {
    this.convention = convention;
  }

  /** The tokens of {@code [start, end)}, in order and disjoint, without the white space between. */
  List<Span> tokens(String text, int start, int end) {
    List<Span> found = new ArrayList<>();
    Addresses addresses = new Addresses(text, start, end);
    int at = start;
    while (at < end) {
      int c = text.codePointAt(at);
      if (Characters.isSpace(c)) {
        at += Character.charCount(c);
      } else {
        at = next(text, start, at, end, addresses, found);
      }
    }
    return found;
  }

  private int next(
      String text, int start, int at, int limit, Addresses addresses, List<Span> found) {
    int whole = addresses.end(at);
    if (whole == at) {
      whole = Symbols.end(text, start, at, limit);
    }
    if (whole > at) {
      found.add(new Span(at, whole));
      return whole;
    }
    int c = text.codePointAt(at);
    int begun = convention.marked(text, start, at, limit);
    if (begun == at && !Characters.isAlphanumeric(c)) {
      int end = Symbols.run(text, at, limit);
      found.add(new Span(at, end));
      return end;
    }
    int end = word(text, at, Math.max(begun, at), limit);
    if (isNumbering(text, at, end, limit, found)) {
      end++;
    }
    convention.cut(text, at, end, found::add);
    return end;
  }

  /** Whether the word numbers an item of a list: "1. Inleiding" at the start or after a stop. */
  private static boolean isNumbering(String text, int at, int end, int limit, List<Span> found) {
    boolean begins =
        found.isEmpty()
            || Characters.isTerminator(text.charAt(found.get(found.size() - 1).start()));
    if (!begins || end - at > 2 || end >= limit || text.charAt(end) != '.') {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (!Characters.isAsciiDigit(text.charAt(i))) {
        return false;
      }
    }
    return end + 1 >= limit || Characters.isSpace(text.charAt(end + 1));
  }

  private int word(String text, int start, int from, int limit) {
    int at = from;
    while (true) {
      at = convention.extend(text, start, letters(text, start, at, limit), limit);
      boolean stop =
          at < limit
              && text.charAt(at) == '.'
              && convention.abbreviations().takesStop(text, start, at, limit);
      if (!stop) {
        return at;
      }
      at++;
      boolean compound =
          at < limit
              && Characters.isHyphen(text.charAt(at))
              && Characters.isAlphanumeric(Characters.at(text, at + 1, start, limit))
              && convention.keeps(text, start, at, limit);
      if (!compound) {
        return at;
      }
      at++;
    }
  }

  /** The end of the letters, digits and marks inside the word that go on at {@code from}. */
  private int letters(String text, int start, int from, int limit) {
    int at = from;
    while (at < limit) {
      int c = text.codePointAt(at);
      int width = Character.charCount(c);
      boolean inside =
          Characters.isAlphanumeric(c)
              || Characters.isExtender(c)
              || (at > start
                  && Characters.isAlphanumeric(Characters.at(text, at + width, start, limit))
                  && Characters.isAlphanumeric(base(text, at, start))
                  && convention.keeps(text, start, at, limit));
      if (!inside) {
        break;
      }
      at += width;
    }
    return at;
  }

  /** The character before {@code at} that is no combining mark or soft hyphen. */
  private static int base(String text, int at, int start) {
    int from = at;
    int steps = 0;
    while (from > start && steps < 8 && Characters.isExtender(text.codePointBefore(from))) {
      from -= Character.charCount(text.codePointBefore(from));
      steps++;
    }
    return Characters.before(text, from, start);
  }
}
