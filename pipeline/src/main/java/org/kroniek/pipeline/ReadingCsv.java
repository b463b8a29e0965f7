package org.kroniek.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kroniek.model.Article;
import org.kroniek.model.Entity;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Statement;

/**
 * The statements of readings as a table ({@link CsvLine}), one statement a row. Offsets are UTF-16
 * code units; several spans of one content are joined by {@code " … "}. Safe for use by many
 * threads.
 */
public final class ReadingCsv {

  /** The first line: the names of the columns. */
  public String heading() {
    return "statement,article,published,outlet,language,title,place,source,wikidata,act,mode,negated,"
        + "content,cue,addressee,medium,said,start,end,confidence,rule\n";
  }

  /** The rows of one reading; nothing where it has no statements. */
  public String rows(Reading reading) {
    return reading.statements().stream()
        .map(statement -> row(reading, statement))
        .collect(Collectors.joining());
  }

  private static String row(Reading reading, Statement statement) {
    Article article = reading.article();
    Optional<Party> source = statement.source().map(Source::party);
    List<String> cells =
        List.of(
            statement.id(),
            article.id(),
            article.published().map(Object::toString).orElse(""),
            article.outlet().orElse(""),
            article.language().code(),
            article.title().orElse(""),
            article.url().or(article::path).orElse(""),
            source.map(Party::name).orElse(""),
            source.flatMap(Party::entity).flatMap(id -> wikidata(reading, id)).orElse(""),
            statement.act().code(),
            statement.mode().code(),
            Boolean.toString(statement.negated()),
            statement.content().stream()
                .map(span -> span.of(article.text()))
                .collect(Collectors.joining(" … ")),
            statement.cue().map(cue -> cue.of(article.text())).orElse(""),
            statement.addressee().map(Party::name).orElse(""),
            statement.medium().map(Party::name).orElse(""),
            statement.said().map(said -> said.value().value()).orElse(""),
            Integer.toString(statement.span().start()),
            Integer.toString(statement.span().end()),
            Double.toString(statement.evidence().confidence()),
            statement.evidence().rule());
    return CsvLine.of(cells);
  }

  /** The Wikidata item of an entity of the reading. */
  static Optional<String> wikidata(Reading reading, String id) {
    return reading.entities().stream()
        .filter(entity -> entity.id().equals(id))
        .findFirst()
        .flatMap(Entity::wikidata);
  }
}
