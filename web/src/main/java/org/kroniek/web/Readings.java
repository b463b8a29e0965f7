package org.kroniek.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.Article;
import org.kroniek.model.Event;
import org.kroniek.model.Finding;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/**
 * Rows of what stands in a reading, be it current or not. Whom its parties mean across articles is
 * looked up when a name is followed.
 */
final class Readings {

  private final Visit visit;
  private final Words words;

  Readings(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  static Archive.Heading heading(Article article) {
    return new Archive.Heading(
        article.id(), article.title(), article.outlet(), article.published(), article.language());
  }

  /** The first statements. */
  List<PassageView> passages(Reading reading, int most) {
    List<Statement> some = reading.statements().stream().limit(most).toList();
    visit
        .hues()
        .seat(
            some.stream()
                .flatMap(statement -> PassageView.source(statement).stream())
                .distinct()
                .toList());
    return some.stream().map(statement -> passage(reading, statement)).toList();
  }

  private PassageView passage(Reading reading, Statement statement) {
    String text = reading.article().text();
    return new PassageView(
        told(
            reading,
            statement,
            statement.content(),
            Optional.of(statement),
            statement.said().map(TimeExpression::value)),
        statement.source().map(source -> Who.called(source.party().name())),
        words.verb(statement),
        words.mode(statement.mode()),
        statement.mode() == Statement.Mode.DIRECT,
        who(statement.addressee().stream().toList()),
        statement.content().stream()
            .map(span -> List.of(new Highlight.Piece(span.of(text), false)))
            .toList());
  }

  /** What goes on, as far as somebody acts or is acted on. */
  List<DealingRow> dealings(Reading reading) {
    Map<String, Statement> statements = new HashMap<>();
    reading.statements().forEach(statement -> statements.put(statement.id(), statement));
    return reading.events().stream()
        .filter(event -> !event.actor().isEmpty() && !event.recipient().isEmpty())
        .map(event -> dealing(reading, event, statements))
        .toList();
  }

  private DealingRow dealing(Reading reading, Event event, Map<String, Statement> statements) {
    Told told =
        told(
            reading,
            event,
            List.of(event.span()),
            event.statement().flatMap(id -> Optional.ofNullable(statements.get(id))),
            event.time());
    return DealingRow.of(event, told, who(event.actor()), who(event.recipient()), words);
  }

  private Told told(
      Reading reading,
      Finding finding,
      List<Span> spans,
      Optional<Statement> claim,
      Optional<PartialDate> own) {
    Article article = reading.article();
    Optional<String> source = claim.flatMap(Statement::source).map(Source::party).map(Party::name);
    Optional<PartialDate> day = own.or(article::published);
    return new Told(
        finding.id(),
        ArticleView.href(article.id()) + "#" + finding.id(),
        Surroundings.before(article.text(), finding.span()),
        spans.stream().map(span -> span.of(article.text())).toList(),
        Surroundings.after(article.text(), finding.span()),
        source.map(Who::called),
        claim.map(said -> claim(said, source)).orElse(words.of("says.report")),
        visit.hues().of(source),
        day,
        day.map(words::date).orElse(words.of("undated")),
        heading(article));
  }

  private String claim(Statement said, Optional<String> source) {
    return source.isPresent() ? words.verb(said) : words.of("somebody") + " " + words.verb(said);
  }

  private static List<Who> who(List<Party> parties) {
    return parties.stream().map(party -> Who.called(party.name())).distinct().toList();
  }
}
