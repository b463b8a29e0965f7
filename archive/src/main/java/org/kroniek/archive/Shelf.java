package org.kroniek.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.Facets.Field;

/** Puts what one current reading holds on the shelf that lists are read off. */
final class Shelf {

  private static final String ABOUT = "about";

  private final Handle handle;
  private final Marks marks;
  private final Reading reading;
  private final Names names;
  private final Subjects subjects;
  private final @Nullable Long outlet;
  private final Map<Integer, List<Event>> eventsOf = new HashMap<>();
  private final List<Row> found = new ArrayList<>();
  private final Set<PartyRow> parties = new LinkedHashSet<>();

  /** A row of {@code found_party}. */
  private record PartyRow(long subject, String role, long mark) {}

  private Shelf(Handle handle, Marks marks) {
    this.handle = handle;
    this.marks = marks;
    this.reading = marks.reading();
    this.names = new Names(handle);
    names.know(Names.of(reading));
    this.subjects = new Subjects(handle, names, reading);
    subjects.make();
    this.outlet = reading.article().outlet().map(names::number).orElse(null);
    for (Event event : reading.events()) {
      marks
          .statement(event.statement())
          .ifPresent(
              ordinal -> eventsOf.computeIfAbsent(ordinal, o -> new ArrayList<>()).add(event));
    }
    article();
    statements();
    events();
    quantities();
    conditionals();
  }

  /** Puts a reading that has become current on the shelf, and counts it. */
  static void put(Handle handle, Marks marks) {
    Shelf shelf = new Shelf(handle, marks);
    shelf.writeFound();
    shelf.writeEdges();
    shelf.eachParty("INSERT INTO found_party (subject_id, role, shelfmark) VALUES (?, ?, ?)");
    WordIndex.put(handle, marks);
    new ShelfCounts(handle, shelf.names, shelf.subjects, marks).add(1);
  }

  /** Takes a reading that is current no more off it. */
  static void take(Handle handle, Marks marks) {
    Shelf shelf = new Shelf(handle, marks);
    new ShelfCounts(handle, shelf.names, shelf.subjects, marks).add(-1);
    WordIndex.take(handle, marks.readingNumber());
    shelf.eachParty("DELETE FROM found_party WHERE subject_id = ? AND role = ? AND shelfmark = ?");
    handle
        .createUpdate(
            "DELETE FROM found_edge WHERE shelfmark IN"
                + " (SELECT shelfmark FROM found WHERE reading_id = ?)")
        .bind(0, marks.readingNumber())
        .execute();
    handle
        .createUpdate("DELETE FROM found WHERE reading_id = ?")
        .bind(0, marks.readingNumber())
        .execute();
  }

