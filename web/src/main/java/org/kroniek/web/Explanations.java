package org.kroniek.web;

import java.util.ArrayList;
import java.util.List;
import org.kroniek.model.Evidence;
import org.kroniek.model.Finding;
import org.kroniek.model.Reading;
import org.kroniek.pipeline.Explanation;

/** Tells why a finding stands, for people. Safe for use by many threads. */
final class Explanations {

  private static final int EXAMPLES = 2;

  private final Reader reader;

  Explanations(Reader reader) {
    this.reader = reader;
  }

  /** The reasons, the first being the rule; none where the reading does not hold the finding. */
  List<FindingView.Line> of(Reading reading, Finding finding, Words words) {
    return Explanation.of(reading, finding.id(), reader.composition())
        .map(explanation -> lines(reading, explanation, words))
        .orElse(List.of());
  }

  /** What becomes of the finding when its article is read again now, which takes a moment. */
  String again(Reading reading, Finding finding, Words words) {
    return words.of(again(Explanation.again(reading, finding, reader.composition())));
  }

  private static List<FindingView.Line> lines(
      Reading reading, Explanation explanation, Words words) {
    Evidence evidence = explanation.finding().evidence();
    List<FindingView.Line> lines = new ArrayList<>();
    lines.add(
        new FindingView.Line(
            words.of("why.rule"),
            explanation
                .rule()
                .map(rule -> rule.id() + ": " + rule.description())
                .orElse(evidence.rule()),
            List.of()));
    if (!explanation.words().isEmpty()) {
      lines.add(
          new FindingView.Line(
              words.of("why.by"), words.of("why.by.words"), quoted(explanation.words())));
    }
    explanation
        .rule()
        .ifPresent(
            rule ->
                lines.add(
                    new FindingView.Line(
                        words.of("why.also"),
                        words.of("why.also.in"),
                        quoted(rule.catches().stream().limit(EXAMPLES).toList()))));
    lines.add(
        new FindingView.Line(
            words.of("why.sure"),
            words.confidence(evidence.confidence())
                + " ("
                + words.of("sure.number", words.number(evidence.confidence()))
                + ")"));
    lines.add(new FindingView.Line(words.of("why.read"), "Kroniek " + reading.reader().version()));
    return lines;
  }

  private static String again(Explanation.Again again) {
    return switch (again) {
      case SAME -> "why.same";
      case CHANGED -> "why.changed";
      case GONE -> "why.gone";
    };
  }

  private static List<String> quoted(List<String> words) {
    return words.stream().map(word -> "“" + word + "”").toList();
  }
}
