package org.kroniek.archive;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kroniek.model.Stems;

/**
 * What somebody typed, as an expression of FTS5 in which all of it is text. Words are parted by
 * white space; what stands between double quotation marks is looked for as it stands; a star at the
 * end of a word stands for any ending; any other word finds its inflections too ({@link Stems}).
 */
final class SearchWords {

  /** The columns that hold the very words. */
  private static final String VERY = "{content beside} : ";

  /** Nobody looks for more; a longer text is cut. */
  private static final int MOST_TERMS = 64;

  private SearchWords() {}

  /** The expression; nothing where there is no letter or digit to look for. */
  static Optional<String> expression(String typed) {
    Set<String> terms = new LinkedHashSet<>();
    StringBuilder term = new StringBuilder();
    boolean quoted = false;
    // A mark without another behind it opens nothing.
    int last = typed.lastIndexOf('"');
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      boolean mark = c == '"' && (quoted || i < last);
      boolean space = !quoted && Character.isWhitespace(c);
      if (mark || space) {
        add(terms, term.toString(), quoted);
        term.setLength(0);
        quoted = mark && !quoted;
      } else {
        term.append(c);
      }
    }
    add(terms, term.toString(), quoted);
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(terms.stream().limit(MOST_TERMS).collect(Collectors.joining(" AND ")));
  }

  private static void add(Set<String> terms, String typed, boolean quoted) {
    String text =
        typed
            .codePoints()
            .filter(SearchWords::isText)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    String very = VERY + '"' + text + '"';
    if (typed.endsWith("*")) {
      terms.add(very + " *");
    } else if (quoted || Stems.of(text).isEmpty()) {
      terms.add(very);
    } else {
      String stems =
          Stems.of(text).stream()
              .map(stem -> '"' + stem + '"')
              .collect(Collectors.joining(" OR ", "{stems} : (", ")"));
      terms.add("(" + very + " OR " + stems + ")");
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
