package org.kroniek.archive;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Article;
import org.kroniek.model.Finding;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Correction;
import org.kroniek.model.catalogue.Corrections;

/** Corrections in an archive. */
final class StoredCorrections implements Corrections {

  private static final String STANDING =
      "SELECT * FROM correction WHERE superseded_at IS NULL AND ";

  /** Of those that have come to lie on one finding the last. */
  private static final String NEWEST =
      "correction_id IN (SELECT max(correction_id) FROM correction WHERE superseded_at IS NULL"
          + " AND anchor IS NOT NULL GROUP BY article, anchor)";

  private final Store store;
  private final Clock clock;

  StoredCorrections(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Correction correct(Correction correction) {
    return store.write(
        handle -> {
          Correction checked = check(handle, correction);
          String now = Instants.now(clock);
          end(handle, "anchor = ?", correction.finding(), now, Optional.empty());
          long number = write(handle, checked, now);
          Rows spans =
              Rows.into(handle, "correction_span", "correction_id, ordinal, span_start, span_end");
          for (int i = 0; i < checked.content().size(); i++) {
            spans.add(number).add(i).add(checked.content().get(i)).end();
          }
          spans.write();
          return list(handle, "anchor = ?", correction.finding()).get(0);
        });
  }

  /** That what is corrected is on record and that it can be corrected so. */
  private static Correction check(Handle handle, Correction correction) {
    Reading reading =
        Holdings.show(handle, correction.article())
            .map(stored -> stored.reading())
            .filter(found -> found.article().id().equals(correction.article()))
            .orElseThrow(() -> new UsageException("There is no article " + correction.article()));
    Finding finding =
        reading
            .findings()
            .filter(one -> one.id().equals(correction.finding()))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "There is no finding \""
                            + correction.finding()
                            + "\" in "
                            + correction.article()));
    if (correction.source().isPresent() && !(finding instanceof Statement)) {
      throw new UsageException("Only a statement has a source that can be another");
    }
    inside(reading.article(), correction.content());
    return correction;
  }

  private static void inside(Article article, List<Span> spans) {
    int length = article.text().length();
    spans.stream()
        .filter(span -> span.end() > length)
        .findFirst()
        .ifPresent(
            span -> {
              throw new UsageException(
                  "The span " + span + " lies outside the text of " + length + " characters");
            });
  }

  private static long write(Handle handle, Correction correction, String now) {
    return handle
        .createQuery(
            "INSERT INTO correction (finding, article, verdict, source, note, author, recorded_at,"
                + " anchor) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING correction_id")
        .bind(0, correction.finding())
        .bind(1, correction.article())
        .bind(2, correction.verdict().name())
        .bind(3, correction.source().map(WellFormed::check).orElse(null))
        .bind(4, correction.note().map(WellFormed::check).orElse(null))
        .bind(5, WellFormed.check(correction.author()))
        .bind(6, now)
        .bind(7, correction.finding())
        .mapTo(Long.class)
        .one();
  }

  private static int end(
      Handle handle, String which, String finding, String now, Optional<String> author) {
    return handle
        .createUpdate(
            "UPDATE correction SET superseded_at = ?, withdrawn_by = ?"
                + " WHERE superseded_at IS NULL AND "
                + which)
        .bind(0, now)
        .bind(1, author.map(WellFormed::check).orElse(null))
        .bind(2, finding)
        .execute();
  }

  @Override
  public boolean withdraw(String finding, String author) {
    return store.write(
        handle -> {
          String now = Instants.now(clock);
          Optional<String> by = Optional.of(author);
          return end(handle, "anchor = ?", finding, now, by)
                  + end(handle, "anchor IS NULL AND finding = ?", finding, now, by)
              > 0;
        });
  }

  @Override
  public Optional<Correction> of(String finding) {
    return store
        .read(handle -> list(handle, "anchor = ? ORDER BY correction_id DESC", finding))
        .stream()
        .findFirst();
  }

  @Override
  public List<Correction> inArticle(String article) {
    return store.read(
        handle -> list(handle, "article = ? AND " + NEWEST + " ORDER BY correction_id", article));
  }

  @Override
  public void all(Consumer<Correction> to) {
    store
        .read(handle -> list(handle, NEWEST + " AND ? = '' ORDER BY article, correction_id", ""))
        .forEach(to);
  }

  @Override
  public List<Detached> detached(Optional<String> article) {
    return store.read(
        handle ->
            list(
                    handle,
                    "anchor IS NULL AND "
                        + (article.isPresent() ? "article = ?" : "? = ''")
                        + " ORDER BY article, correction_id",
                    article.orElse(""))
                .stream()
                .map(correction -> new Detached(correction, Anchors.quote(handle, correction)))
                .toList());
  }

  private static List<Correction> list(Handle handle, String which, String value) {
    return handle
        .createQuery(STANDING + which)
        .bind(0, value)
        .map((row, context) -> correction(handle, new Cells(row)))
        .list();
  }

  private static Correction correction(Handle handle, Cells cells) throws SQLException {
    List<Span> content = new ArrayList<>();
    handle
        .createQuery("SELECT * FROM correction_span WHERE correction_id = ? ORDER BY ordinal")
        .bind(0, cells.number("correction_id"))
        .map(
            (row, context) -> {
              Cells span = new Cells(row);
              return content.add(span.optionalSpan("now").orElse(span.span("span")));
            })
        .list();
    return new Correction(
        cells.optionalText("anchor").orElse(cells.text("finding")),
        cells.text("article"),
        Correction.Verdict.valueOf(cells.text("verdict")),
        cells.optionalText("source"),
        content,
        cells.optionalText("note"),
        cells.text("author"),
        Instants.parse(cells.text("recorded_at")));
  }
}
