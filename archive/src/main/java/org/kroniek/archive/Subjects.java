package org.kroniek.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Entity;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;

/** The subjects that the entities and parties of one reading mean, written where they are new. */
final class Subjects {

  private final Handle handle;
  private final Names names;
  private final Map<String, Long> known = new HashMap<>();
  private final Map<String, Entity> entities = new HashMap<>();

  Subjects(Handle handle, Names names, Reading reading) {
    this.handle = handle;
    this.names = names;
    reading.entities().forEach(entity -> entities.put(entity.id(), entity));
  }

  /** The id of whom a party means. */
  static String id(Party party, Map<String, Entity> entities) {
    return party
        .entity()
        .flatMap(id -> Optional.ofNullable(entities.get(id)))
        .map(entity -> SubjectId.of(entity.wikidata(), entity.name()))
        .orElseGet(() -> SubjectId.of(Optional.empty(), party.name()));
  }

  /** The subject of an entity of the reading; none where the reading has no such entity. */
  Optional<Long> ofEntity(String id) {
    return Optional.ofNullable(entities.get(id)).map(this::of);
  }

  long of(Entity entity) {
    return number(
        SubjectId.of(entity.wikidata(), entity.name()), entity.name(), Optional.of(entity.type()));
  }

  long of(Party party) {
    return party
        .entity()
        .flatMap(this::ofEntity)
        .orElseGet(() -> number(id(party, entities), party.name(), Optional.empty()));
  }

  private long number(String id, String name, Optional<Entity.Type> type) {
    return known.computeIfAbsent(
        id,
        key -> {
          Optional<Long> there = find(key);
          if (there.isPresent() && type.isPresent()) {
            handle
                .createUpdate("UPDATE subject SET type = ? WHERE subject_id = ? AND type IS NULL")
                .bind(0, type.get().name())
                .bind(1, there.get())
                .execute();
          }
          return there.orElseGet(() -> write(key, name, type));
        });
  }

  private Optional<Long> find(String id) {
    return handle
        .createQuery("SELECT subject_id FROM subject WHERE id = ?")
        .bind(0, id)
        .mapTo(Long.class)
        .findOne();
  }

  private long write(String id, String name, Optional<Entity.Type> type) {
    return handle
        .createQuery(
            "INSERT INTO subject (id, wikidata, type, name_id) VALUES (?, ?, ?, ?)"
                + " RETURNING subject_id")
        .bind(0, id)
        .bind(1, id.startsWith("Q") ? id : null)
        .bind(2, type.map(Entity.Type::name).orElse(null))
        .bind(3, names.number(name))
        .mapTo(Long.class)
        .one();
  }

  /** The subjects that somebody who asks for this means: by its id, or by letters of its names. */
  static List<Long> meant(Handle handle, String asked, int limit) {
    String wanted = asked.strip();
    if (SubjectId.isOne(wanted)) {
      return handle
          .createQuery("SELECT subject_id FROM subject WHERE id = ?")
          .bind(0, wanted)
          .mapTo(Long.class)
          .list();
    }
    return handle
        .createQuery(
            "SELECT subject_id FROM subject WHERE subject_id IN (SELECT s.subject_id"
                + " FROM name n JOIN subject_name s ON s.name_id = n.name_id"
                + " WHERE "
                + Dialect.of(handle).holds("n.folded", "?")
                + ") ORDER BY weight DESC, subject_id LIMIT ?")
        .bind(0, Names.fold(wanted))
        .bind(1, limit)
        .mapTo(Long.class)
        .list();
  }
}