  private void eachParty(String sql) {
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      for (PartyRow party : parties) {
        batch.bind(0, party.subject()).bind(1, party.role()).bind(2, party.mark()).add();
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  private void writeFound() {
    Rows rows =
        Rows.into(
            handle,
            "found",
            "shelfmark, reading_id, first_day, width, outlet, language, claim, source, act, mode,"
                + " type, modality, holder, kind, stance, unit, purpose, facets");
    found.forEach(row -> row.write(rows));
    rows.write();
  }

  private void writeEdges() {
    Rows rows =
        Rows.into(handle, "found_edge", "shelfmark, actor, recipient, type, modality, claimed");
    for (int i = 0; i < reading.events().size(); i++) {
      Event event = reading.events().get(i);
      int claimed = marks.statement(event.statement()).isPresent() ? 1 : 0;
      for (long actor : numbers(event.actor())) {
        for (long recipient : numbers(event.recipient())) {
          rows.add(marks.event(i)).add(actor).add(recipient);
          rows.add(event.type().name()).add(event.modality().name()).add(claimed).end();
        }
      }
    }
    rows.write();
  }

  private Row row(Kind kind, long mark, Optional<PartialDate> date, Optional<Integer> claim) {
    Row row = new Row(kind, mark, date, claim);
    found.add(row);
    return row;
  }

  private void article() {
    Row row = row(Kind.ARTICLE, marks.article(), marks.published(), Optional.empty());
    reading.entities().forEach(entity -> row.party(ABOUT, subjects.of(entity)));
    for (Statement statement : reading.statements()) {
      source(statement).ifPresent(who -> row.party("source", who));
    }
  }

  private Optional<Long> source(Statement statement) {
    return statement.source().map(Source::party).map(subjects::of);
  }

  private void statements() {
    for (int i = 0; i < reading.statements().size(); i++) {
      Statement statement = reading.statements().get(i);
      Row row = row(Kind.STATEMENT, marks.statement(i), marks.said(statement), Optional.of(i));
      row.inherit(i);
      eventsOf.getOrDefault(i, List.of()).forEach(row::holds);
    }
  }

  private void events() {
    for (int i = 0; i < reading.events().size(); i++) {
      Event event = reading.events().get(i);
      Optional<Integer> claim = marks.statement(event.statement());
      Row row = row(Kind.EVENT, marks.event(i), marks.happened(event), claim);
      row.event = Optional.of(event);
      row.holds(event);
      numbers(event.actor()).forEach(who -> row.party("actor", who));
      numbers(event.recipient()).forEach(who -> row.party("recipient", who));
      numbers(event.actor()).forEach(who -> row.party(ABOUT, who));
      numbers(event.recipient()).forEach(who -> row.party(ABOUT, who));
      claim.ifPresent(row::addressee);
    }
  }

  private List<Long> numbers(List<Party> of) {
    return of.stream().map(subjects::of).distinct().toList();
  }

  private void quantities() {
    for (int i = 0; i < reading.quantities().size(); i++) {
      Quantity quantity = reading.quantities().get(i);
      Optional<Integer> claim = marks.statement(quantity.statement());
      Row row = row(Kind.QUANTITY, marks.quantity(i), marks.saidIn(quantity.statement()), claim);
      row.quantity = Optional.of(quantity);
      quantity.holder().ifPresent(who -> row.party(ABOUT, subjects.of(who)));
      claim.ifPresent(row::inherit);
    }
  }

  private void conditionals() {
    for (int i = 0; i < reading.conditionals().size(); i++) {
      Conditional conditional = reading.conditionals().get(i);
      Optional<Integer> claim = marks.statement(conditional.statement());
      Row row =
          row(Kind.CONDITIONAL, marks.conditional(i), marks.saidIn(conditional.statement()), claim);
      claim.ifPresent(row::inherit);
    }
  }

  /** A row of {@code found} in the making. */
  private final class Row {
    private final Set<Field> fields;
    private final long mark;
    private final Optional<PartialDate> date;
    private final Optional<Integer> claim;
    private final Optional<Statement> statement;
    private final FacetText facets = new FacetText();
    private Optional<Event> event = Optional.empty();
    private Optional<Quantity> quantity = Optional.empty();

    Row(Kind kind, long mark, Optional<PartialDate> date, Optional<Integer> claim) {
      this.fields = FacetCounts.fields(kind);
      this.mark = mark;
      this.date = date;
      this.claim = claim;
      this.statement = claim.map(reading.statements()::get);
    }

    void party(String role, long subject) {
      parties.add(new PartyRow(subject, role, mark));
      switch (role) {
        case ABOUT -> count(Field.ABOUT, Optional.of(subject));
        case "source" -> count(Field.SOURCE, Optional.of(subject));
        case "addressee" -> facets.add(FacetText.ADDRESSEE, subject);
        default -> {}
      }
    }

    /** Whom its statement speaks of and to. */
    void inherit(int ordinal) {
      for (String entity : reading.statements().get(ordinal).about()) {
        subjects.ofEntity(entity).ifPresent(who -> party(ABOUT, who));
      }
      addressee(ordinal);
    }

    void addressee(int ordinal) {
      reading
          .statements()
          .get(ordinal)
          .addressee()
          .ifPresent(who -> party("addressee", subjects.of(who)));
    }

    /** An event that it is, or that a statement tells of. */
    void holds(Event of) {
      count(Field.TYPE, Optional.of(of.type().name()));
      count(Field.MODALITY, Optional.of(of.modality().name()));
    }

    private void count(Field field, Optional<?> value) {
      if (fields.contains(field)) {
        facets.add(field, value);
      }
    }

    void write(Rows rows) {
      Optional<Long> source = statement.flatMap(Shelf.this::source);
      Optional<Long> holder = quantity.flatMap(Quantity::holder).map(subjects::of);
      count(Field.SOURCE, source);
      count(Field.ACT, statement.map(s -> s.act().name()));
      count(Field.MODE, statement.map(s -> s.mode().name()));
      count(Field.OUTLET, Optional.ofNullable(outlet));
      count(Field.LANGUAGE, Optional.of(reading.article().language().code()));
      count(Field.HOLDER, holder);
      count(Field.KIND, quantity.map(q -> q.kind().name()));
      count(Field.STANCE, quantity.map(q -> q.stance().name()));
      count(Field.UNIT, quantity.flatMap(Quantity::unit));
      facets.year(date.map(day -> day.latest().getYear()).filter(year -> year >= 0));
      rows.add(mark).add(marks.readingNumber());
      rows.add(date.map(day -> day.earliest().toString()));
      rows.add(date.map(Shelfmark::width).orElse(0L));
      rows.add(outlet).add(reading.article().language().code());
      rows.add(claim.map(marks::statement).orElse(null));
      rows.add(source.orElse(null));
      rows.add(statement.map(s -> s.act().name())).add(statement.map(s -> s.mode().name()));
      rows.add(event.map(e -> e.type().name())).add(event.map(e -> e.modality().name()));
      rows.add(holder.orElse(null));
      rows.add(quantity.map(q -> q.kind().name())).add(quantity.map(q -> q.stance().name()));
      rows.add(quantity.flatMap(Quantity::unit)).add(quantity.map(this::purpose));
      rows.add(facets.toString()).end();
    }

    private String purpose(Quantity of) {
      List<String> parts = new ArrayList<>();
      of.purpose().ifPresent(parts::add);
      of.of().ifPresent(parts::add);
      return parts.stream().map(Names::fold).collect(Collectors.joining("\n"));
    }
  }
}
