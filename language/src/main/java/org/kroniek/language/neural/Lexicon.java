package org.kroniek.language.neural;

import java.util.Optional;

/** Lemmas of the words seen in training, by form and part of speech. */
final class Lexicon {

  private final KeyedLines lines;

  /** Takes lines of form, part of speech and lemma. */
  Lexicon(String text) {
    this.lines = new KeyedLines(text);
  }

  /** The lemma of the form written just so. */
  Optional<String> lemma(String form, String upos) {
    int line = lines.find(form + "\t" + upos);
    return line < 0 ? Optional.empty() : Optional.of(lines.value(line));
  }
}
