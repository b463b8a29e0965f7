package org.kroniek.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody or something that an article speaks of.
 *
 * @param id unique in the article, {@code e1}
 * @param type person, organisation, place or other
 * @param name the fullest name in the article or in the world file
 * @param wikidata the item's id, {@code Q57792}
 * @param mentions where it is spoken of, in order
 */
public record Entity(
    String id, Type type, String name, Optional<String> wikidata, List<Mention> mentions) {

  /** Copies the mentions. */
  public Entity {
    mentions = List.copyOf(mentions);
    if (name.isBlank()) {
      throw new IllegalArgumentException("entity " + id + " without a name");
    }
  }

  /** What an entity is. */
  public enum Type {
    /** A person. */
    PER,
    /** An organisation, a body, an outlet. */
    ORG,
    /** A place, a country. */
    LOC,
    /** A name of something else. */
    MISC
  }
}
