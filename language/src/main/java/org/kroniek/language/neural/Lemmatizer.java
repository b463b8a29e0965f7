package org.kroniek.language.neural;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lemmas: a lexicon of the words seen in training first, the network's edit script for the rest. In
 * Dutch both give the parts of compounds and separable verbs, joined by {@code _}; compounds that
 * the lexicon lacks are taken apart, and particles join their verbs.
 */
final class Lemmatizer {

  private final Lexicon lexicon;
  private final Compounds compounds;
  private final Particles particles;
  private final List<EditScript> scripts;

  Lemmatizer(ModelFile file) {
    this.lexicon = new Lexicon(file.text("lexicon.txt"));
    this.compounds = new Compounds(lexicon, file.text("firsts.txt"));
    this.particles = new Particles(file.lines("particles.txt"));
    this.scripts = file.lines("scripts.txt").stream().map(EditScript::parse).toList();
  }

  /**
   * The lemmas of a sentence as the treebank writes them, {@code _} between parts; scripts count
   * only for the words that are not {@link #known}.
   */
  String[] treebankLemmas(
      List<String> forms, List<String> upos, int[] chosen, int[] heads, List<String> labels) {
    String[] lemmas = new String[forms.size()];
    for (int i = 0; i < lemmas.length; i++) {
      lemmas[i] = lemma(forms.get(i), upos.get(i), chosen[i]);
    }
    particles.join(lemmas, forms, upos, heads, labels);
    return lemmas;
  }

  /** The lemma of a word that the lexicon has, as written or in lower case. */
  Optional<String> known(String form, String upos) {
    return lexicon.lemma(form, upos).or(() -> lexicon.lemma(form.toLowerCase(Locale.ROOT), upos));
  }

  /** Whether the lexicon has the form, written just so, and its lemma begins small. */
  boolean isListed(String form, String upos) {
    return lexicon
        .lemma(form, upos)
        .filter(lemma -> !Character.isUpperCase(lemma.codePointAt(0)))
        .isPresent();
  }

  private String lemma(String form, String upos, int script) {
    Optional<String> known = known(form, upos);
    if (known.isPresent()) {
      return known.get();
    }
    return compounds.cut(form, upos).orElseGet(() -> scripts.get(script).apply(form));
  }

  /** The parts in a treebank lemma; empty where it is one word. */
  static List<String> parts(String treebankLemma) {
    int bar = treebankLemma.indexOf('_');
    if (bar <= 0 || bar == treebankLemma.length() - 1) {
      return List.of();
    }
    return Arrays.stream(treebankLemma.split("_", -1)).filter(p -> !p.isEmpty()).toList();
  }

  /**
   * The dictionary form of a compound: what stands in the form before its last part, and that part
   * ({@code verzekeringsmaatschappijen} and {@code maatschappij} give {@code
   * verzekeringsmaatschappij}); the parts put together where the last one does not show in the
   * form.
   */
  static String joined(String form, List<String> parts) {
    String last = parts.get(parts.size() - 1);
    String low = form.toLowerCase(Locale.ROOT);
    String wanted = last.toLowerCase(Locale.ROOT);
    int best = 1;
    int place = -1;
    for (int start = low.length() - 2; start > 0; start--) {
      int shared = 0;
      while (shared < wanted.length()
          && start + shared < low.length()
          && low.charAt(start + shared) == wanted.charAt(shared)) {
        shared++;
      }
      if (shared > best) {
        best = shared;
        place = start;
      }
    }
    boolean verb = parts.size() == 2 && last.endsWith("en") && place > parts.get(0).length() + 1;
    if (place < 0 || verb || low.length() != form.length()) {
      return String.join("", parts);
    }
    boolean capital = Character.isUpperCase(parts.get(0).charAt(0));
    return (capital ? form : low).substring(0, place) + last;
  }
}
