package org.kroniek.extract.time;

import java.util.List;
import org.kroniek.model.Span;
import org.kroniek.model.TimeExpression;

/**
 * The expressions of time in one document, in the order of the text; no two overlap. Immutable.
 *
 * @param dates days and periods with what they mean
 * @param lengths durations that are not part of one of these
 */
public record Times(List<TimeExpression> dates, List<Length> lengths) {

  /** Copies the lists. */
  public Times {
    dates = List.copyOf(dates);
    lengths = List.copyOf(lengths);
  }

  /** None at all. */
  public static Times none() {
    return new Times(List.of(), List.of());
  }

  /** The days and periods that lie inside a stretch of the text. */
  public List<TimeExpression> within(Span span) {
    int low = 0;
    int high = dates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dates.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int from = low;
    while (low < dates.size() && dates.get(low).span().end() <= span.end()) {
      low++;
    }
    return dates.subList(from, low);
  }
}
