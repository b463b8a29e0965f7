package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.words.DisjointSets;

/**
 * Puts together who says the same, whoever it is, and who contradicts it. Every utterance is held
 * against every other, so give those that answer a question, not all. Immutable.
 */
public final class Matters {

  private final Copies copies;
  private final Agreement agreement = new Agreement();

  /**
   * For these copies.
   *
   * @param copies tells on how many independent reports something rests
   */
  public Matters(Copies copies) {
    this.copies = copies;
  }

  private record Opposed(int one, int other, String reason) {}

  /** The matters that these utterances speak of, those that are contradicted first, then widest. */
  public List<Matter> of(List<Utterance> utterances) {
    DisjointSets groups = new DisjointSets(utterances.size());
    List<Opposed> opposed = new ArrayList<>();
    for (int i = 0; i < utterances.size(); i++) {
      for (int j = 0; j < i; j++) {
        Relation relation = agreement.between(utterances.get(j).first(), utterances.get(i).first());
        if (relation.kind() == Relation.Kind.SAME) {
          groups.join(j, i);
        } else if (relation.kind() == Relation.Kind.CONTRADICTING) {
          opposed.add(new Opposed(j, i, relation.reason()));
        }
      }
    }
    List<Matter> matters = new ArrayList<>();
    groups.all().forEach(says -> matters.add(matter(utterances, says, opposed)));
    matters.sort(
        Comparator.comparing((Matter matter) -> -matter.contradictions().size())
            .thenComparing(matter -> -matter.origins().size())
            .thenComparing(matter -> -matter.says().size())
            .thenComparing(matter -> matter.says().get(0).first(), Utterances.ORDER));
    return List.copyOf(matters);
  }

  private Matter matter(List<Utterance> utterances, List<Integer> says, List<Opposed> opposed) {
    List<Matter.Contradiction> contradictions = new ArrayList<>();
    for (Opposed pair : opposed) {
      if (says.contains(pair.one())) {
        contradictions.add(
            new Matter.Contradiction(
                utterances.get(pair.one()), utterances.get(pair.other()), pair.reason()));
      }
    }
    TreeSet<String> articles = new TreeSet<>();
    says.forEach(
        i -> utterances.get(i).reports().forEach(said -> articles.add(said.article().id())));
    return new Matter(
        says.stream().map(utterances::get).toList(), copies.origins(articles), contradictions);
  }
}
