package org.kroniek.story.said;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.story.words.ContentReader;
import org.kroniek.story.words.Figure;
import org.kroniek.story.words.Overlap;

/**
 * Whether two statements of one source report the same words, by what stands in quotation marks and
 * by what they are about.
 */
final class Sameness {

  /** A saying is in the papers for so many days. */
  private static final int NEAR_DAYS = 3;

  private static final int LONG_RUN = 5;
  private static final int SHORT_RUN = 3;
  private static final int FEWEST_SHARED = 4;
  private static final double MOST_OF_SMALLER = 0.6;
  private static final double SOME_OF_LARGER = 0.35;

  /** Of a quotation that is longer only this many words are compared. */
  private static final int LONGEST_QUOTATION = 200;

  private static final int FEWEST_MEANING = 3;

  private final ContentReader contents;

  Sameness(ContentReader contents) {
    this.contents = contents;
  }

  /** How sure it is that both report one utterance, 0 where it is not. */
  double of(Said one, Said other) {
    if (one.article().id().equals(other.article().id())
        || !isNear(one, other)
        || one.statement().negated() != other.statement().negated()) {
      return 0;
    }
    return Math.max(quoted(one, other), reported(one, other));
  }

  /** Whether both can have been said within a few days of each other. */
  static boolean isNear(Said one, Said other) {
    return gap(one, other).filter(days -> days <= NEAR_DAYS).isPresent();
  }

  /** Whether one was said so long before the other that nothing said earlier is near that. */
  static boolean isLongBefore(Said one, Said other) {
    return one.latest().isBefore(other.earliest().minusDays(NEAR_DAYS));
  }

  /** The least days between the two; empty where a date is not known. */
  static Optional<Long> gap(Said one, Said other) {
    if (one.day().isEmpty() || other.day().isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = one.latest().isBefore(other.earliest()) ? one.latest() : other.latest();
    LocalDate to = one.latest().isBefore(other.earliest()) ? other.earliest() : one.earliest();
    return Optional.of(Math.max(0, ChronoUnit.DAYS.between(from, to)));
  }

  /** Five words in a row that mean something, or the whole of the shorter quotation. */
  private double quoted(Said one, Said other) {
    double best = 0;
    for (List<String> first : one.quoted()) {
      for (List<String> second : other.quoted()) {
        List<String> run = run(cut(first), cut(second));
        boolean whole =
            run.size() >= SHORT_RUN && run.size() == Math.min(first.size(), second.size());
        if (whole || (run.size() >= LONG_RUN && meaning(run, one) >= FEWEST_MEANING)) {
          best = Math.max(best, 1 + run.size() / (double) LONGEST_QUOTATION);
        }
      }
    }
    return best;
  }

  private static double reported(Said one, Said other) {
    Overlap overlap = Overlap.of(one.content().stems(), other.content().stems());
    boolean alike =
        overlap.shared().size() >= FEWEST_SHARED
            && overlap.ofSmaller() >= MOST_OF_SMALLER
            && overlap.ofLarger() >= SOME_OF_LARGER
            && agree(one.content().figures(), other.content().figures());
    boolean identical =
        one.content().stems().size() > 1
            && one.content().stems().equals(other.content().stems())
            && one.content().figures().equals(other.content().figures());
    boolean same = (alike || identical) && one.isDenied() == other.isDenied();
    return same ? overlap.ofSmaller() : 0;
  }

  /** Whether one has no figure that the other contradicts. */
  static boolean agree(Set<Figure> one, Set<Figure> other) {
    return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, new HashSet<>(other));
  }

  private static List<String> cut(List<String> words) {
    return words.subList(0, Math.min(LONGEST_QUOTATION, words.size()));
  }

  private long meaning(List<String> run, Said said) {
    return run.stream()
        .filter(word -> contents.hasMeaning(word, said.article().language()))
        .count();
  }

  /** The longest run of words that both have. */
  private static List<String> run(List<String> one, List<String> other) {
    int longest = 0;
    int end = 0;
    int[] before = new int[other.size() + 1];
    for (int i = 0; i < one.size(); i++) {
      int[] here = new int[other.size() + 1];
      for (int j = 0; j < other.size(); j++) {
        if (one.get(i).equals(other.get(j))) {
          here[j + 1] = before[j] + 1;
          if (here[j + 1] > longest) {
            longest = here[j + 1];
            end = i + 1;
          }
        }
      }
      before = here;
    }
    return one.subList(end - longest, end);
  }
}
