package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the cues of a passage, outside its quotations. */
final class Cues {

  private static final int FARTHEST_PARTICLE = 9;
  private static final int FARTHEST_AUXILIARY = 14;

  private final Passage passage;

  private Cues(Passage passage) {
    this.passage = passage;
  }

  /** All cues in the order of the text, at most one for each word. */
  static List<Cue> in(Passage passage) {
    Cues cues = new Cues(passage);
    List<Cue> found = new ArrayList<>();
    for (int i = cues.behindQuestion(); i < passage.size(); i++) {
      cues.at(i).ifPresent(found::add);
    }
    return found;
  }

  /** <i>Op de vraag of hij denkt dat …, zei Jansen</i>: what is asked first is nobody's answer. */
  private int behindQuestion() {
    boolean asked =
        (passage.is(0, "op") && passage.is(1, "de") && passage.is(2, "vraag"))
            || (passage.is(0, "asked") && passage.size() > 1 && !passage.item(1).isQuotation())
            || (passage.is(0, "gevraagd") && passage.is(1, "naar"));
    for (int i = 3; asked && i + 1 < passage.size(); i++) {
      boolean verb =
          passage.is(i + 1, WordClass.AUXILIARY)
              || !passage.lexicon().cues(passage.item(i + 1).lower()).isEmpty()
              || !passage.lexicon().isDutch();
      if (passage.is(i, ",") && verb) {
        return i;
      }
    }
    return 0;
  }

  private Optional<Cue> at(int i) {
    Item item = passage.item(i);
    if (!item.isWord() || passage.lexicon().cues(item.lower()).isEmpty()) {
      return Optional.empty();
    }
    for (CueVerb verb : passage.lexicon().cues(item.lower())) {
      Optional<Cue> cue = read(verb, i);
      if (cue.isPresent()) {
        return cue;
      }
    }
    return Optional.empty();
  }

  /** Forms that are nouns too: {@code het bericht}, {@code the claims}. */
  private boolean isNoun(int i) {
    if (i == 0) {
      return false;
    }
    String before = passage.item(i - 1).lower();
    boolean pronoun = passage.is(i - 1, WordClass.NOMINATIVE) && !before.equals("zijn");
    boolean demonstrative =
        before.equals("dat")
            || before.equals("dit")
            || before.equals("die")
            || before.equals("that");
    return (passage.is(i - 1, WordClass.DETERMINER) && !pronoun && !demonstrative)
        || (passage.is(i - 1, WordClass.PREPOSITION)
            && !before.equals("te")
            && !before.equals("to"));
  }

  private Optional<Cue> read(CueVerb verb, int i) {
    String word = passage.item(i).lower();
    Optional<Integer> participle = matches(verb.participles(), i);
    if (participle.isEmpty()) {
      participle = matches(verb.infinitives(), i);
    }
    if (participle.isPresent()) {
      Optional<Integer> auxiliary = auxiliary(verb, i, participle.get());
      if (auxiliary.isPresent() && hasParticle(verb, i, participle.get())) {
        return Optional.of(
            new Cue(
                verb, auxiliary.get(), i, participle.get(), passage.span(i, participle.get() + 1)));
      }
    }
    boolean gerund = isGerund(verb, word) && passage.is(i - 1, ",");
    if ((!verb.finite().contains(word) && !gerund) || isNoun(i)) {
      return Optional.empty();
    }
    if (verb.particle().isEmpty()) {
      return Optional.of(new Cue(verb, i, i, i, passage.item(i).span()));
    }
    return particle(verb, i)
        .map(
            p ->
                new Cue(
                    verb, i, i, p, p == i + 1 ? passage.span(i, p + 1) : passage.item(i).span()));
  }

  /** <i>…, adding that it was late</i>: what the subject of the sentence does besides. */
  static boolean isGerund(CueVerb verb, String word) {
    return word.endsWith("ing") && verb.infinitives().contains(word);
  }

  /** Whether the particle that the verb needs stands in the form or follows it. */
  private boolean hasParticle(CueVerb verb, int i, int last) {
    return verb.particle().isEmpty()
        || passage.is(last, verb.particle())
        || particle(verb, i).isPresent();
  }

  /** The last item of the form that begins at {@code i}. */
  private Optional<Integer> matches(List<String> forms, int i) {
    for (String form : forms) {
      String[] words = form.split(" ", -1);
      int n = 0;
      while (n < words.length && passage.is(i + n, words[n])) {
        n++;
      }
      if (n == words.length) {
        return Optional.of(i + n - 1);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> particle(CueVerb verb, int i) {
    for (int j = i + 1; j < Math.min(passage.size(), i + FARTHEST_PARTICLE); j++) {
      if (passage.is(j, verb.particle())) {
        return Optional.of(j);
      }
      if (passage.item(j).isBreak()
          || passage.item(j).isQuotation()
          || passage.is(j, WordClass.SUBORDINATOR)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The auxiliary that a participle or infinitive at {@code i} goes with. */
  private Optional<Integer> auxiliary(CueVerb verb, int i, int last) {
    boolean state = verb.takes(CueVerb.Frame.STATE);
    for (int j = i - 1; j >= Math.max(0, i - FARTHEST_AUXILIARY); j--) {
      boolean bracket = passage.is(j, "(") || passage.is(j, ")");
      if ((passage.item(j).isBreak() && !bracket) || passage.is(j, WordClass.SUBORDINATOR)) {
        break;
      }
      if (isAuxiliary(j, state)) {
        return Optional.of(j);
      }
      if (!passage.lexicon().isDutch() && !passage.is(j, WordClass.ADVERB)) {
        break;
      }
    }
    int next = last + 1;
    return passage.lexicon().isDutch() && isAuxiliary(next, state)
        ? Optional.of(next)
        : Optional.empty();
  }

  private boolean isAuxiliary(int j, boolean state) {
    if (!passage.is(j, WordClass.AUXILIARY)) {
      return false;
    }
    boolean copula = isCopula(passage, j);
    return state ? copula : (!copula && !passage.is(j, WordClass.PASSIVE));
  }

  /** Whether item {@code j} is a verb that says what somebody is. */
  static boolean isCopula(Passage passage, int j) {
    if (j < 0 || j >= passage.size()) {
      return false;
    }
    return switch (passage.item(j).lower()) {
      case "is", "ben", "zijn", "was", "waren", "blijft", "blijven", "are", "were", "be" -> true;
      default -> false;
    };
  }
}
