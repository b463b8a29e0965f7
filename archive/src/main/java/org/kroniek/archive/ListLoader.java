package org.kroniek.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Conditional;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Finding;
import org.kroniek.model.Occasion;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Listed.Claim;
import org.kroniek.model.catalogue.Subject;

/** Puts the rows of a list together with what is shown of them. */
final class ListLoader {

  private final Handle handle;
  private final List<Row> rows;
  private final Map<Long, Written> readings;
  private final Map<Long, Map<String, Entity>> entities;
  private final Map<Long, Statement> statements;

  /**
   * A row of {@code found}.
   *
   * @param claim the shelfmark of the statement that it stands in
   */
  record Row(long shelfmark, long reading, @Nullable Long claim) {

    /** The columns of {@code found f} that a row is made from. */
    static final String COLUMNS = "f.shelfmark, f.reading_id, f.claim";

    long number() {
      return Shelfmark.number(shelfmark);
    }

    Optional<Long> statement() {
      return Optional.ofNullable(claim).map(Shelfmark::number);
    }
  }

  /** What is shown of an article, and its text. */
  record Written(Heading heading, String text) {}

  ListLoader(Handle handle, List<Row> rows) {
    this.handle = handle;
    this.rows = rows;
    Set<Long> numbers = rows.stream().map(Row::reading).collect(Collectors.toSet());
    this.readings = readings(numbers);
    this.entities = entities(numbers);
    Set<Long> claims =
        rows.stream().flatMap(row -> row.statement().stream()).collect(Collectors.toSet());
    this.statements = claims.isEmpty() ? Map.of() : FindingLoader.of(handle, claims).statements();
  }

  List<Listed<Statement>> statements() {
    return listed(statements);
  }

  List<Listed<Event>> events() {
    return listed(rows.isEmpty() ? Map.of() : findings().events());
  }

  List<Listed<Quantity>> quantities() {
    return listed(rows.isEmpty() ? Map.of() : findings().quantities());
  }

  List<Listed<Conditional>> conditionals() {
    return listed(rows.isEmpty() ? Map.of() : findings().conditionals());
  }

  private FindingLoader findings() {
    return FindingLoader.of(handle, rows.stream().map(Row::number).toList());
  }

  private <F extends Finding> List<Listed<F>> listed(Map<Long, F> findings) {
    Map<Row, F> found = new LinkedHashMap<>();
    for (Row row : rows) {
      F finding = findings.get(row.number());
      if (finding == null) {
        throw new IllegalArgumentException("no finding " + row.number());
      }
      found.put(row, finding);
    }
    Map<String, Subject> subjects = subjects(found);
    List<Listed<F>> listed = new ArrayList<>();
    found.forEach((row, finding) -> listed.add(listed(row, finding, subjects)));
    return listed;
  }

  private <F extends Finding> Listed<F> listed(Row row, F finding, Map<String, Subject> subjects) {
    Written written = written(row);
    Optional<Statement> claim =
        row.statement().flatMap(number -> Optional.ofNullable(statements.get(number)));
    Map<String, Subject> local = new HashMap<>();
    named(row, finding)
        .forEach(
            (name, id) ->
                Optional.ofNullable(subjects.get(id)).ifPresent(who -> local.put(name, who)));
    return new Listed<>(
        finding,
        words(finding).stream().map(span -> span.of(written.text())).toList(),
        written.heading(),
        day(finding, claim, written),
        claim.map(statement -> claim(row, statement, subjects)),
        local,
        written.text());
  }

  private Written written(Row row) {
    Written written = readings.get(row.reading());
    if (written == null) {
      throw new IllegalArgumentException("no reading " + row.reading());
    }
    return written;
  }

  private Claim claim(Row row, Statement statement, Map<String, Subject> subjects) {
    Optional<Subject> source =
        statement
            .source()
            .map(Source::party)
            .flatMap(party -> Optional.ofNullable(subjects.get(id(row, party))));
    return new Claim(statement.id(), source, statement.act(), statement.negated());
  }

