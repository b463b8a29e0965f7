package org.kroniek.archive;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Entity;
import org.kroniek.model.PartialDate;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.Facets.Field;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Subject;
import org.kroniek.model.catalogue.SubjectRecord;
import org.kroniek.model.catalogue.SubjectRecord.Month;
import org.kroniek.model.catalogue.SubjectRecord.Named;
import org.kroniek.model.catalogue.SubjectRecord.Related;
import org.kroniek.model.catalogue.Suggestion;

/** Who somebody is, and what the record knows of them. */
final class SubjectPages {

  /** The columns of a subject, to be read by {@link #subject}. */
  static final String COLUMNS = "u.subject_id, u.id, u.type, u.wikidata, n.name";

  private static final String FROM = " FROM subject u JOIN name n ON n.name_id = u.name_id";
  private static final int RELATED = 20;
  private static final int NAMES = 20;

  private static final int SHORT_START = 2;

  /** The last of all characters. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private SubjectPages() {}

  static Subject subject(Cells cells) throws SQLException {
    return new Subject(
        cells.text("id"),
        cells.text("name"),
        cells.optionalText("type").map(Entity.Type::valueOf),
        cells.optionalText("wikidata"));
  }

  static Optional<Subject> find(Handle handle, String id) {
    return Optional.ofNullable(byId(handle, List.of(id)).get(id));
  }

  static Map<String, Subject> byId(Handle handle, Collection<String> ids) {
    Map<String, Subject> found = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .createQuery("SELECT " + COLUMNS + FROM + " WHERE u.id IN (" + marks(ids) + ")")
          .bindMap(values(ids))
          .map((row, context) -> subject(new Cells(row)))
          .forEach(subject -> found.put(subject.id(), subject));
    }
    return found;
  }

  private static String marks(Collection<String> ids) {
    return values(ids).keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
  }

  private static Map<String, String> values(Collection<String> ids) {
    Map<String, String> values = new HashMap<>();
    ids.forEach(id -> values.put("id" + values.size(), id));
    return values;
  }

  static Map<Long, Subject> byNumber(Handle handle, Collection<Long> numbers) {
    Map<Long, Subject> found = new HashMap<>();
    if (numbers.isEmpty()) {
      return found;
    }
    handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + FROM
                + numbers.stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", " WHERE u.subject_id IN (", ")")))
        .map((row, context) -> found.put(row.getLong("subject_id"), subject(new Cells(row))))
        .list();
    return found;
  }

  static List<Suggestion> suggest(Handle handle, String typed, int limit) {
    String start = Names.fold(typed);
    if (start.isEmpty()) {
      return List.of();
    }
    Dialect dialect = Dialect.of(handle);
    // Few letters begin very many names; then the most spoken of are looked through from the first.
    String sql =
        start.length() < SHORT_START
            ? "SELECT "
                + COLUMNS
                + ", n.name AS matched, u.weight"
                + FROM
                + " WHERE u.weight > 0 AND (n.folded >= :start AND n.folded < :end OR "
                + dialect.holds("n.folded", "' ' || :start")
                + ") ORDER BY u.weight DESC LIMIT :limit"
            : "SELECT * FROM (SELECT "
                + COLUMNS
                + ", m.name AS matched, u.weight, u.articles, row_number() OVER"
                + " (PARTITION BY u.subject_id ORDER BY s.articles DESC, s.name_id) AS place"
                + " FROM name_start b"
                + dialect.inOrder()
                + "subject_name s ON s.name_id = b.name_id AND s.articles > 0"
                + dialect.inOrder()
                + "subject u ON u.subject_id = s.subject_id"
                + " JOIN name n ON n.name_id = u.name_id JOIN name m ON m.name_id = s.name_id"
                + " WHERE b.start >= :start AND b.start < :end) AS found WHERE place = 1"
                + " ORDER BY weight DESC, articles DESC, subject_id LIMIT :limit";
    return handle
        .createQuery(sql)
        .bind("start", start)
        .bind("end", start + LAST)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Suggestion(
                    subject(new Cells(row)), new Cells(row).text("matched"), row.getLong("weight")))
        .list();
  }

  /**
   * What is known of a subject.
   *
   * @param recent keeps tallies that lists share
   */
  static Optional<SubjectRecord> record(Handle handle, String id, Recent recent) {
    return handle
        .createQuery(
            "SELECT u.articles, u.mentions, u.said, u.about, u.acted, u.received, "
                + COLUMNS
                + FROM
                + " WHERE u.id = ?")
        .bind(0, id)
        .map((row, context) -> record(handle, new Cells(row), recent))
        .findOne();
  }

