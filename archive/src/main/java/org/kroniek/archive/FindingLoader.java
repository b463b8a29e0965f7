package org.kroniek.archive;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.kroniek.archive.FindingRows.Role;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Occasion;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/** Puts findings together again as they were saved: those of one reading, or some by number. */
final class FindingLoader {

  private final Handle handle;
  private final String which;
  private final UnaryOperator<Query> bind;
  private final Map<Key, List<Span>> spans = new HashMap<>();
  private final Map<Key, List<Party>> parties = new HashMap<>();
  private final Map<Long, List<String>> about = new HashMap<>();

  /** A list of a finding's spans or parties. */
  private record Key(long finding, String role) {}

  private FindingLoader(Handle handle, String which, UnaryOperator<Query> bind) {
    this.handle = handle;
    this.which = which;
    this.bind = bind;
    loadParts();
  }

  static FindingLoader ofReading(Handle handle, long reading) {
    return new FindingLoader(
        handle, "f.reading_id = :reading", query -> query.bind("reading", reading));
  }

  static FindingLoader of(Handle handle, Collection<Long> findings) {
    return new FindingLoader(
        handle,
        findings.stream()
            .map(Object::toString)
            .collect(Collectors.joining(", ", "f.finding_id IN (", ")")),
        query -> query);
  }

  /** By number, those of a reading in the order of the text. */
  Map<Long, Statement> statements() {
    return byNumber(
        "SELECT k.*, f.* FROM finding f JOIN statement k", "f.ordinal", this::statement);
  }

  /** As {@link #statements}. */
  Map<Long, Event> events() {
    return byNumber("SELECT k.*, f.* FROM finding f JOIN event k", "f.ordinal", this::event);
  }

  /** As {@link #statements}. */
  Map<Long, Quantity> quantities() {
    return byNumber(
        "SELECT k.*, k.kind AS amount_kind, f.* FROM finding f JOIN quantity k",
        "f.ordinal",
        this::quantity);
  }

  /** As {@link #statements}. */
  Map<Long, Conditional> conditionals() {
    return byNumber(
        "SELECT k.*, f.* FROM finding f JOIN conditional k", "f.ordinal", this::conditional);
  }

  private interface Mapper<F> {
    F map(Cells cells) throws SQLException;
  }

  private <F> Map<Long, F> byNumber(String select, String order, Mapper<F> mapper) {
    Map<Long, F> findings = new LinkedHashMap<>();
    query(select, order)
        .map(
            (row, context) -> {
              Cells cells = new Cells(row);
              return findings.put(cells.number("finding_id"), mapper.map(cells));
            })
        .list();
    return findings;
  }

  private Query query(String select, String order) {
    return bind.apply(
        handle.createQuery(
            select + " ON k.finding_id = f.finding_id WHERE " + which + " ORDER BY " + order));
  }

  private void loadParts() {
    query("SELECT k.* FROM finding f JOIN finding_span k", "k.finding_id, k.role, k.ordinal")
        .map((row, context) -> list(spans, new Cells(row)).add(new Cells(row).span("span")))
        .list();
    query(
            "SELECT k.*, n.name FROM finding_party k JOIN name n ON n.name_id = k.name_id"
                + " JOIN finding f",
            "k.finding_id, k.role, k.ordinal")
        .map((row, context) -> list(parties, new Cells(row)).add(party(new Cells(row))))
        .list();
    query("SELECT k.* FROM finding f JOIN statement_about k", "k.finding_id, k.ordinal")
        .map(
            (row, context) ->
                about
                    .computeIfAbsent(row.getLong("finding_id"), finding -> new ArrayList<>())
                    .add(new Cells(row).text("entity")))
        .list();
  }

  private static <T> List<T> list(Map<Key, List<T>> lists, Cells cells) throws SQLException {
    return lists.computeIfAbsent(
        new Key(cells.number("finding_id"), cells.text("role")), key -> new ArrayList<>());
  }

  private static Party party(Cells cells) throws SQLException {
    return new Party(cells.optionalText("entity"), cells.text("name"));
  }

  private List<Span> spans(Cells cells, Role role) throws SQLException {
    return spans.getOrDefault(new Key(cells.number("finding_id"), role.code()), List.of());
  }

  private List<Party> parties(Cells cells, Role role) throws SQLException {
    return parties.getOrDefault(new Key(cells.number("finding_id"), role.code()), List.of());
  }

  private Optional<Party> party(Cells cells, Role role) throws SQLException {
    return parties(cells, role).stream().findFirst();
  }

  private Evidence evidence(Cells cells) throws SQLException {
    return new Evidence(
        cells.text("rule"), spans(cells, Role.EVIDENCE), cells.row().getDouble("confidence"));
  }

  private Statement statement(Cells cells) throws SQLException {
    Optional<Span> mention = cells.optionalSpan("source");
    Optional<String> via = cells.optionalText("source_via");
    Optional<Party> place = party(cells, Role.OCCASION);
    Optional<PartialDate> said = cells.optionalDate("said");
    return new Statement(
        cells.text("id"),
        Statement.Mode.valueOf(cells.text("mode")),
        Statement.Act.valueOf(cells.text("act")),
        party(cells, Role.SOURCE).map(party -> new Source(party, mention, via.orElseThrow())),
        cells.optionalSpan("cue"),
        spans(cells, Role.CONTENT),
        party(cells, Role.ADDRESSEE),
        party(cells, Role.MEDIUM),
        cells.optionalSpan("occasion").map(span -> new Occasion(span, place)),
        cells
            .optionalSpan("said")
            .flatMap(span -> said.map(value -> new TimeExpression(span, value))),
        about.getOrDefault(cells.number("finding_id"), List.of()),
        cells.optionalText("parent"),
        cells.number("negated") == 1,
        evidence(cells));
  }

  private Event event(Cells cells) throws SQLException {
    return new Event(
        cells.text("id"),
        Event.Type.valueOf(cells.text("type")),
        cells.optionalText("mode"),
        contexts(cells),
        cells.text("predicate"),
        parties(cells, Role.ACTOR),
        parties(cells, Role.RECIPIENT),
        cells.optionalText("object"),
        party(cells, Role.PLACE),
        cells.optionalDate("time"),
        Event.Modality.valueOf(cells.text("modality")),
        cells.optionalText("statement"),
        cells.span("span"),
        cells.span("trigger"),
        evidence(cells));
  }

  private static Set<Event.Context> contexts(Cells cells) throws SQLException {
    return cells
        .optionalText("contexts")
        .map(
            all ->
                Stream.of(all.split(" ")).map(Event.Context::valueOf).collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private Quantity quantity(Cells cells) throws SQLException {
    return new Quantity(
        cells.text("id"),
        cells.span("span"),
        cells.optionalText("value").map(BigDecimal::new),
        cells.optionalText("unit"),
        cells.optionalText("base"),
        cells.optionalText("purpose"),
        Quantity.Kind.valueOf(cells.text("amount_kind")),
        party(cells, Role.HOLDER),
        cells.optionalDate("deadline"),
        Quantity.Stance.valueOf(cells.text("stance")),
        cells.optionalText("statement"),
        evidence(cells));
  }

  private Conditional conditional(Cells cells) throws SQLException {
    return new Conditional(
        cells.text("id"),
        cells.span("condition"),
        cells.span("consequence"),
        cells.optionalText("leads_to"),
        cells.optionalText("statement"),
        evidence(cells));
  }
}
