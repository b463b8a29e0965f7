package org.kroniek.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kroniek.model.Article;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Statement;

/**
 * The events of readings as a table (RFC 4180), one event a row, in the columns that users of event
 * data know. Several parties of one side are joined by {@code "; "}. The date is the event's own,
 * empty where the report tells none. Safe for use by many threads.
 */
public final class EventsCsv {

  private static final String JOINT = "; ";

  /** The first line: the names of the columns. */
  public String heading() {
    return "event,date,actor,actor_wikidata,recipient,recipient_wikidata,type,mode,context,quad,modality,object,"
        + "place,source,article,published,outlet,language,title,address,trigger,text,confidence,rule\n";
  }

  /** The rows of one reading; nothing where it has no events. */
  public String rows(Reading reading) {
    return reading.events().stream()
        .map(event -> row(reading, event))
        .collect(Collectors.joining());
  }

  private static String row(Reading reading, Event event) {
    Article article = reading.article();
    List<String> cells =
        List.of(
            event.id(),
            event.time().map(PartialDate::value).orElse(""),
            names(event.actor()),
            wikidata(reading, event.actor()),
            names(event.recipient()),
            wikidata(reading, event.recipient()),
            event.type().name(),
            event.mode().orElse(""),
            event.contexts().stream().map(Event.Context::code).collect(Collectors.joining(JOINT)),
            event.type().quad(),
            event.modality().code(),
            event.object().orElse(""),
            event.place().map(Party::name).orElse(""),
            source(reading, event).orElse(""),
            article.id(),
            article.published().map(Object::toString).orElse(""),
            article.outlet().orElse(""),
            article.language().code(),
            article.title().orElse(""),
            article.url().or(article::path).orElse(""),
            event.trigger().of(article.text()),
            event.span().of(article.text()),
            Double.toString(event.evidence().confidence()),
            event.evidence().rule());
    return CsvLine.of(cells);
  }

  private static String names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining(JOINT));
  }

  private static String wikidata(Reading reading, List<Party> parties) {
    return parties.stream()
        .flatMap(party -> party.entity().stream())
        .flatMap(id -> ReadingCsv.wikidata(reading, id).stream())
        .collect(Collectors.joining(JOINT));
  }

  /** On whose word the event stands; empty where the article itself tells it. */
  static Optional<String> source(Reading reading, Event event) {
    return event
        .statement()
        .flatMap(id -> reading.statements().stream().filter(s -> s.id().equals(id)).findFirst())
        .flatMap(Statement::source)
        .map(Source::party)
        .map(Party::name);
  }
}
