package org.kroniek.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Conditional;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Finding;
import org.kroniek.model.Mention;
import org.kroniek.model.Occasion;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/** Writes one reading in the fields and the order of the contract. */
final class ReadingWriter {

  private final JsonGenerator out;
  private final String text;
  private final Map<String, List<Mention>> mentions = new HashMap<>();

  ReadingWriter(JsonGenerator out, String text, List<Entity> entities) {
    this.out = out;
    this.text = text;
    entities.forEach(entity -> mentions.put(entity.id(), entity.mentions()));
  }

  void reading(Reading reading) throws IOException {
    out.writeStartObject();
    out.writeStringField("format", ReadingJson.FORMAT);
    out.writeObjectFieldStart("reader");
    out.writeStringField("version", reading.reader().version());
    out.writeObjectFieldStart("models");
    for (Map.Entry<String, String> model : reading.reader().models().entrySet()) {
      out.writeStringField(model.getKey(), model.getValue());
    }
    out.writeEndObject();
    out.writeEndObject();
    article(reading.article());
    list("entities", reading.entities(), this::entity);
    list("statements", reading.statements(), this::statement);
    list("events", reading.events(), this::event);
    list(
        "quantities",
        reading.quantities().stream().filter(q -> q.value().isPresent()).toList(),
        this::quantity);
    list(
        "openQuantities",
        reading.quantities().stream().filter(q -> q.value().isEmpty()).toList(),
        this::quantity);
    list("conditionals", reading.conditionals(), this::conditional);
    list("times", reading.times(), this::time);
    out.writeEndObject();
  }

  void finding(Finding finding) throws IOException {
    Element<?> element =
        finding.match(
            statement -> new Element<>(statement, this::statement),
            event -> new Element<>(event, this::event),
            quantity -> new Element<>(quantity, this::quantity),
            conditional -> new Element<>(conditional, this::conditional));
    element.write();
  }

  private void article(Article article) throws IOException {
    out.writeObjectFieldStart("article");
    out.writeStringField("id", article.id());
    field("path", article.path());
    field("url", article.url());
    field("outlet", article.outlet());
    field("title", article.title());
    field("byline", article.byline());
    field("published", article.published().map(Object::toString));
    out.writeStringField("language", article.language().code());
    out.writeStringField("text", article.text());
    list("blocks", article.blocks(), this::block);
    out.writeEndObject();
  }

