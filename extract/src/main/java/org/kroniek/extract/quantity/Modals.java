package org.kroniek.extract.quantity;

import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Quantity.Kind;

/** Verbs that say that something must, will or is wanted to be done, and what that makes of it. */
final class Modals {

  private static final Set<String> MUST =
      Set.of("moeten", "dienen", "behoren", "must", "should", "need", "ought", "have");
  private static final Set<String> WILL =
      Set.of("zullen", "gaan", "will", "shall", "would", "go", "bereid", "willing", "prepared");
  private static final Set<String> WANT =
      Set.of(
          "willen",
          "plannen",
          "hopen",
          "voornemen",
          "overwegen",
          "want",
          "plan",
          "hope",
          "intend",
          "seek",
          "aim",
          "propose",
          "voorstellen",
          "eisen",
          "demand",
          "ask",
          "vragen",
          "pleiten",
          "weigeren",
          "refuse",
          "beslissen",
          "besluiten",
          "overeenkomen",
          "decide",
          "agree");

  private Modals() {}

  /** What an amount is that stands with such a verb: a norm, a pledge or a target. */
  static Optional<Kind> kind(String lemma) {
    if (isMust(lemma)) {
      return Optional.of(Kind.NORM);
    }
    if (WILL.contains(lemma)) {
      return Optional.of(Kind.PLEDGE);
    }
    return WANT.contains(lemma) ? Optional.of(Kind.TARGET) : Optional.empty();
  }

  static boolean isMust(String lemma) {
    return MUST.contains(lemma);
  }
}
