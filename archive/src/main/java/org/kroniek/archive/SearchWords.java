package org.kroniek.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed, as an expression of FTS5 in which all of it is text. Words are parted by
 * white space; what stands between double quotation marks is looked for as it stands; a star at the
 * end of a word stands for any ending.
 */
final class SearchWords {

  private SearchWords() {}

  /** The expression; nothing where there is no letter or digit to look for. */
  static Optional<String> expression(String typed) {
    List<String> terms = new ArrayList<>();
    StringBuilder term = new StringBuilder();
    boolean quoted = false;
    // A mark without another behind it opens nothing.
    int last = typed.lastIndexOf('"');
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      boolean mark = c == '"' && (quoted || i < last);
      boolean space = !quoted && Character.isWhitespace(c);
      if (mark || space) {
        add(terms, term.toString());
        term.setLength(0);
        quoted = mark && !quoted;
      } else {
        term.append(c);
      }
    }
    add(terms, term.toString());
    return terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", terms));
  }

  private static void add(List<String> terms, String typed) {
    String text =
        typed
            .codePoints()
            .filter(SearchWords::isText)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      terms.add('"' + text + '"' + (typed.endsWith("*") ? " *" : ""));
    }
  }

  /** Neither a mark of FTS5, nor what ends a text for it, nor half a character. */
  private static boolean isText(int c) {
    return c != '"'
        && c != '*'
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.SURROGATE;
  }
}
