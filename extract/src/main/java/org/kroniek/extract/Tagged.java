package org.kroniek.extract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Entity;
import org.kroniek.model.Mention;
import org.kroniek.model.Span;

/** The names that the tagger found, by where they begin. Immutable. */
final class Tagged {

  private final Map<Integer, Name> byStart = new HashMap<>();

  Tagged(List<Entity> entities) {
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        byStart.put(mention.span().start(), new Name(mention.span(), entity.type()));
      }
    }
  }

  /** A name as the tagger sees it. */
  record Name(Span span, Entity.Type type) {}

  /** The name that begins here, where one does. */
  @Nullable Name at(int start) {
    return byStart.get(start);
  }

  /** What most of the names at these places are, where that is more than just a name. */
  Optional<Entity.Type> type(List<Span> spans) {
    Map<Entity.Type, Integer> votes = new EnumMap<>(Entity.Type.class);
    for (Span span : spans) {
      Name name = byStart.get(span.start());
      if (name != null && name.span().end() <= span.end() + 2) {
        votes.merge(name.type(), 1, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(type -> type != Entity.Type.MISC);
  }
}
