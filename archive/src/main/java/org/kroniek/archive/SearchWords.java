package org.kroniek.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Stems;
import org.kroniek.model.UsageException;

/**
 * What somebody typed, as terms that all must be found. Words are parted by white space; what
 * stands between double quotation marks is looked for as it stands; a star at the end of a word
 * stands for any ending; any other word finds its inflections too ({@link Stems}).
 *
 * @param terms at least one
 */
record SearchWords(List<Term> terms) {

  /** Nobody looks for more; a longer text is cut. */
  private static final int MOST_TERMS = 64;

  private static final int FEWEST_LETTERS = 2;

  /**
   * One or several words that stand together.
   *
   * @param text as it was typed, without marks that an index has for itself; it has a letter or
   *     digit
   * @param isBeginning whether the last word may go on
   * @param stems that words may have which are found as well
   */
  record Term(String text, boolean isBeginning, List<String> stems) {

    /** Copies the stems. */
    Term {
      stems = List.copyOf(stems);
    }
  }

  /** Copies the terms. */
  SearchWords {
    terms = List.copyOf(terms);
  }

  /**
   * The terms; nothing where there is no letter or digit to look for.
   *
   * @throws UsageException where a star stands behind a single letter
   */
  static Optional<SearchWords> of(String typed) {
    Set<Term> terms = new LinkedHashSet<>();
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
        : Optional.of(new SearchWords(terms.stream().limit(MOST_TERMS).toList()));
  }

  private static void add(Set<Term> terms, String typed, boolean quoted) {
    String text =
        typed
            .codePoints()
            .filter(SearchWords::isText)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    boolean isBeginning = typed.endsWith("*");
    if (isBeginning) {
      checkStart(text);
    }
    terms.add(
        new Term(
            text, isBeginning, isBeginning || quoted ? List.of() : List.copyOf(Stems.of(text))));
  }

  /** One letter begins a tenth of all words, and nobody means them all. */
  private static void checkStart(String text) {
    if (text.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS) {
      throw new UsageException(
          "\"" + text + "*\" begins too many words: give at least two letters before the star.");
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
