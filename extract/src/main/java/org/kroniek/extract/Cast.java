package org.kroniek.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.kroniek.extract.entity.Referent;
import org.kroniek.extract.entity.Referents;
import org.kroniek.model.Entity;
import org.kroniek.model.Mention;
import org.kroniek.model.Party;
import org.kroniek.model.Span;

/** The entities of a document by where they are named, and whom its phrases mean. */
final class Cast {

  private final Referents referents;
  private final Lexicon lexicon;
  private final Map<String, Entity> byId = new HashMap<>();
  private final NavigableMap<Integer, Named> byStart = new TreeMap<>();

  Cast(Referents referents, Lexicon lexicon) {
    this.referents = referents;
    this.lexicon = lexicon;
    for (Entity entity : referents.entities()) {
      byId.put(entity.id(), entity);
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          byStart.put(mention.span().start(), new Named(mention.span(), entity));
        }
      }
    }
  }

  private record Named(Span span, Entity entity) {}

  /** Whom the words mean, a whole name, noun phrase or pronoun. */
  Optional<Referent> referent(Span words) {
    return referents.of(words);
  }

  /** The entity named by the words at this place. */
  Optional<Entity> named(Span span) {
    return Optional.ofNullable(byStart.floorEntry(span.start()))
        .map(Map.Entry::getValue)
        .filter(named -> named.span().contains(span.start()))
        .map(Named::entity);
  }

  Optional<Entity> entity(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  static Party party(Entity entity) {
    return new Party(Optional.of(entity.id()), entity.name());
  }

  /** Whether the person is a woman, where the given name tells. */
  Optional<Boolean> isWoman(Party party) {
    return lexicon.isWoman(party.name().split(" ", 2)[0]);
  }

  /** Whether the party may be a single person. */
  boolean mayBePerson(Party party) {
    return party
        .entity()
        .flatMap(this::entity)
        .map(e -> e.type() == Entity.Type.PER || e.type() == Entity.Type.MISC)
        .orElse(true);
  }

  /** The ids of the entities named in the stretches, each once, by first mention. */
  List<String> about(List<Span> stretches) {
    return stretches.stream()
        .flatMap(s -> byStart.subMap(s.start(), s.end()).values().stream())
        .map(named -> named.entity().id())
        .distinct()
        .toList();
  }
}
