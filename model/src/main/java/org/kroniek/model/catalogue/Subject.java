package org.kroniek.model.catalogue;

import java.util.Optional;
import org.kroniek.model.Entity;

/**
 * Somebody or something that the record knows across its articles: all entities with one Wikidata
 * item, or else all parties with one name, whatever its case and diacritics.
 *
 * @param id {@code Q57792} where the item is known, otherwise {@code n-} and sixteen characters
 *     made from the name; the same in every archive, and fit for an address
 * @param name the name that most articles use
 * @param type what it is; empty for a source that no entity stands behind, {@code woordvoerder van
 *     het ministerie}
 * @param wikidata the item, equal to the id where it is known
 */
public record Subject(
    String id, String name, Optional<Entity.Type> type, Optional<String> wikidata) {}
