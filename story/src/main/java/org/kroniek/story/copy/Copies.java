package org.kroniek.story.copy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is a copy of what, at one moment. Immutable.
 *
 * @param families articles with copies, those with most copies first, then by date
 * @param origins for each article that is a copy the id of the article it comes from
 * @param embedded for each article that holds others among words of its own the ids of their
 *     origins
 */
public record Copies(
    List<CopyFamily> families, Map<String, String> origins, Map<String, Set<String>> embedded) {

  /** Copies the collections. */
  public Copies {
    families = List.copyOf(families);
    origins = Map.copyOf(origins);
    embedded = Map.copyOf(embedded);
  }

  /** Nothing is a copy of anything. */
  public static Copies none() {
    return new Copies(List.of(), Map.of(), Map.of());
  }

  /** The id of the article that this one comes from; its own where it is no copy. */
  public String origin(String article) {
    return origins.getOrDefault(article, article);
  }

  /**
   * On how many independent reports something rests that all these articles tell: copies count as
   * one, and an article that holds one of the others tells it after that one.
   */
  public Set<String> origins(Iterable<String> articles) {
    Set<String> found = new TreeSet<>();
    articles.forEach(article -> found.add(origin(article)));
    Set<String> independent = new TreeSet<>();
    for (String article : articles) {
      Set<String> held = new HashSet<>(embedded.getOrDefault(article, Set.of()));
      held.remove(origin(article));
      held.retainAll(found);
      if (held.isEmpty()) {
        independent.add(origin(article));
      }
    }
    return independent.isEmpty() ? found : independent;
  }
}
