package org.kroniek.archive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Conditional;
import org.kroniek.model.ContentId;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/** A report in the making, for tests: a text and who says which words of it. */
final class Report {

  private final String text;
  private final List<Said> said = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private final List<Conditional> conditionals = new ArrayList<>();
  private Optional<String> url = Optional.empty();
  private Optional<String> outlet = Optional.of("NOS");
  private Optional<String> title = Optional.empty();
  private Optional<PartialDate> published = Optional.of(new PartialDate("2024-12-02"));
  private String version = "1";
  private final Map<String, String> known = new HashMap<>();

  private record Said(
      String source,
      String words,
      Statement.Mode mode,
      Statement.Act act,
      Optional<String> when,
      List<String> about) {}

  private Report(String text) {
    this.text = text;
  }

  static Report of(String text) {
    return new Report(text);
  }

  Report url(String address) {
    this.url = Optional.of(address);
    return this;
  }

  Report outlet(String name) {
    this.outlet = Optional.of(name);
    return this;
  }

  Report title(String words) {
    this.title = Optional.of(words);
    return this;
  }

  Report published(String date) {
    this.published = Optional.of(new PartialDate(date));
    return this;
  }

  Report undated() {
    this.published = Optional.empty();
    return this;
  }

  /** From now on the report's entities of this name have this Wikidata id. */
  Report known(String name, String wikidata) {
    known.put(name, wikidata);
    return this;
  }

  Report readBy(String reader) {
    this.version = reader;
    return this;
  }

  Report says(String source, String words, String... about) {
    return says(source, words, Statement.Mode.INDIRECT, Statement.Act.ASSERT, null, about);
  }

  Report says(
      String source,
      String words,
      Statement.Mode mode,
      Statement.Act act,
      @Nullable String when,
      String... about) {
    said.add(new Said(source, words, mode, act, Optional.ofNullable(when), List.of(about)));
    return this;
  }

  /** An event at these words, in the statement with these words or, where empty, in none. */
  Report does(
      Event.Type type,
      Event.Modality modality,
      String actor,
      String recipient,
      String words,
      String in) {
    Span span = span(words);
    events.add(
        new Event(
            ContentId.finding('v', id(), List.of(span)),
            type,
            Optional.empty(),
            Set.of(),
            "doen",
            List.of(new Party(Optional.empty(), actor)),
            List.of(new Party(Optional.empty(), recipient)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            modality,
            statement(in),
            span,
            span,
            new Evidence("test", List.of(span), 0.9)));
    return this;
  }

  /** An amount at these words, which stand in the statement with the words {@code in}. */
  Report amount(
      String value,
      String purpose,
      String holder,
      Quantity.Stance stance,
      String words,
      String in) {
    Span span = span(words);
    quantities.add(
        new Quantity(
            ContentId.finding('q', id(), List.of(span)),
            span,
            Optional.of(new BigDecimal(value)),
            Optional.of("percent"),
            Optional.of("bbp"),
            Optional.of(purpose),
            Quantity.Kind.NORM,
            Optional.of(new Party(Optional.empty(), holder)),
            Optional.empty(),
            stance,
            statement(in),
            new Evidence("test", List.of(span), 0.9)));
    return this;
  }

  Report when(String condition, String consequence, String in) {
    conditionals.add(
        new Conditional(
            ContentId.finding('c', id(), List.of(span(condition), span(consequence))),
            span(condition),
            span(consequence),
            Optional.empty(),
            statement(in),
            new Evidence("test", List.of(span(condition)), 0.9)));
    return this;
  }

  private String id() {
    return ContentId.article(url, text);
  }

  private Span span(String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private Optional<String> statement(String words) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(ContentId.finding('s', id(), List.of(span(words))));
  }

  Reading read() {
    String id = ContentId.article(url, text);
    Article article =
        new Article(
            id,
            Optional.empty(),
            url,
            outlet,
            title,
            Optional.empty(),
            published,
            Language.DUTCH,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
    List<Entity> entities = new ArrayList<>();
    List<Statement> statements = said.stream().map(s -> statement(id, s, entities)).toList();
    return new Reading(
        new Reading.Reader(version, new TreeMap<>()),
        article,
        entities,
        statements,
        events,
        quantities,
        conditionals,
        List.of());
  }

  private Statement statement(String article, Said words, List<Entity> entities) {
    Span span = span(words.words());
    return new Statement(
        ContentId.finding('s', article, List.of(span)),
        words.mode(),
        words.act(),
        Optional.of(new Source(party(words.source(), span, entities), Optional.empty(), "test")),
        Optional.empty(),
        List.of(span),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        words.when().map(date -> new TimeExpression(span, new PartialDate(date))),
        words.about().stream().map(name -> entity(name, span, entities)).toList(),
        Optional.empty(),
        false,
        new Evidence("test", List.of(span), 0.9));
  }

  private Party party(String name, Span span, List<Entity> entities) {
    return new Party(
        known.containsKey(name) ? Optional.of(entity(name, span, entities)) : Optional.empty(),
        name);
  }

  private String entity(String name, Span span, List<Entity> entities) {
    String id = "e" + (entities.size() + 1);
    entities.add(
        new Entity(
            id,
            Entity.Type.ORG,
            name,
            Optional.ofNullable(known.get(name)),
            List.of(new Mention(span, Mention.Kind.NAME))));
    return id;
  }

  /** The same reading of a file of this name. */
  static Reading at(String path, Reading reading) {
    Article article = reading.article();
    return new Reading(
        reading.reader(),
        new Article(
            article.id(),
            Optional.of(path),
            article.url(),
            article.outlet(),
            article.title(),
            article.byline(),
            article.published(),
            article.language(),
            article.text(),
            article.blocks()),
        reading.entities(),
        reading.statements(),
        reading.events(),
        reading.quantities(),
        reading.conditionals(),
        reading.times());
  }
}
