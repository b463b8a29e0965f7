package org.kroniek.story.said;

import java.util.Set;
import org.kroniek.story.words.Words;

/**
 * Somebody or something that is asked for: everybody with these letters in the name, and those that
 * are known to have it as another name ({@code Rusland}, {@code Russia}).
 *
 * @param name a Wikidata item or a part of a name
 * @param items the Wikidata items of those who have this name in any language
 */
public record Named(String name, Set<String> items) {

  /** Folds the name and copies the set. */
  public Named {
    name = Words.fold(name.strip());
    items = Set.copyOf(items);
  }

  /** Whether somebody is asked for. */
  public boolean means(Identity who) {
    return items.contains(who.key())
        || Words.fold(who.key()).equals(name)
        || Words.fold(who.name()).contains(name);
  }
}
