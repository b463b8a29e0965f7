package org.kroniek.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.ingest.fetch.Links;

/** JSON Feed, version 1 and 1.1 (jsonfeed.org). Safe for use by many threads. */
final class JsonFeed {

  private final ObjectMapper mapper = new ObjectMapper();

  /** What {@code text} lists. */
  Listing read(String text, URI base) throws NoFeed {
    JsonNode feed;
    try {
      feed = mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new NoFeed("begins like JSON and is none: " + e.getOriginalMessage(), e);
    }
    if (!feed.path("version").asText().contains("jsonfeed.org") || !feed.path("items").isArray()) {
      throw new NoFeed("is JSON, but no JSON Feed");
    }
    List<Listed> reports = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      reports.add(report(item, base));
    }
    return new Listing(Words.line(feed.path("title").asText()), reports, List.of());
  }

  private static Listed report(JsonNode item, URI base) {
    Optional<String> id = Words.text(item.path("id").asText());
    Optional<URI> link = Words.text(item.path("url").asText()).flatMap(l -> Links.resolve(base, l));
    return new Listed(
        link.or(() -> id.filter(i -> i.startsWith("http")).flatMap(Links::of)),
        id,
        Words.line(item.path("title").asText()),
        instant(item.path("date_published").asText()),
        instant(item.path("date_modified").asText()),
        Words.text(item.path("content_html").asText())
            .or(() -> Words.text(item.path("content_text").asText()).map(JsonFeed::paragraphs)));
  }

  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    for (String line : text.split("\\R", -1)) {
      if (!line.isBlank()) {
        html.append("<p>")
            .append(line.strip().replace("&", "&amp;").replace("<", "&lt;"))
            .append("</p>\n");
      }
    }
    return html.toString();
  }

  private static Optional<Instant> instant(String written) {
    try {
      return written.isBlank()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(written.strip()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
