package org.kroniek.extract;

import java.util.Optional;

/** Where clauses begin and end, as far as words and marks show it. */
final class Clauses {

  private static final int FARTHEST_COMPLEMENTISER = 16;

  private Clauses() {}

  /**
   * Where the content that begins at item {@code from} ends: at the full stop, at a further cue
   * that is coordinated with the first, or at a tag of its own.
   */
  static int end(Passage passage, Board board, int from) {
    int i = from;
    while (i < passage.size()) {
      Item item = passage.item(i);
      if (item.isStop() && !isAbbreviation(passage, i)) {
        return i;
      }
      if (item.is(";") || (item.is(":") && passage.isQuotation(i + 1))) {
        return i;
      }
      if (i > from + 2 && beginsOtherCue(passage, board, i)) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static boolean isAbbreviation(Passage passage, int i) {
    return i + 1 < passage.size()
        && passage.item(i + 1).span().start() == passage.item(i).span().end()
        && passage.item(i + 1).isWord();
  }

  private static boolean beginsOtherCue(Passage passage, Board board, int i) {
    if (passage.is(i, WordClass.COORDINATOR)) {
      int j = i + 1;
      while (passage.is(j, WordClass.ADVERB) && j - i < 3) {
        j++;
      }
      Optional<Cue> cue = board.cueAt(passage, j);
      return cue.isPresent() && cue.get().at() == j && isMain(cue.get(), passage);
    }
    if (passage.is(i, ",") && i + 1 < passage.size()) {
      return Tag.at(passage, board, i + 1)
          .filter(tag -> passage.isBreak(tag.to()))
          .filter(tag -> tag.source().map(Phrase::isKnownSource).orElse(false))
          .isPresent();
    }
    return false;
  }

  private static boolean isMain(Cue cue, Passage passage) {
    return complementiser(passage, cue, cue.behind()).isPresent()
        || passage.isQuotation(cue.behind());
  }

  /** The item of the word that opens the clause that a cue governs. */
  static Optional<Integer> complementiser(Passage passage, Cue cue, int from) {
    CueVerb verb = cue.verb();
    for (int i = from; i < Math.min(passage.size(), from + FARTHEST_COMPLEMENTISER); i++) {
      Item item = passage.item(i);
      if (item.isStop() || item.is(":") || item.is(";") || item.isQuotation()) {
        return Optional.empty();
      }
      if (verb.takes(CueVerb.Frame.THAT) && isThat(passage, i)) {
        return Optional.of(i);
      }
      boolean asks = verb.takes(CueVerb.Frame.WHETHER) || verb.takes(CueVerb.Frame.THAT);
      boolean near = i - from <= 1 || passage.is(i, "of") || passage.is(i, "whether");
      if (asks && near && isQuestion(passage, i, verb)) {
        return Optional.of(i);
      }
      boolean edge = item.is(",") || passage.is(i, WordClass.SUBORDINATOR);
      if (edge && !isShortInsertion(passage, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isThat(Passage passage, int i) {
    return passage.lexicon().isDutch() ? passage.is(i, "dat") : passage.is(i, "that");
  }

  private static boolean isQuestion(Passage passage, int i, CueVerb verb) {
    if (passage.is(i, passage.lexicon().isDutch() ? "of" : "whether")) {
      return verb.takes(CueVerb.Frame.WHETHER);
    }
    return passage.is(i, WordClass.QUESTION)
        && !passage.is(i, "die")
        && !passage.is(i, "who")
        && !passage.is(i, "which")
        && !passage.is(i, "wie")
        && (passage.isBreak(i - 1) || !passage.is(i - 1, WordClass.PREPOSITION));
  }

  /** A comma that another comma or the complementiser follows soon. */
  private static boolean isShortInsertion(Passage passage, int i) {
    if (!passage.is(i, ",")) {
      return false;
    }
    for (int j = i + 1; j < Math.min(passage.size(), i + 9); j++) {
      if (isThat(passage, j)) {
        return passage.is(j - 1, ",") || j == i + 1;
      }
    }
    return false;
  }

  /** Whether the words from {@code from} to {@code to} say no to the cue. */
  static boolean isNegated(Passage passage, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(passage.size(), to); i++) {
      switch (passage.item(i).lower()) {
        case "niet", "nooit", "geen", "not", "never", "n't", "n’t" -> {
          return true;
        }
        default -> {
          // Any other word leaves it as it is.
        }
      }
    }
    return false;
  }
}
