package org.kroniek.language.neural;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which particles of separable verbs join the lemma of their verb from elsewhere in the sentence:
 * {@code wees … op} is {@code op_wijzen}.
 */
final class Particles {

  private final Set<String> joining;
  private final Set<String> apart;

  /**
   * Reads the rules, one a line: {@code +} or {@code -}, the particle, and the verb or nothing for
   * all verbs.
   */
  Particles(List<String> lines) {
    Set<String> plus = new HashSet<>();
    Set<String> minus = new HashSet<>();
    for (String line : lines) {
      (line.charAt(0) == '+' ? plus : minus).add(line.substring(2));
    }
    this.joining = Set.copyOf(plus);
    this.apart = Set.copyOf(minus);
  }

  /** Puts the particles before the lemmas of their verbs; heads count from 1. */
  void join(
      String[] lemmas, List<String> forms, List<String> upos, int[] heads, List<String> labels) {
    boolean[] joined = new boolean[lemmas.length];
    for (int i = 0; i < lemmas.length; i++) {
      int head = heads[i] - 1;
      if (head >= 0
          && labels.get(i).equals("compound:prt")
          && upos.get(head).equals("VERB")
          && !joined[head]) {
        String particle = forms.get(i).toLowerCase(Locale.ROOT);
        if (joins(particle, lemmas[head])) {
          lemmas[head] = particle + "_" + lemmas[head];
          joined[head] = true;
        }
      }
    }
  }

  private boolean joins(String particle, String verb) {
    String pair = particle + "\t" + verb;
    return joining.contains(pair) || (joining.contains(particle + "\t") && !apart.contains(pair));
  }
}
