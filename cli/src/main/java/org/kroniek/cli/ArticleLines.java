package org.kroniek.cli;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kroniek.model.Archive.Stored;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.Finding;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** An article, or a finding in its place, with the passages marked. */
final class ArticleLines {

  /** As many columns as a line takes. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private static final int STATEMENT_COLUMNS = 100;

  private final Style style;
  private final int columns;

  ArticleLines(Style style, int columns) {
    this.style = style;
    this.columns = columns;
  }

  /** Of an article all of its text, of a finding the paragraphs around it. */
  List<String> of(Ids.Found found) {
    Reading reading = found.stored().reading();
    Optional<Finding> one =
        reading.findings().filter(finding -> finding.id().equals(found.id())).findFirst();
    List<String> lines = new ArrayList<>(head(found.stored()));
    lines.add("");
    Marks marks = new Marks(broken(reading.article().text()));
    if (one.isPresent()) {
      lines.addAll(facts(reading, one.get()));
      lines.add("");
      marks.add(one.get());
    } else {
      reading.statements().forEach(marks::add);
    }
    lines.add(
        marks.between(
            one.map(finding -> around(reading.article(), finding.span())).orElse(all(reading))));
    if (one.isEmpty()) {
      lines.add("");
      lines.addAll(new StatementLines(style, Math.min(columns, STATEMENT_COLUMNS)).of(reading));
    }
    return lines;
  }

  private List<String> head(Stored stored) {
    Article article = stored.reading().article();
    List<String> lines = new ArrayList<>();
    article.title().ifPresent(title -> lines.add(style.strong(Visible.line(title))));
    String where =
        Stream.of(
                article.published().map(date -> date.value()),
                article.outlet(),
                article.byline(),
                Optional.of(article.language().code()))
            .flatMap(Optional::stream)
            .map(Visible::line)
            .collect(Collectors.joining("  "));
    lines.add(where);
    article.url().or(article::path).ifPresent(place -> lines.add(style.faint(Visible.line(place))));
    lines.add(
        style.faint(
            article.id()
                + "  recorded "
                + stored.recordedAt().truncatedTo(ChronoUnit.SECONDS)
                + (stored.revision() > 1 ? "  revision " + stored.revision() : "")
                + (stored.current() ? "" : "  (a newer revision stands)")));
    return lines;
  }

  private List<String> facts(Reading reading, Finding finding) {
    List<String> lines = new ArrayList<>();
    String text = reading.article().text();
    String kind =
        finding.match(s -> "statement", e -> "event", q -> "quantity", c -> "conditional");
    lines.add(style.strong(kind) + "  " + finding.id());
    finding.match(
        statement -> facts(lines, statement, text),
        event -> facts(lines, event),
        quantity -> facts(lines, quantity),
        conditional -> facts(lines, conditional, text));
    fact(
        lines,
        "rule",
        Optional.of(finding.evidence().rule() + "  " + finding.evidence().confidence()));
    return lines;
  }

  private boolean facts(List<String> lines, Statement statement, String text) {
    fact(
        lines,
        "source",
        statement.source().map(source -> style.source(Visible.line(source.party().name()))));
    fact(lines, "act", Optional.of((statement.negated() ? "not " : "") + statement.act().code()));
    fact(lines, "mode", Optional.of(statement.mode().code()));
    fact(lines, "cue", statement.cue().map(cue -> Visible.line(cue.of(text))));
    fact(lines, "to", statement.addressee().map(party -> Visible.line(party.name())));
    fact(lines, "medium", statement.medium().map(party -> Visible.line(party.name())));
    fact(
        lines,
        "occasion",
        statement.occasion().map(occasion -> Visible.line(occasion.span().of(text))));
    fact(lines, "said", statement.said().map(said -> said.value().value()));
    fact(lines, "inside", statement.parent());
    return true;
  }

  private static boolean facts(List<String> lines, Event event) {
    fact(lines, "type", Optional.of(event.type() + event.mode().map(m -> " " + m).orElse("")));
    fact(lines, "actor", names(event.actor()));
    fact(lines, "recipient", names(event.recipient()));
    fact(lines, "object", event.object().map(Visible::line));
    fact(lines, "place", event.place().map(party -> Visible.line(party.name())));
    fact(lines, "time", event.time().map(PartialDate::value));
    fact(
        lines,
        "context",
        event.contexts().stream().map(Event.Context::code).reduce((a, b) -> a + ", " + b));
    fact(lines, "modality", Optional.of(event.modality().code()));
    fact(lines, "inside", event.statement());
    return true;
  }

