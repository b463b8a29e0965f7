package org.kroniek.archive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kroniek.archive.FindingRows.Kind;
import org.kroniek.archive.FindingRows.Role;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.Occasion;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/** Writes the findings of one reading. */
final class FindingWriter {

  private final FindingRows common;
  private final Reading reading;
  private final Rows statements;
  private final Rows about;
  private final Rows events;
  private final Rows quantities;
  private final Rows conditionals;

  FindingWriter(Handle handle, FindingRows common, Reading reading) {
    this.common = common;
    this.reading = reading;
    this.statements =
        Rows.into(
            handle,
            "statement",
            "finding_id, mode, act, source_via, source_start, source_end, cue_start, cue_end,"
                + " occasion_start, occasion_end, said, said_start, said_end, parent, negated,"
                + " first_day, last_day");
    this.about = Rows.into(handle, "statement_about", "finding_id, ordinal, entity");
    this.events =
        Rows.into(
            handle,
            "event",
            "finding_id, type, mode, contexts, predicate, object, time, modality, statement, span_start, span_end,"
                + " trigger_start, trigger_end");
    this.quantities =
        Rows.into(
            handle,
            "quantity",
            "finding_id, span_start, span_end, value, unit, base, purpose, kind, deadline, stance,"
                + " statement");
    this.conditionals =
        Rows.into(
            handle,
            "conditional",
            "finding_id, condition_start, condition_end, consequence_start, consequence_end,"
                + " leads_to, statement");
  }

  void write() {
    for (int i = 0; i < reading.statements().size(); i++) {
      add(i, reading.statements().get(i));
    }
    for (int i = 0; i < reading.events().size(); i++) {
      add(i, reading.events().get(i));
    }
    for (int i = 0; i < reading.quantities().size(); i++) {
      add(i, reading.quantities().get(i));
    }
    for (int i = 0; i < reading.conditionals().size(); i++) {
      add(i, reading.conditionals().get(i));
    }
    common.write();
    List.of(statements, about, events, quantities, conditionals).forEach(Rows::write);
  }

  private void add(int ordinal, Statement statement) {
    long number = common.add(Kind.STATEMENT, ordinal, statement);
    Optional<Source> source = statement.source();
    Optional<TimeExpression> said = statement.said();
    Optional<PartialDate> date = Marks.said(reading.article(), statement);
    statements.add(number).add(statement.mode().name()).add(statement.act().name());
    statements.add(source.map(Source::via)).addSpan(source.flatMap(Source::mention));
    statements.addSpan(statement.cue()).addSpan(statement.occasion().map(Occasion::span));
    statements.add(said.map(s -> s.value().value())).addSpan(said.map(TimeExpression::span));
    statements.add(statement.parent()).add(statement.negated() ? 1 : 0);
    statements.add(date.map(d -> d.earliest().toString()));
    statements.add(date.map(d -> d.latest().toString())).end();
    common.spans(number, Role.CONTENT, statement.content());
    common.party(number, Role.SOURCE, source.map(Source::party));
    common.party(number, Role.ADDRESSEE, statement.addressee());
    common.party(number, Role.MEDIUM, statement.medium());
    common.party(number, Role.OCCASION, statement.occasion().flatMap(Occasion::place));
    for (int i = 0; i < statement.about().size(); i++) {
      about.add(number).add(i).add(statement.about().get(i)).end();
    }
  }

  private void add(int ordinal, Event event) {
    long number = common.add(Kind.EVENT, ordinal, event);
    events.add(number).add(event.type().name()).add(event.mode()).add(contexts(event));
    events.add(event.predicate()).add(event.object());
    events.add(event.time().map(PartialDate::value)).add(event.modality().name());
    events.add(event.statement()).add(event.span()).add(event.trigger()).end();
    common.parties(number, Role.ACTOR, event.actor());
    common.parties(number, Role.RECIPIENT, event.recipient());
    common.party(number, Role.PLACE, event.place());
  }

  /** Their names with spaces between; nothing where there are none. */
  private static Optional<String> contexts(Event event) {
    return event.contexts().stream().map(Event.Context::name).reduce((a, b) -> a + " " + b);
  }

  private void add(int ordinal, Quantity quantity) {
    long number = common.add(Kind.QUANTITY, ordinal, quantity);
    quantities.add(number).add(quantity.span()).add(quantity.value().map(BigDecimal::toString));
    quantities.add(quantity.unit()).add(quantity.of()).add(quantity.purpose());
    quantities.add(quantity.kind().name()).add(quantity.deadline().map(PartialDate::value));
    quantities.add(quantity.stance().name()).add(quantity.statement()).end();
    common.party(number, Role.HOLDER, quantity.holder());
  }

  private void add(int ordinal, Conditional conditional) {
    long number = common.add(Kind.CONDITIONAL, ordinal, conditional);
    conditionals.add(number).add(conditional.condition()).add(conditional.consequence());
    conditionals.add(conditional.leadsTo()).add(conditional.statement()).end();
  }
}
