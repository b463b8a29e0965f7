package org.kroniek.language.neural;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lemmas of the words seen in training, by form and part of speech. */
final class Lexicon {

  private final Map<String, String> lemmas;

  Lexicon(List<String> lines) {
    Map<String, String> entries = new HashMap<>(lines.size() * 2);
    for (String line : lines) {
      int tab = line.lastIndexOf('\t');
      entries.put(line.substring(0, tab), line.substring(tab + 1));
    }
    this.lemmas = entries;
  }

  /** The lemma of the form written just so. */
  Optional<String> lemma(String form, String upos) {
    return Optional.ofNullable(lemmas.get(form + "\t" + upos));
  }
}
