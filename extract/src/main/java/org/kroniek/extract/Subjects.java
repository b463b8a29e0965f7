package org.kroniek.extract;

import java.util.Optional;

/** Finds who says it: the subject of a cue. */
final class Subjects {

  private static final int MOST_ADVERBS = 3;

  private Subjects() {}

  /** The subject of a cue, behind its finite verb or before it. */
  static Optional<Phrase> of(Passage passage, Cue cue) {
    if (!cue.isCompound() && Cues.isGerund(cue.verb(), passage.item(cue.at()).lower())) {
      return ofSentence(passage, cue);
    }
    Optional<Phrase> behind = passage.lexicon().isDutch() ? behind(passage, cue) : Optional.empty();
    Optional<Phrase> before = before(passage, cue);
    if (before.isPresent() && behind.isPresent()) {
      boolean better =
          behind.get().isKnownSource()
              && (!before.get().isKnownSource() || isObject(passage, before.get()));
      return better ? behind : before;
    }
    if (before.isPresent()) {
      return before;
    }
    Optional<Phrase> shared = shared(passage, cue);
    return shared.isPresent() ? shared : behind.filter(Phrase::isKnownSource);
  }

  /** <i>Jansen zal komen en verwacht dat …</i>: the subject stands before the first verb. */
  private static Optional<Phrase> shared(Passage passage, Cue cue) {
    int i = cue.finite() - 1;
    while (i > 0 && passage.is(i, WordClass.ADVERB)) {
      i--;
    }
    if (i < 2 || !passage.is(i, WordClass.COORDINATOR)) {
      return Optional.empty();
    }
    return ofSentence(passage, cue);
  }

  /** The phrase that the sentence begins with, where its first verb follows at once. */
  private static Optional<Phrase> ofSentence(Passage passage, Cue cue) {
    int start = 0;
    while (passage.is(start, WordClass.COORDINATOR)) {
      start++;
    }
    return NounPhrases.at(passage, start)
        .filter(Phrase::isKnownSource)
        .filter(p -> p.to() < cue.finite() && !passage.isBreak(p.to()));
  }

  private static boolean isObject(Passage passage, Phrase phrase) {
    return passage.is(phrase.from(), "dat") || passage.is(phrase.from(), "dit");
  }

  /** The phrase right behind the finite verb. */
  static Optional<Phrase> behind(Passage passage, Cue cue) {
    int i = cue.finite() + 1;
    for (int n = 0; n < MOST_ADVERBS; n++) {
      if (passage.is(i, WordClass.REFLEXIVE)
          || (passage.is(i, WordClass.ADVERB) && !passage.is(i, WordClass.DETERMINER))) {
        i++;
      }
    }
    return passage.is(i, WordClass.SUBORDINATOR) ? Optional.empty() : NounPhrases.at(passage, i);
  }

  /** The phrase that ends right before the finite verb, adverbs apart. */
  static Optional<Phrase> before(Passage passage, Cue cue) {
    int i = cue.finite() - 1;
    boolean auxiliaries = !passage.lexicon().isDutch();
    for (int n = 0; n < MOST_ADVERBS; n++) {
      if (passage.is(i, WordClass.ADVERB)
          || (auxiliaries && passage.is(i, WordClass.AUXILIARY) && !NameShape.begins(passage, i))) {
        i--;
      }
    }
    if (i >= 1 && (passage.is(i, "die") || passage.is(i, "who"))) {
      return NounPhrases.endingAt(passage, passage.is(i - 1, ",") ? i - 2 : i - 1);
    }
    return NounPhrases.endingAt(passage, i);
  }
}
