package org.kroniek.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Conditional;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.Occasion;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/** Builds the reading that a JSON tree writes; the records check what they are given. */
final class ReadingParser {

  private final JsonNode root;
  private final String text;

  ReadingParser(JsonNode root) {
    this.root = root;
    this.text = string(root.path("article"), "text");
  }

  Reading reading() {
    SortedMap<String, String> models = new TreeMap<>();
    root.path("reader")
        .path("models")
        .properties()
        .forEach(model -> models.put(model.getKey(), model.getValue().asText()));
    return new Reading(
        new Reading.Reader(string(root.path("reader"), "version"), models),
        article(root.path("article")),
        list(root, "entities", this::entity),
        list(root, "statements", this::statement),
        list(root, "events", this::event),
        quantities(),
        list(root, "conditionals", this::conditional),
        list(root, "times", this::time));
  }

  /** Those with a value and those without, in the order of the text again. */
  private List<Quantity> quantities() {
    return Stream.of("quantities", "openQuantities")
        .flatMap(name -> list(root, name, this::quantity).stream())
        .sorted(Comparator.comparing(Quantity::span))
        .toList();
  }

  private Article article(JsonNode node) {
    return new Article(
        string(node, "id"),
        optional(node, "path"),
        optional(node, "url"),
        optional(node, "outlet"),
        optional(node, "title"),
        optional(node, "byline"),
        optional(node, "published").map(PartialDate::new),
        new Language(string(node, "language")),
        text,
        list(
            node,
            "blocks",
            block ->
                new Block(
                    constant(Block.Kind.class, string(block, "kind")),
                    new Span(number(block, "start"), number(block, "end")))));
  }

  private Entity entity(JsonNode node) {
    return new Entity(
        string(node, "id"),
        constant(Entity.Type.class, string(node, "type")),
        string(node, "name"),
        optional(node, "wikidata"),
        list(
            node,
            "mentions",
            mention ->
                new Mention(span(mention), constant(Mention.Kind.class, string(mention, "kind")))));
  }

  private Statement statement(JsonNode node) {
    return new Statement(
        string(node, "id"),
        constant(Statement.Mode.class, string(node, "mode")),
        constant(Statement.Act.class, string(node, "act")),
        child(node, "source").map(this::source),
        child(node, "cue").map(this::span),
        list(node, "content", this::span),
        child(node, "addressee").map(this::party),
        child(node, "medium").map(this::party),
        child(node, "occasion").map(this::occasion),
        child(node, "said").map(this::time),
        list(node, "about", JsonNode::asText),
        optional(node, "parent"),
        node.path("negated").asBoolean(false),
        evidence(node));
  }

  private Source source(JsonNode node) {
    return new Source(party(node), child(node, "mention").map(this::span), string(node, "via"));
  }

  private Occasion occasion(JsonNode node) {
    return new Occasion(span(node), child(node, "place").map(this::party));
  }

  private Event event(JsonNode node) {
    return new Event(
        string(node, "id"),
        constant(Event.Type.class, string(node, "type")),
        optional(node, "mode"),
        Set.copyOf(list(node, "contexts", c -> constant(Event.Context.class, c.asText()))),
        string(node, "predicate"),
        list(node, "actor", this::party),
        list(node, "recipient", this::party),
        optional(node, "object"),
        child(node, "place").map(this::party),
        child(node, "time").map(time -> new PartialDate(string(time, "value"))),
        constant(Event.Modality.class, string(node, "modality")),
        optional(node, "statement"),
        span(node.path("span")),
        span(node.path("trigger")),
        evidence(node));
  }

  private Quantity quantity(JsonNode node) {
    return new Quantity(
        string(node, "id"),
        span(node.path("span")),
        child(node, "value").map(JsonNode::decimalValue),
        optional(node, "unit"),
        optional(node, "of"),
        optional(node, "purpose"),
        constant(Quantity.Kind.class, string(node, "kind")),
        child(node, "holder").map(this::party),
        optional(node, "deadline").map(PartialDate::new),
        constant(Quantity.Stance.class, string(node, "stance")),
        optional(node, "statement"),
        evidence(node));
  }

  private Conditional conditional(JsonNode node) {
    return new Conditional(
        string(node, "id"),
        span(node.path("condition")),
        span(node.path("consequence")),
        optional(node, "leadsTo"),
        optional(node, "statement"),
        evidence(node));
  }

  private TimeExpression time(JsonNode node) {
    return new TimeExpression(span(node), new PartialDate(string(node, "value")));
  }

  private Party party(JsonNode node) {
    return new Party(optional(node, "entity"), string(node, "name"));
  }

  private Evidence evidence(JsonNode node) {
    return new Evidence(
        string(node, "rule"),
        list(node, "evidence", this::span),
        node.path("confidence").asDouble());
  }

  /** A shifted offset is seen at once: the text that the span repeats must stand there. */
  private Span span(JsonNode node) {
    Span span = new Span(number(node, "start"), number(node, "end"));
    if (span.end() > text.length() || !span.of(text).equals(string(node, "text"))) {
      throw new IllegalArgumentException(
          "the text at " + span + " is not \"" + string(node, "text") + "\"");
    }
    return span;
  }

  private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> each) {
    List<T> out = new ArrayList<>();
    node.path(name).forEach(element -> out.add(each.apply(element)));
    return out;
  }

  private static Optional<JsonNode> child(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  private static Optional<String> optional(JsonNode node, String name) {
    return child(node, name).map(JsonNode::asText);
  }

  private static String string(JsonNode node, String name) {
    return optional(node, name)
        .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is missing"));
  }

  private static int number(JsonNode node, String name) {
    return child(node, name)
        .filter(JsonNode::isInt)
        .map(JsonNode::intValue)
        .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is no whole number"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String value) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + " \"" + value + "\"", e);
    }
  }
}
