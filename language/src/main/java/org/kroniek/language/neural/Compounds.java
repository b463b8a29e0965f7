package org.kroniek.language.neural;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes Dutch compounds and separable verbs that the lexicon lacks apart, as {@code
 * training/kroniek_models/compounds.py} does: a word is cut where its end is a word of the lexicon
 * and its beginning has stood first in a compound before or is itself a word.
 */
final class Compounds {

  private static final Set<String> CUT = Set.of("NOUN", "VERB", "ADJ");
  private static final List<String> LINKS = List.of("", "s", "-", "e", "en", "n", "es", "s-");
  private static final int LEAST = 3;
  private static final int LONGEST = 60;

  private final Lexicon lexicon;
  private final KeyedLines firsts;

  /** A beginning: its lemma, and whether it is known to begin compounds. */
  private record First(String lemma, boolean known) {}

  /**
   * A way to cut, better if the end is a word of the lexicon, the beginning known, the end long.
   */
  private record Cut(boolean direct, boolean known, int end, String lemma) {

    boolean betterThan(Cut other) {
      if (direct != other.direct) {
        return direct;
      }
      return known != other.known ? known : end > other.end;
    }
  }

  /** Takes lines of part of speech, beginning and its lemma; none where nothing is to be cut. */
  Compounds(Lexicon lexicon, String firsts) {
    this.lexicon = lexicon;
    this.firsts = new KeyedLines(firsts);
  }

  /** The lemma with {@code _} between the parts; empty where no compound is seen. */
  Optional<String> cut(String form, String upos) {
    return firsts.size() == 0 ? Optional.empty() : cut(form, upos, 0);
  }

  private Optional<String> cut(String form, String upos, int depth) {
    String low = form.toLowerCase(Locale.ROOT);
    if (!CUT.contains(upos)
        || depth > 2
        || form.length() > LONGEST
        || low.length() != form.length()) {
      return Optional.empty();
    }
    Optional<Cut> best = Optional.empty();
    for (int place = 2; place <= low.length() - LEAST; place++) {
      Optional<Cut> next =
          low.charAt(place) == '-' ? Optional.empty() : at(place, form, low, upos, depth);
      if (next.isPresent() && (best.isEmpty() || next.get().betterThan(best.get()))) {
        best = next;
      }
    }
    return best.map(Cut::lemma);
  }

  private Optional<Cut> at(int place, String form, String low, String upos, int depth) {
    String begin = withoutHyphens(low.substring(0, place));
    Optional<First> first = first(begin, upos);
    if (low.charAt(place - 1) == '-'
        && begin.length() > 1
        && (first.isEmpty() || Character.isUpperCase(form.charAt(0)))) {
      first = Optional.of(new First(withoutHyphens(form.substring(0, place)), true));
    }
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String tail = low.substring(place);
    Optional<String> last = lexicon.lemma(tail, upos);
    boolean direct = last.isPresent();
    if (!direct && tail.length() > 6) {
      last = cut(tail, upos, depth + 1);
    }
    if (last.isEmpty() || isUpper(last.get())) {
      return Optional.empty();
    }
    String lemma = first.get().lemma() + "_" + last.get();
    return Optional.of(new Cut(direct, first.get().known(), tail.length(), lemma));
  }

  private Optional<First> first(String text, String upos) {
    int known = firsts.find(upos + "\t" + text);
    if (known >= 0) {
      return Optional.of(new First(firsts.value(known), true));
    }
    if (upos.equals("VERB")) {
      return Optional.empty();
    }
    for (String link : LINKS) {
      int length = text.length() - link.length();
      if (length >= 4 && text.endsWith(link)) {
        Optional<String> word = lexicon.lemma(text.substring(0, length), "NOUN");
        if (word.isPresent()) {
          return word.map(w -> new First(w, false));
        }
      }
    }
    return Optional.empty();
  }

  private static String withoutHyphens(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '-') {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether there are letters and all of them are capitals, an abbreviation. */
  private static boolean isUpper(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT));
  }
}
