package org.kroniek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.bench.TimeSpec.Expected;
import org.kroniek.extract.time.Length;
import org.kroniek.extract.time.TimeReader;
import org.kroniek.extract.time.Times;
import org.kroniek.language.Languages;
import org.kroniek.model.Annotator;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Span;
import org.kroniek.model.TimeExpression;

/**
 * Prints how many expressions of time of the specifications of microsoft/Recognizers-Text are found
 * and resolved.
 *
 * <p>Arguments: the folder {@code Specs/DateTime} of that repository, then any of {@code even} or
 * {@code odd} for one half of the cases, {@code tagged} to run the language models, and {@code
 * failures} to list what fails.
 */
public final class TimeMeasure {

  private static final List<String> FILES =
      List.of(
          "DateExtractor",
          "DateParser",
          "DatePeriodExtractor",
          "DatePeriodParser",
          "DurationExtractor",
          "DurationParser");

  private static final List<String> BESIDE =
      List.of("HolidayExtractor", "HolidayParser", "DateTimeModel");

  private static final List<String> KINDS = List.of("date", "daterange", "duration");

  private final TimeReader reader = new TimeReader();
  private final Annotator annotator;
  private final PrintStream out;
  private final List<String> options;

  /** Cases, spans to the letter, spans, spans and values. */
  private static final class Score {
    private int cases;
    private int letter;
    private int span;
    private int value;

    private void add(Score other) {
      cases += other.cases;
      letter += other.letter;
      span += other.span;
      value += other.value;
    }
  }

  private TimeMeasure(PrintStream out, List<String> options) {
    this.out = out;
    this.options = options;
    this.annotator =
        options.contains("tagged") ? Languages.taggingAnnotator() : Languages.annotator();
  }

  /** Measures and prints. */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException("name the folder Specs/DateTime of Recognizers-Text");
    }
    List<String> options = List.of(args).subList(1, args.length);
    TimeMeasure measure =
        new TimeMeasure(new PrintStream(System.out, true, StandardCharsets.UTF_8), options);
    measure.print(Path.of(args[0]));
  }

  private void print(Path folder) throws IOException {
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      Path specs = folder.resolve(language.equals(Language.DUTCH) ? "Dutch" : "English");
      out.println();
      out.println(
          "| "
              + specs.getFileName()
              + " | expressions | span to the letter | span | span and value |");
      out.println("|---|---|---|---|---|");
      Score all = new Score();
      Score told = new Score();
      for (String name : FILES) {
        Score score = measure(specs.resolve(name + ".json"), language);
        print(name, score);
        all.add(score);
        if (name.endsWith("Parser")) {
          told.add(score);
        }
      }
      print("**all six**", all);
      print("the three that tell values", told);
      for (String name : BESIDE) {
        print(name, measure(specs.resolve(name + ".json"), language));
      }
    }
  }

  private void print(String name, Score score) {
    out.printf(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.1f | %.1f |%n",
        name,
        score.cases,
        percent(score.letter, score.cases),
        percent(score.span, score.cases),
        percent(score.value, score.cases));
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  private Score measure(Path file, Language language) throws IOException {
    Score score = new Score();
    if (!Files.exists(file)) {
      return score;
    }
    for (TimeSpec spec : TimeSpec.read(file)) {
      boolean left =
          (options.contains("even") && spec.number() % 2 == 1)
              || (options.contains("odd") && spec.number() % 2 == 0);
      if (!left && !spec.text().isBlank()) {
        measure(file, spec, read(spec, language), score);
      }
    }
    return score;
  }

  private Times read(TimeSpec spec, Language language) {
    String text = spec.text();
    int start = text.length() - text.stripLeading().length();
    Block block = new Block(Block.Kind.PARAGRAPH, new Span(start, text.stripTrailing().length()));
    Optional<PartialDate> day = spec.day().map(PartialDate::new);
    Article article =
        new Article(
            "a-spec",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            day.or(() -> Optional.of(new PartialDate("2019-11-07"))),
            language,
            text,
            List.of(block));
    Document document = annotator.annotate(article);
    return reader.read(document);
  }

  private void measure(Path file, TimeSpec spec, Times times, Score score) {
    List<Expected> expected =
        spec.expected().stream().filter(e -> KINDS.contains(e.kind())).toList();
    if (spec.expected().isEmpty()) {
      score.cases++;
      boolean none = times.dates().isEmpty() && times.lengths().isEmpty();
      score.letter += none ? 1 : 0;
      score.span += none ? 1 : 0;
      score.value += none ? 1 : 0;
      report(none, file, spec, "nothing", times);
    }
    for (Expected each : expected) {
      score.cases++;
      boolean never = TimeMapping.isNever(each);
      boolean absent = never && overlapping(times, each).isEmpty();
      Optional<Span> span =
          absent ? Optional.of(new Span(each.start(), each.end())) : span(spec, times, each);
      boolean value = absent || (span.isPresent() && isValue(spec, times, each));
      score.letter +=
          span.filter(s -> s.start() == each.start() && s.end() == each.end()).isPresent() ? 1 : 0;
      score.span += span.isPresent() ? 1 : 0;
      score.value += value ? 1 : 0;
      report(value, file, spec, each.text() + " " + each.answers(), times);
    }
  }

  private static List<Span> spans(Times times) {
    List<Span> spans = new ArrayList<>(times.dates().stream().map(TimeExpression::span).toList());
    spans.addAll(times.lengths().stream().map(Length::span).toList());
    return spans;
  }

  private static List<Span> overlapping(Times times, Expected each) {
    return spans(times).stream()
        .filter(s -> s.start() < each.end() && each.start() < s.end())
        .toList();
  }

  private static Optional<Span> span(TimeSpec spec, Times times, Expected each) {
    List<Span> spans =
        each.kind().equals("duration")
            ? times.lengths().stream().map(Length::span).toList()
            : times.dates().stream().map(TimeExpression::span).toList();
    return spans.stream()
        .filter(s -> TimeMapping.isSameSpan(spec.text(), s.start(), s.end(), each))
        .findFirst();
  }

  private static boolean isValue(TimeSpec spec, Times times, Expected each) {
    if (!TimeMapping.isTold(each)) {
      return true;
    }
    if (each.kind().equals("duration")) {
      return times.lengths().stream()
          .filter(l -> TimeMapping.isSameSpan(spec.text(), l.span().start(), l.span().end(), each))
          .anyMatch(l -> TimeMapping.isDuration(l.value(), each));
    }
    return times.dates().stream()
        .filter(d -> TimeMapping.isSameSpan(spec.text(), d.span().start(), d.span().end(), each))
        .anyMatch(d -> TimeMapping.isDate(d.value(), each));
  }

  private void report(boolean right, Path file, TimeSpec spec, String expected, Times times) {
    if (right || !options.contains("failures")) {
      return;
    }
    List<String> ours = new ArrayList<>();
    times.dates().forEach(d -> ours.add("[" + d.span().of(spec.text()) + "] " + d.value()));
    times.lengths().forEach(l -> ours.add("[" + l.span().of(spec.text()) + "] " + l.value()));
    out.println(
        file.getFileName()
            + " "
            + spec.number()
            + ": "
            + spec.text()
            + " @"
            + spec.day().orElse("")
            + " | "
            + expected
            + " | "
            + String.join("; ", ours));
  }
}
