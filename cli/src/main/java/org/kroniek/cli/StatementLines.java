package org.kroniek.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Archive.Hit;
import org.kroniek.model.Article;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement;

/** Statements for people: who, what they do with their words, where, and the words. */
final class StatementLines {

  private static final String INDENT = "    ";
  private static final int MOST_COLUMNS = 100;

  private final Style style;
  private final int columns;

  StatementLines(Style style, int columns) {
    this.style = style;
    this.columns = Math.min(columns, MOST_COLUMNS);
  }

  /** An answer of the archive. */
  List<String> of(Hit hit) {
    Heading article = hit.article();
    List<String> lines = new ArrayList<>();
    lines.add(
        head(hit.statement()) + style.faint("  " + where(article.published(), article.outlet())));
    lines.addAll(words(hit.content()));
    lines.add(
        INDENT
            + style.faint(
                hit.statement().id()
                    + article
                        .title()
                        .map(title -> "  " + Visible.line(title, columns - 24))
                        .orElse("")));
    return lines;
  }

  /** A report that answers. */
  List<String> of(Heading report) {
    return List.of(
        INDENT + Visible.line(report.title().orElse("(no title)"), columns - INDENT.length()),
        INDENT + style.faint(where(report.published(), report.outlet()) + "  " + report.id()));
  }

  /** All statements of one reading under its title. */
  List<String> of(Reading reading) {
    Article article = reading.article();
    List<String> lines = new ArrayList<>();
    lines.add(
        style.strong(Visible.line(article.title().orElse(article.path().orElse("(no title)"))))
            + "  "
            + style.faint(where(article.published(), article.outlet()) + "  " + article.id()));
    for (Statement statement : reading.statements()) {
      lines.add("  " + head(statement) + style.faint("  " + statement.id()));
      lines.addAll(
          words(statement.content().stream().map(span -> span.of(article.text())).toList()));
    }
    if (reading.statements().isEmpty()) {
      lines.add(
          style.faint(
              article.language().isRead()
                  ? "  no statements"
                  : "  in a language that is not read: " + article.language().code()));
    }
    lines.add("");
    return lines;
  }

  private String head(Statement statement) {
    String name = statement.source().map(source -> source.party().name()).orElse("(nobody named)");
    return style.source(Visible.line(name))
        + "  "
        + (statement.negated() ? "not " : "")
        + statement.act().code()
        + ", "
        + statement.mode().code()
        + party(", to ", statement.addressee())
        + party(", in ", statement.medium());
  }

  private static String party(String before, Optional<Party> party) {
    return party.map(who -> before + Visible.line(who.name())).orElse("");
  }

  private List<String> words(List<String> content) {
    return Visible.wrapped(String.join(" … ", content), columns - INDENT.length()).stream()
        .map(line -> INDENT + line)
        .toList();
  }

  private static String where(Optional<PartialDate> published, Optional<String> outlet) {
    return published.map(PartialDate::value).orElse("undated")
        + outlet.map(name -> "  " + Visible.line(name)).orElse("");
  }
}
