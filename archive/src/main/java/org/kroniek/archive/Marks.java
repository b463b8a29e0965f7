package org.kroniek.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kroniek.archive.FindingRows.Kind;
import org.kroniek.model.Article;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;
import org.kroniek.model.catalogue.Catalogue;

/** The shelfmarks and dates of one reading's article and findings. */
final class Marks {

  private final Reading reading;
  private final long number;
  private final Map<String, List<Long>> findings = new HashMap<>();
  private final Map<String, Integer> statements = new HashMap<>();

  /**
   * Of a reading that is written.
   *
   * @param number of the reading
   */
  Marks(Handle handle, long number, Reading reading) {
    this.reading = reading;
    this.number = number;
    handle
        .createQuery(
            "SELECT kind, finding_id FROM finding WHERE reading_id = ? ORDER BY kind, ordinal")
        .bind(0, number)
        .map(
            (row, context) ->
                findings
                    .computeIfAbsent(row.getString(1), kind -> new ArrayList<>())
                    .add(row.getLong(2)))
        .list();
    for (int i = 0; i < reading.statements().size(); i++) {
      statements.putIfAbsent(reading.statements().get(i).id(), i);
    }
  }

  Reading reading() {
    return reading;
  }

  long readingNumber() {
    return number;
  }

  long article() {
    return Shelfmark.of(Catalogue.Kind.ARTICLE, published(), number);
  }

  Optional<PartialDate> published() {
    return reading.article().published();
  }

  /** The statement with this id and its place among those of the reading. */
  Optional<Integer> statement(Optional<String> id) {
    return id.flatMap(key -> Optional.ofNullable(statements.get(key)));
  }

  Optional<PartialDate> said(Statement statement) {
    return said(reading.article(), statement);
  }

  static Optional<PartialDate> said(Article article, Statement statement) {
    return statement.said().map(TimeExpression::value).or(article::published);
  }

  Optional<PartialDate> happened(Event event) {
    return event.time().or(this::published);
  }

  /** The date of what stands in a statement, or in none. */
  Optional<PartialDate> saidIn(Optional<String> statement) {
    return statement(statement)
        .flatMap(ordinal -> said(reading.statements().get(ordinal)))
        .or(this::published);
  }

  long statement(int ordinal) {
    return mark(
        Catalogue.Kind.STATEMENT, Kind.STATEMENT, said(reading.statements().get(ordinal)), ordinal);
  }

  long event(int ordinal) {
    return mark(Catalogue.Kind.EVENT, Kind.EVENT, happened(reading.events().get(ordinal)), ordinal);
  }

  long quantity(int ordinal) {
    return mark(
        Catalogue.Kind.QUANTITY,
        Kind.QUANTITY,
        saidIn(reading.quantities().get(ordinal).statement()),
        ordinal);
  }

  long conditional(int ordinal) {
    return mark(
        Catalogue.Kind.CONDITIONAL,
        Kind.CONDITIONAL,
        saidIn(reading.conditionals().get(ordinal).statement()),
        ordinal);
  }

  private long mark(
      Catalogue.Kind kind, Kind findingKind, Optional<PartialDate> date, int ordinal) {
    return Shelfmark.of(
        kind, date, findings.getOrDefault(findingKind.code(), List.of()).get(ordinal));
  }
}
