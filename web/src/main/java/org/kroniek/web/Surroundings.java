package org.kroniek.web;

import org.kroniek.model.Span;

/** The words around a passage, no further than its sentence or a few words. */
final class Surroundings {

  private static final int MOST = 90;

  private Surroundings() {}

  /** The words before the passage, an ellipsis before them where the sentence begins earlier. */
  static String before(String text, Span span) {
    int least = Math.max(0, span.start() - MOST);
    int start = span.start();
    while (start > least && !endsSentence(text, start - 1)) {
      start--;
    }
    boolean cut = start == least && start > 0;
    int word = cut ? text.indexOf(' ', start) : start;
    if (word < 0 || word >= span.start()) {
      return "";
    }
    return (cut ? "… " : "") + text.substring(word, span.start()).stripLeading();
  }

  /** The words behind the passage, an ellipsis behind them where the sentence ends later. */
  static String after(String text, Span span) {
    int most = Math.min(text.length(), span.end() + MOST);
    int end = span.end();
    while (end < most && !endsSentence(text, end)) {
      end++;
    }
    if (end < most) {
      return text.substring(span.end(), text.charAt(end) == '\n' ? end : end + 1).stripTrailing();
    }
    boolean cut = end < text.length();
    int word = cut ? text.lastIndexOf(' ', end) : end;
    return word <= span.end() ? "" : text.substring(span.end(), word) + (cut ? " …" : "");
  }

  /** Whether a sentence or line ends with this character: a point inside a number does not. */
  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return true;
    }
    boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return last && (c == '.' || c == '!' || c == '?');
  }
}
