package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kroniek.story.said.Utterance.Difference;
import org.kroniek.story.words.Figure;
import org.kroniek.story.words.Word;

/** Tells how two reports of one utterance differ. */
final class Differences {

  private Differences() {}

  static List<Difference> between(Said first, Said report) {
    List<Difference> differences = new ArrayList<>();
    List<String> added = without(report, first);
    List<String> left = without(first, report);
    if (!added.isEmpty() && !left.isEmpty()) {
      differences.add(
          difference(
              report,
              Difference.Kind.OTHER_WORDS,
              String.join(" ", left) + " → " + String.join(" ", added)));
    } else if (!added.isEmpty()) {
      differences.add(difference(report, Difference.Kind.LONGER, String.join(" ", added)));
    } else if (!left.isEmpty()) {
      differences.add(difference(report, Difference.Kind.SHORTER, String.join(" ", left)));
    }
    Set<Figure> one = first.content().figures();
    Set<Figure> other = report.content().figures();
    if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
      differences.add(
          difference(report, Difference.Kind.OTHER_FIGURES, join(one) + " → " + join(other)));
    }
    if (!first.statement().said().equals(report.statement().said())
        && Sameness.gap(first, report).filter(days -> days > 0).isPresent()) {
      differences.add(
          difference(
              report,
              Difference.Kind.OTHER_DATE,
              first.day().map(Object::toString).orElse("?")
                  + " → "
                  + report.day().map(Object::toString).orElse("?")));
    }
    return differences;
  }

  private static Difference difference(Said report, Difference.Kind kind, String words) {
    return new Difference(report.id(), kind, words);
  }

  private static String join(Set<Figure> figures) {
    return figures.stream().map(Figure::toString).sorted().collect(Collectors.joining(", "));
  }

  /** The words of one that the other has not, in their order. */
  private static List<String> without(Said one, Said other) {
    Set<String> there =
        other.content().words().stream().map(Word::text).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    return one.content().words().stream()
        .map(Word::text)
        .filter(word -> !there.contains(word) && seen.add(word))
        .toList();
  }
}
