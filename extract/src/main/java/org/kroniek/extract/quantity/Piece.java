package org.kroniek.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;

/**
 * A row of digits, a row of letters or a single mark; what a token may hold several of: {@code
 * $61}, {@code 2%-norm}.
 *
 * @param span where it stands
 * @param lower its characters in small letters
 * @param token the place of its token in the sentence
 */
record Piece(Span span, String lower, int token) {

  static List<Piece> of(Tree tree) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      String form = tree.form(i);
      int start = 0;
      while (start < form.length()) {
        int end = end(form, start);
        int offset = tree.span(i).start();
        String lower = form.substring(start, end).toLowerCase(Locale.ROOT);
        pieces.add(new Piece(new Span(offset + start, offset + end), lower, i));
        start = end;
      }
    }
    return pieces;
  }

  private static int end(String form, int start) {
    int end = start + 1;
    char first = form.charAt(start);
    if (Character.isDigit(first)) {
      while (end < form.length() && (Character.isDigit(form.charAt(end)) || isMark(form, end))) {
        end++;
      }
    } else if (Character.isLetter(first)) {
      while (end < form.length() && isLetter(form, end)) {
        end++;
      }
    }
    return end;
  }

  /** A full stop or comma between digits. */
  private static boolean isMark(String form, int i) {
    return (form.charAt(i) == '.' || form.charAt(i) == ',')
        && i + 1 < form.length()
        && Character.isDigit(form.charAt(i + 1));
  }

  private static boolean isLetter(String form, int i) {
    char c = form.charAt(i);
    boolean abbreviation = c == '.' && i == form.length() - 1;
    return Character.isLetter(c) || c == '\'' || c == '’' || abbreviation;
  }

  boolean isDigits() {
    return Character.isDigit(lower.charAt(0));
  }

  boolean isWord() {
    return Character.isLetter(lower.charAt(0));
  }
}
