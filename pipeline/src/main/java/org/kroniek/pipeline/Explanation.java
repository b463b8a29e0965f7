package org.kroniek.pipeline;

import java.util.List;
import java.util.Optional;
import org.kroniek.extract.Rule;
import org.kroniek.model.Finding;
import org.kroniek.model.Reading;

/**
 * Why a finding stands: the rule that found it and the words that the rule went by. Whether the
 * reader that runs now finds it again in the same text takes reading, and is told apart.
 *
 * @param finding what is explained
 * @param rule the rule; empty where this version has no rule of that name any more
 * @param words what the rule went by, in the order in which it used it
 */
public record Explanation(Finding finding, Optional<Rule> rule, List<String> words) {

  /** Copies the list. */
  public Explanation {
    words = List.copyOf(words);
  }

  /** What the present reader makes of the text that a finding came from. */
  public enum Again {
    /** It finds the same by the same rule. */
    SAME,
    /** It finds the same words by another rule or tells them otherwise. */
    CHANGED,
    /** It does not find it. */
    GONE
  }

  /**
   * The explanation of one finding of a reading.
   *
   * @return nothing where the reading has no finding of that id
   */
  public static Optional<Explanation> of(Reading reading, String id, Composition composition) {
    return reading
        .findings()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .map(
            finding ->
                new Explanation(
                    finding,
                    composition.rules().stream()
                        .filter(rule -> rule.id().equals(finding.evidence().rule()))
                        .findFirst(),
                    finding.evidence().spans().stream()
                        .map(span -> span.of(reading.article().text()))
                        .toList()));
  }

  /** Reads the article again and tells what becomes of a finding of it. */
  public static Again again(Reading reading, Finding finding, Composition composition) {
    try {
      return composition
          .articleReader()
          .read(reading.article())
          .findings()
          .filter(other -> other.id().equals(finding.id()))
          .findFirst()
          .map(other -> other.equals(finding) ? Again.SAME : Again.CHANGED)
          .orElse(Again.GONE);
    } catch (ReadFailure e) {
      return Again.GONE;
    }
  }
}
