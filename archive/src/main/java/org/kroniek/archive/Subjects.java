package org.kroniek.archive;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.kroniek.model.Entity;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;

/** The subjects that the entities and parties of one reading mean, written where they are new. */
final class Subjects {

  /** Subjects looked up by one query. */
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final Names names;
  private final Reading reading;
  private final Map<String, Long> known = new HashMap<>();
  private final Set<String> looked = new HashSet<>();
  private final Set<String> untyped = new HashSet<>();
  private final Map<String, Entity> entities = new HashMap<>();

  Subjects(Handle handle, Names names, Reading reading) {
    this.handle = handle;
    this.names = names;
    this.reading = reading;
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

  /** Looks all of the reading up at once, which takes as long as one. */
  void know() {
    Set<String> ids = new LinkedHashSet<>();
    reading.entities().forEach(one -> ids.add(SubjectId.of(one.wikidata(), one.name())));
    reading.findings().flatMap(ListLoader::parties).forEach(one -> ids.add(id(one, entities)));
    List<String> wanted = ids.stream().filter(looked::add).toList();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      know(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)));
    }
  }

  /** Writes the entities of the reading that are nowhere yet, all at once. */
  void make() {
    know();
    Map<String, Entity> wanted = new LinkedHashMap<>();
    for (Entity entity : reading.entities()) {
      String id = SubjectId.of(entity.wikidata(), entity.name());
      if (!known.containsKey(id)) {
        wanted.putIfAbsent(id, entity);
      }
    }
    List<String> ids = List.copyOf(wanted.keySet());
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      Query insert = insert(some.size());
      for (int i = 0; i < some.size(); i++) {
        Entity entity = Objects.requireNonNull(wanted.get(some.get(i)));
        bind(insert, i, some.get(i), entity.name(), Optional.of(entity.type()));
      }
      insert
          .map((row, context) -> known.put(new Cells(row).text("id"), row.getLong("subject_id")))
          .list();
    }
  }

  private Query insert(int rows) {
    return handle.createQuery(
        "INSERT INTO subject (id, wikidata, type, name_id) VALUES "
            + String.join(", ", Collections.nCopies(rows, "(?, ?, ?, ?)"))
            + " RETURNING id, subject_id");
  }

  private void bind(Query insert, int row, String id, String name, Optional<Entity.Type> type) {
    insert
        .bind(4 * row, id)
        .bind(4 * row + 1, id.startsWith("Q") ? id : null)
        .bind(4 * row + 2, type.map(Entity.Type::name).orElse(null))
        .bind(4 * row + 3, names.number(name));
  }

  private void know(List<String> ids) {
    Query query =
        handle.createQuery(
            "SELECT id, subject_id, type FROM subject WHERE id IN ("
                + String.join(", ", Collections.nCopies(ids.size(), "?"))
                + ")");
    for (int i = 0; i < ids.size(); i++) {
      query.bind(i, ids.get(i));
    }
    query
        .map(
            (row, context) -> {
              Cells cells = new Cells(row);
              if (cells.optionalText("type").isEmpty()) {
                untyped.add(cells.text("id"));
              }
              return known.put(cells.text("id"), cells.number("subject_id"));
            })
        .list();
  }

  private long number(String id, String name, Optional<Entity.Type> type) {
    if (looked.add(id)) {
      know(List.of(id));
    }
    Long there = known.get(id);
    if (there == null) {
      long written = write(id, name, type);
      known.put(id, written);
      return written;
    }
    if (type.isPresent() && untyped.remove(id)) {
      handle
          .createUpdate("UPDATE subject SET type = ? WHERE subject_id = ?")
          .bind(0, type.get().name())
          .bind(1, there)
          .execute();
    }
    return there;
  }

  private long write(String id, String name, Optional<Entity.Type> type) {
    Query insert = insert(1);
    bind(insert, 0, id, name, type);
    return insert.map((row, context) -> row.getLong("subject_id")).one();
  }

  /** For a list in brackets, which is never empty. */
  static String numbers(List<Long> numbers) {
    return numbers.isEmpty()
        ? "NULL"
        : numbers.stream().map(Object::toString).collect(Collectors.joining(", "));
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
