package org.kroniek.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.ContentId;
import org.kroniek.model.Entity;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/** Builds a reading for a test: a text, and in it who says which of its words. */
final class Report {

  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private final List<TimeExpression> times = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private Optional<String> outlet = Optional.empty();
  private Optional<String> url = Optional.empty();
  private Optional<PartialDate> published = Optional.empty();
  private Language language = Language.ENGLISH;

  private Report(String text) {
    this.text = text;
  }

  static Report of(String text) {
    return new Report(text);
  }

  Report title(String words) {
    title = Optional.of(words);
    return this;
  }

  Report outlet(String name) {
    outlet = Optional.of(name);
    return this;
  }

  Report url(String address) {
    url = Optional.of(address);
    return this;
  }

  Report published(String date) {
    published = Optional.of(new PartialDate(date));
    return this;
  }

  Report language(Language other) {
    language = other;
    return this;
  }

  Report block(Block.Kind kind, String words) {
    blocks.add(new Block(kind, span(words)));
    blocks.sort(Comparator.comparing(Block::span));
    return this;
  }

  /** A statement whose words are the first in the text that read so. */
  Report tells(String words, String value) {
    times.add(new TimeExpression(span(words), new PartialDate(value)));
    return this;
  }

  Report says(String source, String cue, Statement.Act act, String... content) {
    return says(source, cue, act, Optional.empty(), content);
  }

  Report says(
      String source, String cue, Statement.Act act, Optional<Integer> parent, String... content) {
    List<Span> spans = List.of(content).stream().map(this::span).sorted().toList();
    Optional<String> about = entity();
    statements.add(
        new Statement(
            ContentId.finding('s', articleId(), spans),
            Statement.Mode.INDIRECT,
            act,
            source.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new Source(
                        new Party(Optional.empty(), source),
                        text.contains(source) ? Optional.of(span(source)) : Optional.empty(),
                        "subject")),
            Optional.of(span(cue)),
            spans,
            Optional.of(new Party(Optional.empty(), "the council")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            about.stream().toList(),
            parent.map(number -> statements.get(number).id()),
            false,
            new Evidence("cue-verb-clause", List.of(span(cue)), 0.93)));
    return this;
  }

  private Optional<String> entity() {
    if (entities.isEmpty() && text.contains("Harbour Union")) {
      entities.add(
          new Entity(
              "e1",
              Entity.Type.ORG,
              "Harbour Union",
              Optional.empty(),
              List.of(new Mention(span("Harbour Union"), Mention.Kind.NAME))));
    }
    return entities.stream().map(Entity::id).findFirst();
  }

  Span span(String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }

  private String articleId() {
    return ContentId.article(url, text);
  }

  Reading reading() {
    return new Reading(
        new Reading.Reader("0.1.0", new TreeMap<>()),
        new Article(
            articleId(),
            Optional.empty(),
            url,
            outlet,
            title,
            Optional.empty(),
            published,
            language,
            text,
            blocks),
        entities,
        statements,
        List.of(),
        List.of(),
        List.of(),
        times);
  }
}
