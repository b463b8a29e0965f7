package org.kroniek.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Statement;

/** Puts what one current reading holds on the shelf that lists are read off. */
final class Shelf {

  private static final String ABOUT = "about";
  private static final String SOURCE = "source";

  private final Marks marks;
  private final Reading reading;
  private final Names names;
  private final Subjects subjects;
  private final Rows found;
  private final Rows parties;
  private final Rows edges;
  private final @Nullable Long outlet;
  private final Set<List<Object>> written = new LinkedHashSet<>();

  private Shelf(Handle handle, Marks marks) {
    this.marks = marks;
    this.reading = marks.reading();
    this.names = new Names(handle);
    this.subjects = new Subjects(handle, names, reading);
    this.outlet = reading.article().outlet().map(names::number).orElse(null);
    this.found =
        Rows.into(
            handle,
            "found",
            "shelfmark, reading_id, first_day, width, outlet, language, claim, source, act, mode,"
                + " type, modality, holder, kind, stance, unit, purpose");
    this.parties = Rows.into(handle, "found_party", "subject_id, role, shelfmark");
    this.edges =
        Rows.into(handle, "found_edge", "shelfmark, actor, recipient, type, modality, claimed");
  }

  /** Puts a reading that has become current on the shelf, and counts it. */
  static void put(Handle handle, Marks marks) {
    Shelf shelf = new Shelf(handle, marks);
    shelf.article();
    shelf.statements();
    shelf.events();
    shelf.quantities();
    shelf.conditionals();
    List.of(shelf.found, shelf.parties, shelf.edges).forEach(Rows::write);
    new ShelfCounts(handle, shelf.names, shelf.subjects, marks).add(1);
  }

  /** Takes a reading that is current no more off it. */
  static void take(Handle handle, Marks marks) {
    Names names = new Names(handle);
    Subjects subjects = new Subjects(handle, names, marks.reading());
    new ShelfCounts(handle, names, subjects, marks).add(-1);
    for (String table : List.of("found_party", "found_edge")) {
      handle
          .createUpdate(
              String.format(
                  Locale.ROOT,
                  "DELETE FROM %s WHERE shelfmark IN"
                      + " (SELECT shelfmark FROM found WHERE reading_id = ?)",
                  table))
          .bind(0, marks.readingNumber())
          .execute();
    }
    handle
        .createUpdate("DELETE FROM found WHERE reading_id = ?")
        .bind(0, marks.readingNumber())
        .execute();
  }

  private void article() {
    long mark = marks.article();
    row(mark, marks.published(), Optional.empty()).end();
    reading.entities().forEach(entity -> party(subjects.of(entity), ABOUT, mark));
    for (Statement statement : reading.statements()) {
      source(statement).ifPresent(who -> party(who, SOURCE, mark));
    }
  }

  /** A row with what all have. */
  private Row row(long mark, Optional<PartialDate> date, Optional<Integer> claim) {
    return new Row(mark, date, claim);
  }

  private Optional<Long> source(Statement statement) {
    return statement.source().map(Source::party).map(subjects::of);
  }

  private void statements() {
    for (int i = 0; i < reading.statements().size(); i++) {
      Statement statement = reading.statements().get(i);
      long mark = marks.statement(i);
      row(mark, marks.said(statement), Optional.of(i)).end();
      about(statement, mark);
      addressee(statement, mark);
    }
  }

  private void about(Statement statement, long mark) {
    for (String entity : statement.about()) {
      subjects.ofEntity(entity).ifPresent(who -> party(who, ABOUT, mark));
    }
  }

  private void addressee(Statement statement, long mark) {
    statement.addressee().ifPresent(who -> party(subjects.of(who), "addressee", mark));
  }

