package org.kroniek.story.said;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kroniek.model.Entity;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.story.words.Words;

/** Who is meant by the parties and entities of one reading. */
final class Identities {

  private final Map<String, Entity> entities = new HashMap<>();
  private final String article;

  Identities(Reading reading) {
    this.article = reading.article().id();
    reading.entities().forEach(entity -> entities.put(entity.id(), entity));
  }

  Identity of(Party party) {
    return party
        .entity()
        .flatMap(this::of)
        .orElseGet(() -> new Identity(article + " " + Words.fold(party.name()), party.name()));
  }

  /** The keys of all who and what is named. */
  Set<String> all() {
    Set<String> keys = new TreeSet<>();
    entities.keySet().forEach(id -> of(id).ifPresent(who -> keys.add(who.key())));
    return keys;
  }

  Optional<Identity> of(String entity) {
    return Optional.ofNullable(entities.get(entity))
        .map(
            found ->
                new Identity(
                    found.wikidata().orElseGet(() -> Words.fold(found.name())), found.name()));
  }
}
