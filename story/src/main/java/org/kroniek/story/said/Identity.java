package org.kroniek.story.said;

/**
 * Who or what is meant, across articles.
 *
 * @param key the Wikidata item, else the folded name; of somebody without a name ({@code een
 *     woordvoerder}) one that is meant in no other article
 * @param name as the article has it
 */
public record Identity(String key, String name) {

  /** Whether it goes by a Wikidata item. */
  boolean isKnown() {
    return key.length() > 1
        && key.charAt(0) == 'Q'
        && key.chars().skip(1).allMatch(Character::isDigit);
  }
}
