package org.kroniek.language;

import java.util.function.Consumer;
import org.kroniek.model.Span;

/** What one language's treebanks take for one word. */
interface WordConvention {

  /**
   * Whether the mark at {@code at}, with a letter or digit on either side, stays inside the word.
   *
   * @param start where the word began
   * @param limit the end of the stretch that is read
   */
  boolean keeps(String text, int start, int at, int limit);

  /** The end of what belongs to the word {@code [start, end)} though it is no letter. */
  int extend(String text, int start, int end, int limit);

  /**
   * The end of the word that begins at {@code at} with an apostrophe, sign or hyphen; {@code at}
   * itself where none does.
   */
  int marked(String text, int start, int at, int limit);

  /** Cuts {@code [start, end)} where the language does and hands out the pieces in order. */
  void cut(String text, int start, int end, Consumer<Span> pieces);

  /** The abbreviations. */
  Abbreviations abbreviations();
}
