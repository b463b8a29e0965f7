package org.kroniek.extract;

import java.util.List;
import java.util.Locale;
import org.kroniek.model.Statement.Act;

/**
 * A word, or a few in a row, by which what is said does something besides saying.
 *
 * @param act what is done by it
 * @param when in which clauses it does so
 */
record ActWord(Act act, When when) {

  /** The clauses in which a word speaks for its act. */
  enum When {
    /** In any. */
    ALWAYS,
    /** Where it is told of what may come, or of what follows if: <i>zal gevolgen hebben</i>. */
    FUTURE,
    /** Where it is told of what follows if: <i>als zij gaan, sluiten wij</i>. */
    IF,
    /** Where it is told of another than the speaker: <i>de raad misleidt ons</i>. */
    OTHER
  }

  /** Reads a row of the table: the word, the act, and the clauses, empty for any. */
  static ActWord of(List<String> row) {
    When when =
        row.get(2).isEmpty() ? When.ALWAYS : When.valueOf(row.get(2).toUpperCase(Locale.ROOT));
    return new ActWord(Act.valueOf(row.get(1).toUpperCase(Locale.ROOT)), when);
  }
}
