package org.kroniek.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kroniek.model.Archive;
import org.kroniek.model.NearestName;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;
import org.kroniek.pipeline.ReadingJson;

/** The REST interface, version 1: JSON in the terms of the reading format. */
final class ApiRoutes {

  private static final String VERSION = Errors.API + "v1/";
  private static final String LIMIT = "limit";
  private static final String FROM = "from";
  private static final int USUAL_LIMIT = 30;
  private static final int HIGHEST_LIMIT = 500;

  private final ObjectMapper mapper = new ObjectMapper();
  private final ReadingJson readings = new ReadingJson();
  private final Room room;
  private final Lookup lookup;

  ApiRoutes(Room room) {
    this.room = room;
    this.lookup = new Lookup(room.archive());
  }

  void register(RoutesConfig routes) {
    routes.get(VERSION + "search", this::search);
    routes.get(VERSION + "articles/{id}", this::article);
    routes.get(VERSION + "findings/{id}", this::finding);
    routes.get(
        Errors.API + "*",
        context -> {
          throw new NotFoundResponse(
              "There is nothing at "
                  + context.path()
                  + ". Known are "
                  + VERSION
                  + "search, "
                  + VERSION
                  + "articles/{id} and "
                  + VERSION
                  + "findings/{id}.");
        });
  }

  private void search(Context context) {
    Map<String, List<String>> parameters = context.queryParamMap();
    check(parameters);
    SearchRequest request = SearchRequest.of(parameters);
    int limit = SearchRequest.number(parameters, LIMIT, USUAL_LIMIT, 1, HIGHEST_LIMIT);
    Archive.Results results = room.archive().find(request.query(limit));
    ObjectNode answer = mapper.createObjectNode();
    answer.put("total", results.total());
    answer.put(FROM, request.from());
    ArrayNode hits = answer.putArray("hits");
    results.hits().forEach(hit -> write(hit, hits.addObject()));
    answer.put("articlesTotal", results.articlesTotal());
    ArrayNode articles = answer.putArray("articles");
    results.articles().forEach(heading -> write(heading, articles.addObject()));
    json(context, answer.toString());
  }

  private void article(Context context) {
    Archive.Stored stored = lookup.article(context.pathParam("id"));
    json(context, readings.write(stored.reading()));
  }

  /** A finding is answered alone, with the id of its article. */
  private void finding(Context context) {
    Lookup.Found found = lookup.finding(context.pathParam("id"));
    Reading reading = found.stored().reading();
    ObjectNode answer = mapper.createObjectNode();
    answer.put("article", reading.article().id());
    answer.putRawValue("finding", new RawValue(readings.write(reading, found.finding())));
    json(context, answer.toString());
  }

  private static void json(Context context, String answer) {
    context.contentType("application/json").result(answer);
  }

  /** A misspelt parameter would be an answer to another question. */
  private static void check(Map<String, List<String>> parameters) {
    TreeSet<String> known = new TreeSet<>(List.of(LIMIT, FROM));
    Stream.of(SearchRequest.Filter.values())
        .map(SearchRequest.Filter::parameter)
        .forEach(known::add);
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        throw new UsageException(
            "There is no parameter \""
                + name
                + "\""
                + NearestName.of(name, known).map(n -> "; did you mean \"" + n + "\"?").orElse(".")
                + " Known are "
                + String.join(", ", known)
                + ".");
      }
    }
  }

  private static void write(Archive.Hit hit, ObjectNode out) {
    Statement statement = hit.statement();
    out.put("id", statement.id());
    out.put("mode", statement.mode().code());
    out.put("act", statement.act().code());
    statement.source().ifPresent(source -> write(source.party(), out.putObject("source")));
    ArrayNode content = out.putArray("content");
    for (int i = 0; i < statement.content().size(); i++) {
      Span span = statement.content().get(i);
      ObjectNode piece = content.addObject();
      piece.put("start", span.start()).put("end", span.end());
      if (i < hit.content().size()) {
        piece.put("text", hit.content().get(i));
      }
    }
    statement.addressee().ifPresent(party -> write(party, out.putObject("addressee")));
    statement.medium().ifPresent(party -> write(party, out.putObject("medium")));
    statement.parent().ifPresent(parent -> out.put("parent", parent));
    out.put("negated", statement.negated());
    out.put("confidence", statement.evidence().confidence());
    out.put("rule", statement.evidence().rule());
    write(hit.article(), out.putObject("article"));
  }

  private static void write(Archive.Heading heading, ObjectNode out) {
    out.put("id", heading.id());
    heading.title().ifPresent(title -> out.put("title", title));
    heading.outlet().ifPresent(outlet -> out.put("outlet", outlet));
    heading.published().ifPresent(date -> out.put("published", date.value()));
    out.put("language", heading.language().code());
  }

  private static void write(Party party, ObjectNode out) {
    party.entity().ifPresent(entity -> out.put("entity", entity));
    out.put("name", party.name());
  }
}
