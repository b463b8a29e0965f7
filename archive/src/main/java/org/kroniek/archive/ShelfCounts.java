package org.kroniek.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Statement;

/** Keeps count of what is current: of subjects, of their names, of sources and outlets. */
final class ShelfCounts {

  private final Handle handle;
  private final Names names;
  private final Subjects subjects;
  private final Reading reading;
  private final Map<Long, Map<Part, Integer>> ofSubjects = new LinkedHashMap<>();
  private final Map<Long, Set<Long>> namesOfSubjects = new LinkedHashMap<>();

  /** What a subject is counted as, in the order of the columns. */
  private enum Part {
    ARTICLES,
    MENTIONS,
    SAID,
    ABOUT,
    ACTED,
    RECEIVED,
    HELD
  }

  ShelfCounts(Handle handle, Names names, Subjects subjects, Marks marks) {
    this.handle = handle;
    this.names = names;
    this.subjects = subjects;
    this.reading = marks.reading();
  }

  /**
   * Counts the reading in, or out.
   *
   * @param sign 1 or -1
   */
  void add(int sign) {
    entities();
    statements();
    events();
    for (Quantity quantity : reading.quantities()) {
      quantity.holder().ifPresent(who -> count(party(who), Part.HELD, 1));
    }
    writeSubjects(sign);
    writeNames(sign);
    writeTallies(sign);
    writeHoldings(sign);
  }

  private void entities() {
    Set<Long> named = new LinkedHashSet<>();
    for (Entity entity : reading.entities()) {
      long subject = subjects.of(entity);
      called(subject, entity.name());
      named.add(subject);
      count(subject, Part.MENTIONS, entity.mentions().size());
    }
    named.forEach(subject -> count(subject, Part.ARTICLES, 1));
  }

  private void statements() {
    for (Statement statement : reading.statements()) {
      statement.source().map(Source::party).ifPresent(who -> count(party(who), Part.SAID, 1));
      statement.addressee().ifPresent(this::party);
      Set<Long> about = new LinkedHashSet<>();
      statement.about().forEach(entity -> subjects.ofEntity(entity).ifPresent(about::add));
      about.forEach(subject -> count(subject, Part.ABOUT, 1));
    }
  }

  private void events() {
    for (Event event : reading.events()) {
      event.actor().stream().map(this::party).distinct().forEach(s -> count(s, Part.ACTED, 1));
      event.recipient().stream()
          .map(this::party)
          .distinct()
          .forEach(s -> count(s, Part.RECEIVED, 1));
    }
  }

  private long party(Party party) {
    long subject = subjects.of(party);
    called(subject, party.name());
    return subject;
  }

  private void called(long subject, String name) {
    namesOfSubjects.computeIfAbsent(subject, s -> new LinkedHashSet<>()).add(names.number(name));
  }

  private void count(long subject, Part part, int number) {
    ofSubjects
        .computeIfAbsent(subject, s -> new EnumMap<>(Part.class))
        .merge(part, number, Integer::sum);
  }

  private void writeSubjects(int sign) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE subject SET articles = articles + ?, mentions = mentions + ?, said = said + ?,"
                + " about = about + ?, acted = acted + ?, received = received + ?, held = held + ?"
                + " WHERE subject_id = ?")) {
      ofSubjects.forEach(
          (subject, counts) -> {
            int column = 0;
            for (Part part : Part.values()) {
              batch.bind(column++, counts.getOrDefault(part, 0) * sign);
            }
            batch.bind(column, subject.longValue()).add();
          });
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  /** The name that most articles use is the one that is shown. */
  private void writeNames(int sign) {
    try (PreparedBatch batch =
            handle.prepareBatch(
                "INSERT INTO subject_name (subject_id, name_id, articles) VALUES (?, ?, ?)"
                    + " ON CONFLICT (subject_id, name_id)"
                    + " DO UPDATE SET articles = subject_name.articles + excluded.articles");
        PreparedBatch shown =
            handle.prepareBatch(
                "UPDATE subject SET name_id = (SELECT n.name_id FROM subject_name n"
                    + " WHERE n.subject_id = subject.subject_id"
                    + " ORDER BY n.articles DESC, n.name_id LIMIT 1) WHERE subject_id = ?")) {
      namesOfSubjects.forEach(
          (subject, called) -> {
            called.forEach(
                name ->
                    batch
                        .bind(0, subject.longValue())
                        .bind(1, name.longValue())
                        .bind(2, sign)
                        .add());
            shown.bind(0, subject.longValue()).add();
          });
      if (batch.size() > 0) {
        batch.execute();
        shown.execute();
      }
    }
  }

  private void writeTallies(int sign) {
    Map<Long, Integer> sources = new TreeMap<>();
    for (Statement statement : reading.statements()) {
      statement
          .source()
          .ifPresent(s -> sources.merge(names.number(s.party().name()), 1, Integer::sum));
    }
    Optional<Long> outlet = reading.article().outlet().map(names::number);
    Rows rows =
        Rows.into(
            handle,
            "tally",
            "what, name_id, articles, statements",
            "(what, name_id) DO UPDATE SET articles = tally.articles + excluded.articles,"
                + " statements = tally.statements + excluded.statements");
    sources.forEach((name, number) -> tally(rows, "source", name, number, sign));
    outlet.ifPresent(name -> tally(rows, "outlet", name, reading.statements().size(), sign));
    rows.write();
    if (sign < 0) {
      List<Long> named = new ArrayList<>(sources.keySet());
      outlet.ifPresent(named::add);
      handle.execute(
          "DELETE FROM tally WHERE articles = 0 AND name_id IN (" + Subjects.numbers(named) + ")");
    }
  }

  private static void tally(Rows rows, String what, long name, int statements, int sign) {
    rows.add(what).add(name).add(sign).add((long) statements * sign).end();
  }

  private void writeHoldings(int sign) {
    Rows rows =
        Rows.into(
            handle,
            "holding",
            "kind, number",
            "(kind) DO UPDATE SET number = holding.number + excluded.number");
    rows.add("article").add(sign).end();
    List.of(
            Map.entry("statement", reading.statements()),
            Map.entry("event", reading.events()),
            Map.entry("quantity", reading.quantities()),
            Map.entry("conditional", reading.conditionals()))
        .forEach(
            entry -> rows.add(entry.getKey()).add((long) sign * entry.getValue().size()).end());
    rows.write();
  }
}
