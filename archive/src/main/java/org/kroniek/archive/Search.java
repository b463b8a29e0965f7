package org.kroniek.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Archive.Hit;
import org.kroniek.model.Archive.Query;
import org.kroniek.model.Archive.Results;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;

/**
 * Answers what a query asks of statements. What the query asks becomes conditions; what it names,
 * bound values.
 */
final class Search {

  /** Statements of current readings. */
  private static final String FROM =
      " FROM article a JOIN finding f ON f.reading_id = a.current_reading AND f.kind = 's'"
          + " JOIN statement s ON s.finding_id = f.finding_id";

  private static final String IN_WORDS =
      "s.finding_id IN (SELECT rowid FROM statement_words WHERE statement_words MATCH :%1$s)";

  private static final String CALLED = "SELECT name_id FROM name WHERE instr(folded, :%1$s) > 0";

  /**
   * Names with the words, and the other names of those whom they mean: who asks for Duitsland asks
   * for Germany too.
   */
  private static final String NAMED =
      CALLED
          + " UNION SELECT e.name_id FROM entity e WHERE e.wikidata IN"
          + " (SELECT k.wikidata FROM entity k WHERE k.wikidata IS NOT NULL AND k.name_id IN ("
          + CALLED
          + "))";

  /** Statements loaded by one query. */
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Search(Handle handle) {
    this.handle = handle;
  }

  static Results find(Handle handle, Query query) {
    Search search = new Search(handle);
    search.ask(query);
    int total = search.total();
    List<Hit> hits =
        query.offset() >= total
            ? List.of()
            : DamagedRecordException.unlessWhole(() -> search.hits(query.limit(), query.offset()));
    ReportSearch.Found reports = ReportSearch.find(handle, query);
    return new Results(hits, total, reports.articles(), reports.total());
  }

  private void ask(Query query) {
    given(query.words()).ifPresent(this::words);
    given(query.source())
        .ifPresent(
            source ->
                add(
                    "s.finding_id IN (SELECT p.finding_id FROM finding_party p"
                        + " WHERE p.role = 'source' AND p.name_id IN ("
                        + String.format(Locale.ROOT, NAMED, "source")
                        + "))",
                    "source",
                    Names.fold(source)));
    given(query.about()).ifPresent(this::about);
    query.act().ifPresent(act -> add("s.act = :act", "act", act.name()));
    query.mode().ifPresent(mode -> add("s.mode = :mode", "mode", mode.name()));
    query
        .since()
        .map(PartialDate::earliest)
        .ifPresent(day -> day("s.last_day >= :since", "since", day));
    query
        .until()
        .map(PartialDate::latest)
        .ifPresent(day -> day("s.first_day <= :until", "until", day));
    given(query.outlet())
        .ifPresent(
            outlet ->
                add(
                    "f.reading_id IN (SELECT r.reading_id FROM reading r WHERE r.outlet IN"
                        + " (SELECT name_id FROM name WHERE folded = :outlet))",
                    "outlet",
                    Names.fold(outlet)));
  }

  /** A part of a query that asks something. */
  static Optional<String> given(Optional<String> part) {
    return part.filter(text -> !text.isBlank());
  }

  private void add(String condition, String name, String value) {
    conditions.add(condition);
    values.put(name, value);
  }

  private void day(String condition, String name, LocalDate day) {
    add(condition, name, day.toString());
  }

  private void words(String typed) {
    Optional<String> expression = SearchWords.expression(typed);
    if (expression.isEmpty()) {
      conditions.add("1 = 0");
      return;
    }
    add(String.format(Locale.ROOT, IN_WORDS, "words"), "words", expression.get());
  }

  private void about(String typed) {
    String named =
        "s.finding_id IN (SELECT b.finding_id FROM entity e"
            + " JOIN finding g ON g.reading_id = e.reading_id AND g.kind = 's'"
            + " JOIN statement_about b ON b.finding_id = g.finding_id AND b.entity = e.id"
            + " WHERE e.name_id IN ("
            + String.format(Locale.ROOT, NAMED, "name")
            + "))";
    Optional<String> expression = SearchWords.expression(typed);
    if (expression.isPresent()) {
      values.put("about", "{content} : (" + expression.get() + ")");
      named += " OR " + String.format(Locale.ROOT, IN_WORDS, "about");
    }
    add("(" + named + ")", "name", Names.fold(typed));
  }

  private String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private int total() {
    return handle
        .createQuery("SELECT count(*)" + FROM + where())
        .bindMap(values)
        .mapTo(Integer.class)
        .one();
  }

  private List<Hit> hits(int limit, int offset) {
    Map<Long, Long> readings = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT s.finding_id, f.reading_id"
                + FROM
                + where()
                + " ORDER BY s.last_day DESC NULLS LAST, s.first_day DESC, a.article_id, f.ordinal"
                + " LIMIT :limit OFFSET :offset")
        .bindMap(values)
        .bind("limit", limit)
        .bind("offset", offset)
        .map((row, context) -> readings.put(row.getLong(1), row.getLong(2)))
        .list();
    Map<Long, Statement> statements = statements(List.copyOf(readings.keySet()));
    Map<Long, Listed> articles = new HashMap<>();
    List<Hit> hits = new ArrayList<>();
    for (Map.Entry<Long, Long> found : readings.entrySet()) {
      Statement statement = Objects.requireNonNull(statements.get(found.getKey()));
      hits.add(articles.computeIfAbsent(found.getValue(), this::listed).hit(statement));
    }
    return hits;
  }

  private Map<Long, Statement> statements(List<Long> findings) {
    Map<Long, Statement> statements = new HashMap<>();
    for (int from = 0; from < findings.size(); from += AT_ONCE) {
      List<Long> some = findings.subList(from, Math.min(from + AT_ONCE, findings.size()));
      statements.putAll(FindingLoader.of(handle, some).statements());
    }
    return statements;
  }

  private Listed listed(long reading) {
    return handle
        .createQuery(
            "SELECT a.id, r.title, n.name, r.published, r.language, v.text FROM reading r"
                + " JOIN revision v ON v.revision_id = r.revision_id"
                + " JOIN article a ON a.article_id = v.article_id"
                + " LEFT JOIN name n ON n.name_id = r.outlet WHERE r.reading_id = ?")
        .bind(0, reading)
        .map(
            (row, context) -> {
              Cells cells = new Cells(row);
              return new Listed(ReportSearch.heading(cells), cells.text("text"));
            })
        .one();
  }

  /** An article as the hits in it need it. */
  private record Listed(Heading heading, String text) {

    Hit hit(Statement statement) {
      return new Hit(
          statement, statement.content().stream().map(span -> span.of(text)).toList(), heading);
    }
  }
}