  private void events() {
    for (int i = 0; i < reading.events().size(); i++) {
      Event event = reading.events().get(i);
      long mark = marks.event(i);
      Optional<Integer> claim = marks.statement(event.statement());
      row(mark, marks.happened(event), claim).of(event).end();
      List<Long> actors = numbers(event.actor());
      List<Long> recipients = numbers(event.recipient());
      actors.forEach(who -> party(who, "actor", mark));
      recipients.forEach(who -> party(who, "recipient", mark));
      actors.forEach(who -> party(who, ABOUT, mark));
      recipients.forEach(who -> party(who, ABOUT, mark));
      claim.ifPresent(ordinal -> addressee(reading.statements().get(ordinal), mark));
      for (long actor : actors) {
        for (long recipient : recipients) {
          edges.add(mark).add(actor).add(recipient).add(event.type().name());
          edges.add(event.modality().name()).add(claim.isPresent() ? 1 : 0).end();
        }
      }
    }
  }

  private List<Long> numbers(List<Party> of) {
    return of.stream().map(subjects::of).distinct().toList();
  }

  private void quantities() {
    for (int i = 0; i < reading.quantities().size(); i++) {
      Quantity quantity = reading.quantities().get(i);
      long mark = marks.quantity(i);
      Optional<Integer> claim = marks.statement(quantity.statement());
      row(mark, marks.saidIn(quantity.statement()), claim).of(quantity).end();
      quantity.holder().ifPresent(who -> party(subjects.of(who), ABOUT, mark));
      claim.ifPresent(ordinal -> inherit(ordinal, mark));
    }
  }

  private void conditionals() {
    for (int i = 0; i < reading.conditionals().size(); i++) {
      Conditional conditional = reading.conditionals().get(i);
      long mark = marks.conditional(i);
      Optional<Integer> claim = marks.statement(conditional.statement());
      row(mark, marks.saidIn(conditional.statement()), claim).end();
      claim.ifPresent(ordinal -> inherit(ordinal, mark));
    }
  }

  /** Whom its statement speaks of and to. */
  private void inherit(int statement, long mark) {
    about(reading.statements().get(statement), mark);
    addressee(reading.statements().get(statement), mark);
  }

  private void party(long subject, String role, long mark) {
    if (written.add(List.of(subject, role, mark))) {
      parties.add(subject).add(role).add(mark).end();
    }
  }

  /** A row of {@code found} in the making. */
  private final class Row {
    private final long mark;
    private final Optional<PartialDate> date;
    private final Optional<Integer> claim;
    private Optional<Event> event = Optional.empty();
    private Optional<Quantity> quantity = Optional.empty();

    Row(long mark, Optional<PartialDate> date, Optional<Integer> claim) {
      this.mark = mark;
      this.date = date;
      this.claim = claim;
    }

    Row of(Event is) {
      event = Optional.of(is);
      return this;
    }

    Row of(Quantity is) {
      quantity = Optional.of(is);
      return this;
    }

    void end() {
      Optional<Statement> statement = claim.map(reading.statements()::get);
      found.add(mark).add(marks.readingNumber());
      found.add(date.map(day -> day.earliest().toString()));
      found.add(date.map(Shelfmark::width).orElse(0L));
      found.add(outlet).add(reading.article().language().code());
      found.add(claim.map(marks::statement).orElse(null));
      found.add(statement.flatMap(Shelf.this::source).orElse(null));
      found.add(statement.map(s -> s.act().name())).add(statement.map(s -> s.mode().name()));
      found.add(event.map(e -> e.type().name())).add(event.map(e -> e.modality().name()));
      found.add(quantity.flatMap(Quantity::holder).map(subjects::of).orElse(null));
      found.add(quantity.map(q -> q.kind().name())).add(quantity.map(q -> q.stance().name()));
      found.add(quantity.flatMap(Quantity::unit)).add(quantity.map(this::purpose)).end();
    }

    private String purpose(Quantity of) {
      List<String> parts = new ArrayList<>();
      of.purpose().ifPresent(parts::add);
      of.of().ifPresent(parts::add);
      return parts.stream().map(Names::fold).collect(Collectors.joining("\n"));
    }
  }
}
