package org.kroniek.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Span;

/** Values out of the current row of a result. */
record Cells(ResultSet row) {

  String text(String column) throws SQLException {
    return Objects.requireNonNull(Letters.read(row.getString(column)));
  }

  Optional<String> optionalText(String column) throws SQLException {
    return Optional.ofNullable(Letters.read(row.getString(column)));
  }

  Optional<PartialDate> optionalDate(String column) throws SQLException {
    return optionalText(column).map(PartialDate::new);
  }

  Optional<Instant> optionalInstant(String column) throws SQLException {
    return optionalText(column).map(Instants::parse);
  }

  long number(String column) throws SQLException {
    return row.getLong(column);
  }

  /** The span in the columns {@code prefix_start} and {@code prefix_end}. */
  Span span(String prefix) throws SQLException {
    return new Span(row.getInt(prefix + "_start"), row.getInt(prefix + "_end"));
  }

  /** The span in the columns {@code prefix_start} and {@code prefix_end}, where there is one. */
  Optional<Span> optionalSpan(String prefix) throws SQLException {
    int end = row.getInt(prefix + "_end");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Span(row.getInt(prefix + "_start"), end));
  }
}
