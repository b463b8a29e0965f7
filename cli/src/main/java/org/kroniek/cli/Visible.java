package org.kroniek.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts of others on a person's screen: what would steer the terminal or turn the writing around is
 * made visible instead.
 */
final class Visible {

  private static final char REPLACEMENT = '\ufffd';
  private static final int CONTROL_PICTURES = 0x2400;
  private static final char PICTURE_OF_DELETE = '\u2421';

  private Visible() {}

  /** The text with its line breaks and tabs. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(visible(text.charAt(i)));
    }
    return out.toString();
  }

  /** The text on one line, each run of white space as one space. */
  static String line(String text) {
    return text(text.strip().replaceAll("\\s+", " "));
  }

  /** The text on one line, no longer than {@code width}. */
  static String line(String text, int width) {
    String line = line(text);
    int end = Math.max(0, width - 1);
    if (line.length() <= width || end == 0) {
      return line;
    }
    int cut = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    return line.substring(0, cut) + "…";
  }

  /** The text in lines of at most {@code width}, broken at spaces where it has any. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : line(text).split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static char visible(char c) {
    if (c == '\n' || c == '\t') {
      return c;
    }
    if (c < ' ') {
      return (char) (CONTROL_PICTURES + c);
    }
    if (c == '\u007f') {
      return PICTURE_OF_DELETE;
    }
    boolean turns =
        (c >= '\u202a' && c <= '\u202e')
            || (c >= '\u2066' && c <= '\u2069')
            || c == '\u200e'
            || c == '\u200f';
    boolean steers = c >= '\u0080' && c <= '\u009f';
    return turns || steers ? REPLACEMENT : c;
  }
}