  private static Optional<PartialDate> day(
      Finding finding, Optional<Statement> claim, Written written) {
    Optional<PartialDate> own =
        finding.match(
            statement -> statement.said().map(TimeExpression::value),
            Event::time,
            quantity -> claim.flatMap(Statement::said).map(TimeExpression::value),
            conditional -> claim.flatMap(Statement::said).map(TimeExpression::value));
    return own.or(() -> written.heading().published());
  }

  private static List<Span> words(Finding finding) {
    return finding.match(
        Statement::content,
        event -> List.of(event.span()),
        quantity -> List.of(quantity.span()),
        conditional -> List.of(conditional.condition(), conditional.consequence()));
  }

  /** All whom a finding names. */
  static Stream<Party> parties(Finding finding) {
    return finding.match(
        statement ->
            Stream.of(
                    statement.source().map(Source::party),
                    statement.addressee(),
                    statement.medium(),
                    statement.occasion().flatMap(Occasion::place))
                .flatMap(Optional::stream),
        event ->
            Stream.of(event.actor().stream(), event.recipient().stream(), event.place().stream())
                .flatMap(some -> some),
        quantity -> quantity.holder().stream(),
        conditional -> Stream.of());
  }

  private String id(Row row, Party party) {
    return Subjects.id(party, entities.getOrDefault(row.reading(), Map.of()));
  }

  /** The ids of the subjects of a finding, by what {@link Listed#subjects} names them. */
  private Map<String, String> named(Row row, Finding finding) {
    Map<String, String> named = new LinkedHashMap<>();
    parties(finding)
        .forEach(party -> named.put(party.entity().orElse(party.name()), id(row, party)));
    List<String> about =
        finding.match(Statement::about, e -> List.of(), q -> List.of(), c -> List.of());
    Map<String, Entity> here = entities.getOrDefault(row.reading(), Map.of());
    for (String id : about) {
      Optional.ofNullable(here.get(id))
          .ifPresent(entity -> named.put(id, SubjectId.of(entity.wikidata(), entity.name())));
    }
    return named;
  }

  private Map<String, Subject> subjects(Map<Row, ? extends Finding> found) {
    Set<String> ids = new LinkedHashSet<>();
    found.forEach(
        (row, finding) -> {
          ids.addAll(named(row, finding).values());
          row.statement()
              .flatMap(number -> Optional.ofNullable(statements.get(number)))
              .flatMap(Statement::source)
              .ifPresent(source -> ids.add(id(row, source.party())));
        });
    return SubjectPages.byId(handle, ids);
  }

  private Map<Long, Written> readings(Collection<Long> numbers) {
    Map<Long, Written> found = new HashMap<>();
    handle
        .createQuery(
            "SELECT r.reading_id, a.id, r.title, n.name, r.published, r.language, v.text"
                + " FROM reading r JOIN revision v ON v.revision_id = r.revision_id"
                + " JOIN article a ON a.article_id = v.article_id"
                + " LEFT JOIN name n ON n.name_id = r.outlet WHERE r.reading_id IN "
                + list(numbers))
        .map(
            (row, context) -> {
              Cells cells = new Cells(row);
              return found.put(
                  cells.number("reading_id"),
                  new Written(ArticleList.heading(cells), cells.text("text")));
            })
        .list();
    return found;
  }

  private Map<Long, Map<String, Entity>> entities(Collection<Long> numbers) {
    Map<Long, Map<String, Entity>> found = new HashMap<>();
    handle
        .createQuery(
            "SELECT e.reading_id, e.id, e.type, e.wikidata, n.name FROM entity e"
                + " JOIN name n ON n.name_id = e.name_id WHERE e.reading_id IN "
                + list(numbers))
        .map(
            (row, context) -> {
              Cells cells = new Cells(row);
              Entity entity =
                  new Entity(
                      cells.text("id"),
                      Entity.Type.valueOf(cells.text("type")),
                      cells.text("name"),
                      cells.optionalText("wikidata"),
                      List.of());
              return found
                  .computeIfAbsent(cells.number("reading_id"), reading -> new HashMap<>())
                  .put(entity.id(), entity);
            })
        .list();
    return found;
  }

  private static String list(Collection<Long> numbers) {
    return numbers.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
