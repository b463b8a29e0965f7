package org.kroniek.story.words;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What some words are about.
 *
 * @param words all of them
 * @param stems those that mean something, without their endings, in the order of the text
 * @param figures the figures
 * @param refused those of them that a denying word stands before: {@code 5%, not 2%}
 * @param negations how many words deny
 * @param lean whether the words ask for more (above 0) or for less (below), from -3 to 3: {@code
 *     meer} 1, {@code niet genoeg} 2, {@code echt niet genoeg} 3
 * @param enough whether the words say that something is enough
 * @param demands whether the words say that something has to be
 * @param exceeds whether the words speak of more than a figure
 * @param concepts what public money is spent on that is named
 */
public record Content(
    List<Word> words,
    Set<String> stems,
    Set<Figure> figures,
    Set<Figure> refused,
    int negations,
    int lean,
    boolean enough,
    boolean demands,
    boolean exceeds,
    List<String> concepts) {

  /** Copies the collections. */
  public Content {
    words = List.copyOf(words);
    stems = Collections.unmodifiableSet(new LinkedHashSet<>(stems));
    figures = Collections.unmodifiableSet(new LinkedHashSet<>(figures));
    refused = Set.copyOf(refused);
    concepts = List.copyOf(concepts);
  }

  /** Whether the words deny what they would say without the denying ones. */
  public boolean isNegated() {
    return negations % 2 == 1;
  }
}
