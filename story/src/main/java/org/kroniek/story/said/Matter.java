package org.kroniek.story.said;

import java.util.List;
import java.util.Set;

/**
 * Something that is said, with everybody who says it and everybody who contradicts it later.
 *
 * @param says the utterances that say the same, the earliest first
 * @param origins the ids of the articles that tell it independently of one another
 * @param contradictions the later utterances that contradict it
 */
public record Matter(
    List<Utterance> says, Set<String> origins, List<Contradiction> contradictions) {

  /** Copies the collections. */
  public Matter {
    says = List.copyOf(says);
    origins = Set.copyOf(origins);
    contradictions = List.copyOf(contradictions);
  }

  /**
   * What contradicts a matter.
   *
   * @param says the utterance of the matter that it contradicts
   * @param by the one that contradicts it
   * @param reason why, in words
   */
  public record Contradiction(Utterance says, Utterance by, String reason) {}
}
