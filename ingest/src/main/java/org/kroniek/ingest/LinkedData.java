package org.kroniek.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads what a page says of its article in JSON-LD (schema.org): one object, a list or a graph,
 * with references within it. Broken JSON is passed over. Safe for use by many threads.
 */
final class LinkedData {

  private static final int MOST_OBJECTS = 10_000;
  private static final List<String> KINDS = List.of("Article", "BlogPosting", "Report", "Posting");

  private final WrittenDate dates;
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  LinkedData(WrittenDate dates) {
    this.dates = dates;
  }

  /** What was found of the article; its text where that is repeated. */
  record Found(Facts facts, Optional<String> body) {}

  Found of(Document page) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      parse(script.data()).ifPresent(root -> collect(root, objects));
    }
    Map<String, JsonNode> byId = new HashMap<>();
    for (JsonNode object : objects) {
      if (object.has("@id") && object.size() > 1) {
        byId.putIfAbsent(object.get("@id").asText(), object);
      }
    }
    for (JsonNode object : objects) {
      if (isArticle(object)) {
        return found(object, byId);
      }
    }
    return new Found(Facts.none(), Optional.empty());
  }

  /** A page's broken JSON-LD says nothing; its meta tags may. */
  private Optional<JsonNode> parse(String json) {
    try {
      return Optional.ofNullable(mapper.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** All objects in {@code root}, at any depth. */
  private static void collect(JsonNode root, List<JsonNode> objects) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        objects.add(node);
      }
      if (node.isContainerNode()) {
        node.forEach(open::add);
      }
    }
  }

  private static boolean isArticle(JsonNode object) {
    JsonNode type = object.path("@type");
    boolean kind =
        type.isArray() ? anyKind(type) : KINDS.stream().anyMatch(type.asText()::endsWith);
    return kind && (object.has("headline") || object.has("name") || object.has("datePublished"));
  }

  private static boolean anyKind(JsonNode types) {
    for (JsonNode type : types) {
      if (KINDS.stream().anyMatch(type.asText()::endsWith)) {
        return true;
      }
    }
    return false;
  }

  private Found found(JsonNode article, Map<String, JsonNode> byId) {
    Facts facts =
        new Facts(
            address(article),
            names(article.path("publisher"), byId),
            text(article.path("headline")).or(() -> text(article.path("name"))),
            names(article.path("author"), byId),
            text(article.path("datePublished")).flatMap(dates::read),
            Optional.empty());
    return new Found(facts, text(article.path("articleBody")));
  }

  private static Optional<String> address(JsonNode article) {
    JsonNode page = article.path("mainEntityOfPage");
    return text(page)
        .or(() -> text(page.path("@id")))
        .flatMap(PageFacts::address)
        .or(() -> text(article.path("url")).flatMap(PageFacts::address));
  }

  /** The names of a person or body, or of several, with commas between. */
  private static Optional<String> names(JsonNode node, Map<String, JsonNode> byId) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : node.isArray() ? node : List.of(node)) {
      JsonNode object = one.has("name") ? one : byId.getOrDefault(one.path("@id").asText(), one);
      text(one.isTextual() ? one : object.path("name"))
          .flatMap(PageFacts::name)
          .filter(name -> !names.contains(name))
          .ifPresent(names::add);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  /** Words, with HTML's escapes undone, which many put in. */
  private static Optional<String> text(JsonNode node) {
    String words = node.isTextual() ? Parser.unescapeEntities(node.asText(), false).strip() : "";
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }
}
