package org.kroniek.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Finding;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.catalogue.Correction;

/**
 * Where the corrections of an article lie once it is read otherwise: on the finding of the same
 * kind that has the words which the corrected one had, or most of them. Findings are named by where
 * they stand, so that a reader who moves the edge of one gives it another name.
 */
final class Anchors {

  private final Handle handle;
  private final Reading current;

  private Anchors(Handle handle, Reading current) {
    this.handle = handle;
    this.current = current;
  }

  /** A correction that stands, as it was made. */
  private record Made(long number, String finding, String at) {}

  /** What was corrected, in the reading that it was corrected in. */
  private record Corrected(Finding finding, String text) {

    String quote() {
      return finding.span().of(text);
    }
  }

  /** Moves the corrections of an article to its current reading. */
  static void settle(Handle handle, Reading current) {
    Anchors anchors = new Anchors(handle, current);
    handle
        .createQuery(
            "SELECT correction_id, finding, recorded_at FROM correction"
                + " WHERE article = ? AND superseded_at IS NULL")
        .bind(0, current.article().id())
        .map((row, context) -> new Made(row.getLong(1), row.getString(2), row.getString(3)))
        .list()
        .forEach(anchors::settle);
  }

  /** The words that a correction was made of; nothing where no reading has the finding. */
  static String quote(Handle handle, Correction correction) {
    return corrected(handle, correction.finding(), Instants.write(correction.madeAt()))
        .map(Corrected::quote)
        .orElse("");
  }

  private static Optional<Corrected> corrected(Handle handle, String finding, String at) {
    return handle
        .createQuery(
            "SELECT f.reading_id FROM finding f JOIN reading r ON r.reading_id = f.reading_id"
                + " WHERE f.id = ? AND r.recorded_at <= ? ORDER BY f.finding_id DESC LIMIT 1")
        .bind(0, finding)
        .bind(1, at)
        .mapTo(Long.class)
        .findOne()
        .map(new ReadingLoader(handle)::load)
        .flatMap(
            reading ->
                reading
                    .findings()
                    .filter(one -> one.id().equals(finding))
                    .findFirst()
                    .map(one -> new Corrected(one, reading.article().text())));
  }

  private void settle(Made made) {
    Optional<Corrected> was = corrected(handle, made.finding(), made.at());
    Optional<Span> place = was.flatMap(this::place);
    Optional<Finding> on = place.flatMap(span -> nearest(was.orElseThrow().finding(), span));
    int shift =
        place.map(span -> span.start() - was.orElseThrow().finding().span().start()).orElse(0);
    boolean moved = on.isPresent() && moveSpans(made.number(), was.orElseThrow().text(), shift);
    handle
        .createUpdate("UPDATE correction SET anchor = ? WHERE correction_id = ?")
        .bind(0, moved ? on.get().id() : null)
        .bind(1, made.number())
        .execute();
  }

  /** Where the words of a finding stand now. */
  private Optional<Span> place(Corrected was) {
    return place(was.text(), was.finding().span(), was.finding().span().start());
  }

  /** Where the words of a span stand now; where more than once, nearest to where it is expected. */
  private Optional<Span> place(String before, Span span, int expected) {
    String text = current.article().text();
    if (text.equals(before)) {
      return Optional.of(span);
    }
    String quote = span.of(before);
    int best = -1;
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length())) {
      if (best < 0 || Math.abs(at - expected) < Math.abs(best - expected)) {
        best = at;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new Span(best, best + quote.length()));
  }

  /** The finding of the same kind that has the words, or more than half of them. */
  private Optional<Finding> nearest(Finding was, Span place) {
    Optional<Finding> best = Optional.empty();
    int most = 0;
    for (Finding finding : current.findings().toList()) {
      Span span = finding.span();
      int shared = Math.min(span.end(), place.end()) - Math.max(span.start(), place.start());
      boolean same = finding.id().charAt(0) == was.id().charAt(0);
      boolean covers = shared * 2 > Math.max(span.length(), place.length());
      if (same && covers && shared > most) {
        best = Optional.of(finding);
        most = shared;
      }
    }
    return best;
  }

  /** Moves the words that somebody gave a finding; whether they are all there. */
  private boolean moveSpans(long correction, String before, int shift) {
    record Given(long ordinal, Span span) {}
    List<Given> given =
        handle
            .createQuery(
                "SELECT ordinal, span_start, span_end FROM correction_span"
                    + " WHERE correction_id = ?")
            .bind(0, correction)
            .map(
                (row, context) -> new Given(row.getLong(1), new Span(row.getInt(2), row.getInt(3))))
            .list();
    List<Span> now = new ArrayList<>();
    for (Given one : given) {
      place(before, one.span(), one.span().start() + shift).ifPresent(now::add);
    }
    if (now.size() < given.size()) {
      return false;
    }
    for (int i = 0; i < given.size(); i++) {
      handle
          .createUpdate(
              "UPDATE correction_span SET now_start = ?, now_end = ?"
                  + " WHERE correction_id = ? AND ordinal = ?")
          .bind(0, now.get(i).start())
          .bind(1, now.get(i).end())
          .bind(2, correction)
          .bind(3, given.get(i).ordinal())
          .execute();
    }
    return true;
  }
}