  private static SubjectRecord record(Handle handle, Cells cells, Recent recent)
      throws SQLException {
    long number = cells.number("subject_id");
    String id = cells.text("id");
    Tally said = Tally.of(handle, Kind.STATEMENT, Filter.builder().source(id).build(), recent);
    Tally about = Tally.of(handle, Kind.STATEMENT, Filter.builder().about(id).build(), recent);
    return new SubjectRecord(
        subject(cells),
        names(handle, number),
        cells.number("articles"),
        cells.number("mentions"),
        cells.number("said"),
        cells.number("about"),
        cells.number("acted"),
        cells.number("received"),
        day(handle, number, "ASC"),
        day(handle, number, "DESC"),
        related(handle, said.of(FacetText.letter(Field.ABOUT))),
        related(handle, said.of(FacetText.ADDRESSEE)),
        related(handle, about.of(FacetText.letter(Field.SOURCE))),
        months(handle, number));
  }

  private static List<Named> names(Handle handle, long subject) {
    return handle
        .createQuery(
            "SELECT n.name, s.articles FROM subject_name s JOIN name n ON n.name_id = s.name_id"
                + " WHERE s.subject_id = ? AND s.articles > 0"
                + " ORDER BY s.articles DESC, n.name LIMIT ?")
        .bind(0, subject)
        .bind(1, NAMES)
        .map((row, context) -> new Named(new Cells(row).text("name"), row.getLong(2)))
        .list();
  }

  /** The first or last day of an article that names it. */
  private static Optional<PartialDate> day(Handle handle, long subject, String order) {
    return handle
        .createQuery(
            "SELECT shelfmark FROM found_party WHERE subject_id = ? AND role = 'about'"
                + " AND shelfmark BETWEEN ? AND ? ORDER BY shelfmark "
                + order
                + " LIMIT 1")
        .bind(0, subject)
        .bind(1, Shelfmark.lowest(Kind.ARTICLE, LocalDate.of(0, 1, 1)))
        .bind(2, Shelfmark.highest(Kind.ARTICLE))
        .mapTo(Long.class)
        .findOne()
        .flatMap(Shelfmark::lastDay)
        .map(PartialDate::of);
  }

  private static List<Related> related(Handle handle, List<Tally.Value> tallied) {
    List<Tally.Value> most = tallied.stream().limit(RELATED).toList();
    Map<Long, Subject> subjects = FacetCounts.subjects(handle, most);
    return most.stream()
        .map(
            one ->
                new Related(
                    Objects.requireNonNull(subjects.get(Long.valueOf(one.value()))), one.number()))
        .toList();
  }

  private static List<Month> months(Handle handle, long subject) {
    return handle
        .createQuery(
            String.format(
                Locale.ROOT,
                "SELECT %s AS month, count(*)"
                    + " FROM found WHERE source = %d AND shelfmark BETWEEN %d AND %d"
                    + " GROUP BY month ORDER BY month",
                Dialect.of(handle).month(Shelfmark.epochDay("shelfmark")),
                subject,
                Shelfmark.lowest(Kind.STATEMENT, LocalDate.of(0, 1, 1)),
                Shelfmark.highest(Kind.STATEMENT)))
        .map((row, context) -> new Month(new PartialDate(row.getString(1)), row.getLong(2)))
        .list();
  }
}