  private static boolean facts(List<String> lines, Quantity quantity) {
    fact(lines, "amount", Optional.of(quantity.amount()));
    fact(lines, "of", quantity.of().map(Visible::line));
    fact(lines, "purpose", quantity.purpose().map(Visible::line));
    fact(lines, "holder", quantity.holder().map(party -> Visible.line(party.name())));
    fact(lines, "kind", Optional.of(quantity.kind().code()));
    fact(lines, "deadline", quantity.deadline().map(PartialDate::value));
    fact(lines, "stance", Optional.of(quantity.stance().code()));
    fact(lines, "inside", quantity.statement());
    return true;
  }

  private static boolean facts(List<String> lines, Conditional conditional, String text) {
    fact(lines, "if", Optional.of(Visible.line(conditional.condition().of(text))));
    fact(lines, "then", Optional.of(Visible.line(conditional.consequence().of(text))));
    fact(lines, "leads to", conditional.leadsTo());
    fact(lines, "inside", conditional.statement());
    return true;
  }

  private static Optional<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).map(Visible::line).reduce((a, b) -> a + ", " + b);
  }

  private static void fact(List<String> lines, String name, Optional<String> value) {
    value.ifPresent(
        is -> lines.add("  " + name + " ".repeat(Math.max(1, 10 - name.length())) + is));
  }

  /**
   * The text with line breaks for some of its spaces, so that no line is wider than the screen; of
   * the same length, so that spans fit. A file or a pipe gets the text as it is.
   */
  private String broken(String text) {
    if (columns == UNLIMITED) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    int line = 0;
    int space = -1;
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c == '\n') {
        line = i + 1;
        space = -1;
      } else if (c == ' ') {
        space = i;
      }
      if (i - line >= columns && space >= line) {
        out.setCharAt(space, '\n');
        line = space + 1;
        space = -1;
      }
    }
    return out.toString();
  }

  private static Span all(Reading reading) {
    return new Span(0, Math.max(1, reading.article().text().length()));
  }

  /** The blocks that the span touches, with the one before and the one after. */
  private static Span around(Article article, Span span) {
    List<Block> blocks = article.blocks();
    int first = blocks.size();
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).span().overlaps(span)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    return last < 0
        ? span
        : blocks
            .get(Math.max(0, first - 1))
            .span()
            .cover(blocks.get(Math.min(blocks.size() - 1, last + 1)).span());
  }

  /** Which stretches of a text are marked, and how. */
  private final class Marks {

    private final String text;
    private final TreeMap<Integer, Mark> marks = new TreeMap<>();

    Marks(String text) {
      this.text = text;
    }

    void add(Finding finding) {
      if (finding instanceof Statement statement) {
        statement.content().forEach(span -> add(span, style::passage));
        statement.cue().ifPresent(span -> add(span, style::cue));
        statement
            .source()
            .flatMap(source -> source.mention())
            .ifPresent(span -> add(span, style::source));
      } else {
        add(finding.span(), style::passage);
      }
    }

    /** A mark that would cut into an earlier one is left out; passages come first. */
    private void add(Span span, UnaryOperator<String> how) {
      var before = marks.lowerEntry(span.end());
      if (before == null || before.getValue().span().end() <= span.start()) {
        marks.put(span.start(), new Mark(span, how));
      }
    }

    String between(Span part) {
      StringBuilder out = new StringBuilder();
      int at = part.start();
      int end = Math.min(part.end(), text.length());
      for (Mark mark : marks.subMap(part.start(), end).values()) {
        int stop = Math.min(end, mark.span().end());
        out.append(Visible.text(text.substring(at, mark.span().start())));
        // Every line is marked by itself: a pager forgets colours at a line's end.
        out.append(
            Visible.text(text.substring(mark.span().start(), stop))
                .lines()
                .map(line -> line.isBlank() ? line : mark.how().apply(line))
                .collect(Collectors.joining("\n")));
        at = stop;
      }
      return out.append(Visible.text(text.substring(at, end))).toString();
    }
  }

  private record Mark(Span span, UnaryOperator<String> how) {}
}
