package org.kroniek.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says in the visitor's language what other modules tell in English words: why two contradict each
 * other, what a position is on, what came of asking a feed. What nobody put into words here stays
 * as it was told.
 */
final class Reasons {

  private static final String STANCE = "stance.";
  private static final String REFUSED = "refused.";

  private final Words words;

  Reasons(Words words) {
    this.words = words;
  }

  /** Why two statements contradict each other. */
  String of(String reason) {
    return words
        .retold("reason.", reason, (key, told) -> Optional.of(values(key, told)))
        .orElse(reason);
  }

  /** What a position is on. */
  String topic(String label) {
    return words
        .retold("topic.amount", label, (key, told) -> amount(told))
        .or(() -> words.retold("topic.dealing", label, (key, told) -> dealing(told)))
        .orElse(label);
  }

  /** A unit and what it is for; nothing of what only looks like it. */
  private Optional<List<String>> amount(List<String> told) {
    return words
        .knownUnit(told.get(0))
        .map(unit -> List.of(unit, words.or("concept.", told.get(1))));
  }

  private Optional<List<String>> dealing(List<String> told) {
    return words.known("type.", told.get(0)).map(type -> List.of(type, told.get(1), told.get(2)));
  }

  /** What came of asking a feed. */
  String outcome(String told) {
    return words
        .retold(
            "outcome.",
            told,
            (key, values) ->
                Optional.of(
                    key.equals("outcome.robots-of") ? List.of(outcome(values.get(0))) : values))
        .orElse(told);
  }

  /** Why something cannot be asked. */
  String problem(String told) {
    return words.retold(REFUSED, told, (key, values) -> Optional.of(values)).orElse(told);
  }

  private List<String> values(String key, List<String> values) {
    return switch (key) {
      case "reason.amount" ->
          List.of(
              words.figures(values.get(0)),
              topic(values.get(1)),
              words.or(STANCE, values.get(2)).toLowerCase(Locale.ROOT),
              words.or(STANCE, values.get(3)).toLowerCase(Locale.ROOT));
      case "reason.event" ->
          List.of(
              values.get(0),
              words.or("reason.is.", values.get(1)),
              words.or("reason.is.", values.get(2)));
      default -> values;
    };
  }
}
