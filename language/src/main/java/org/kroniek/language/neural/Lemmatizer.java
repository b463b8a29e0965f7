package org.kroniek.language.neural;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lemmas: a lexicon of the words seen in training first, the network's edit script for the rest. In
 * Dutch both give the parts of compounds and separable verbs, joined by {@code _}.
 */
final class Lemmatizer {

  private final Map<String, String> lexicon;
  private final List<EditScript> scripts;

  Lemmatizer(List<String> lexicon, List<String> scripts) {
    Map<String, String> entries = new HashMap<>(lexicon.size() * 2);
    for (String line : lexicon) {
      int tab = line.lastIndexOf('\t');
      entries.put(line.substring(0, tab), line.substring(tab + 1));
    }
    this.lexicon = Map.copyOf(entries);
    this.scripts = scripts.stream().map(EditScript::parse).toList();
  }

  /** The lemma as the treebank writes it, with {@code _} between the parts of a compound. */
  String treebankLemma(String form, String upos, int script) {
    String found = lexicon.get(form + "\t" + upos);
    if (found == null) {
      found = lexicon.get(form.toLowerCase(Locale.ROOT) + "\t" + upos);
    }
    return found != null ? found : scripts.get(script).apply(form);
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