  private void block(Block block) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", block.kind().name().toLowerCase(Locale.ROOT));
    out.writeNumberField("start", block.span().start());
    out.writeNumberField("end", block.span().end());
    out.writeEndObject();
  }

  private void entity(Entity entity) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", entity.id());
    out.writeStringField("type", entity.type().name());
    out.writeStringField("name", entity.name());
    field("wikidata", entity.wikidata());
    list("mentions", entity.mentions(), this::mention);
    out.writeEndObject();
  }

  private void mention(Mention mention) throws IOException {
    out.writeStartObject();
    place(mention.span());
    out.writeStringField("kind", mention.kind().name().toLowerCase(Locale.ROOT));
    out.writeEndObject();
  }

  private void statement(Statement statement) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", statement.id());
    out.writeStringField("mode", statement.mode().code());
    out.writeStringField("act", statement.act().code());
    if (statement.source().isPresent()) {
      source(statement.source().get());
    }
    span("cue", statement.cue());
    list("content", statement.content(), this::span);
    party("addressee", statement.addressee());
    party("medium", statement.medium());
    if (statement.occasion().isPresent()) {
      occasion(statement.occasion().get());
    }
    if (statement.said().isPresent()) {
      out.writeFieldName("said");
      time(statement.said().get());
    }
    list("about", statement.about(), out::writeString);
    field("parent", statement.parent());
    out.writeBooleanField("negated", statement.negated());
    evidence(statement.evidence());
    out.writeEndObject();
  }

  private void source(Source source) throws IOException {
    out.writeObjectFieldStart("source");
    field("entity", source.party().entity());
    out.writeStringField("name", source.party().name());
    span("mention", source.mention());
    out.writeStringField("via", source.via());
    out.writeEndObject();
  }

  private void occasion(Occasion occasion) throws IOException {
    out.writeObjectFieldStart("occasion");
    place(occasion.span());
    party("place", occasion.place());
    out.writeEndObject();
  }

  private void event(Event event) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", event.id());
    out.writeStringField("type", event.type().name());
    out.writeStringField("quad", event.type().quad());
    field("mode", event.mode());
    list("contexts", List.copyOf(event.contexts()), c -> out.writeString(c.code()));
    out.writeStringField("predicate", event.predicate());
    list("actor", event.actor(), party -> participant(party, event.span()));
    list("recipient", event.recipient(), party -> participant(party, event.span()));
    field("object", event.object());
    party("place", event.place());
    if (event.time().isPresent()) {
      out.writeObjectFieldStart("time");
      out.writeStringField("value", event.time().get().value());
      out.writeEndObject();
    }
    out.writeStringField("modality", event.modality().code());
    field("statement", event.statement());
    span("span", Optional.of(event.span()));
    span("trigger", Optional.of(event.trigger()));
    evidence(event.evidence());
    out.writeEndObject();
  }

  private void quantity(Quantity quantity) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", quantity.id());
    span("span", Optional.of(quantity.span()));
    if (quantity.value().isPresent()) {
      out.writeNumberField("value", quantity.value().get());
    }
    field("unit", quantity.unit());
    field("of", quantity.of());
    field("purpose", quantity.purpose());
    out.writeStringField("kind", quantity.kind().code());
    party("holder", quantity.holder());
    field("deadline", quantity.deadline().map(Object::toString));
    out.writeStringField("stance", quantity.stance().code());
    field("statement", quantity.statement());
    evidence(quantity.evidence());
    out.writeEndObject();
  }

  private void conditional(Conditional conditional) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", conditional.id());
    span("condition", Optional.of(conditional.condition()));
    span("consequence", Optional.of(conditional.consequence()));
    field("leadsTo", conditional.leadsTo());
    field("statement", conditional.statement());
    evidence(conditional.evidence());
    out.writeEndObject();
  }

  private void time(TimeExpression time) throws IOException {
    out.writeStartObject();
    out.writeStringField("value", time.value().value());
    place(time.span());
    out.writeEndObject();
  }

  private void evidence(Evidence evidence) throws IOException {
    out.writeNumberField("confidence", evidence.confidence());
    out.writeStringField("rule", evidence.rule());
    list("evidence", evidence.spans(), this::span);
  }

  private void party(String name, Optional<Party> party) throws IOException {
    if (party.isPresent()) {
      out.writeFieldName(name);
      party(party.get());
    }
  }

  private void party(Party party) throws IOException {
    out.writeStartObject();
    field("entity", party.entity());
    out.writeStringField("name", party.name());
    out.writeEndObject();
  }

  private void participant(Party party, Span event) throws IOException {
    out.writeStartObject();
    field("entity", party.entity());
    out.writeStringField("name", party.name());
    span("mention", party.entity().flatMap(entity -> named(entity, event)).map(Mention::span));
    out.writeEndObject();
  }

  /** By which words the event's own names an entity; where none does, by the last before them. */
  private Optional<Mention> named(String entity, Span event) {
    List<Mention> all = mentions.getOrDefault(entity, List.of());
    int first = firstFrom(all, event.start());
    Optional<Mention> found = first == 0 ? Optional.empty() : Optional.of(all.get(first - 1));
    for (int i = first; i < all.size() && all.get(i).span().end() <= event.end(); i++) {
      if (all.get(i).kind() == Mention.Kind.NAME) {
        return Optional.of(all.get(i));
      }
      found = i == first ? Optional.of(all.get(i)) : found;
    }
    return found;
  }

  private static int firstFrom(List<Mention> all, int start) {
    int from = 0;
    int to = all.size();
    while (from < to) {
      int middle = (from + to) / 2;
      boolean before = all.get(middle).span().start() < start;
      from = before ? middle + 1 : from;
      to = before ? to : middle;
    }
    return from;
  }

  private void span(String name, Optional<Span> span) throws IOException {
    if (span.isPresent()) {
      out.writeFieldName(name);
      span(span.get());
    }
  }

  private void span(Span span) throws IOException {
    out.writeStartObject();
    place(span);
    out.writeEndObject();
  }

  private void place(Span span) throws IOException {
    out.writeNumberField("start", span.start());
    out.writeNumberField("end", span.end());
    out.writeStringField("text", span.of(text));
  }

  private void field(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(name, value.get());
    }
  }

  private <T> void list(String name, List<T> values, Writer<T> each) throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      each.write(value);
    }
    out.writeEndArray();
  }

  private interface Writer<T> {
    void write(T value) throws IOException;
  }

  private record Element<T>(T value, Writer<T> writer) {
    void write() {
      try {
        writer.write(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
