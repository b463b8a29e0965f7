package org.kroniek.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Correction;
import org.kroniek.model.catalogue.Correction.Verdict;
import org.kroniek.model.catalogue.Corrections;
import org.kroniek.pipeline.CorrectedReading;
import org.kroniek.pipeline.ReadingJson;
import org.kroniek.web.query.CorrectionText;

/** What people found right or wrong, over the REST interface. */
final class CorrectionRoutes {

  private final ObjectMapper mapper = new ObjectMapper();
  private final ItemJson json = new ItemJson();
  private final ReadingJson readings = new ReadingJson();
  private final CataloguedArchive archive;
  private final Records records;

  CorrectionRoutes(CataloguedArchive archive, Records records) {
    this.archive = archive;
    this.records = records;
  }

  void all(Context context) {
    Form form =
        Asked.of(context, List.of(Parameter.FORMAT)).form(context, List.of(Form.JSON, Form.JSONL));
    context.contentType(form.type());
    List<ObjectNode> corrections = new ArrayList<>();
    archive.corrections().all(correction -> corrections.add(json.correction(correction)));
    for (Corrections.Detached lost : archive.corrections().detached(Optional.empty())) {
      corrections.add(
          json.correction(lost.correction()).put("detached", true).put("quote", lost.quote()));
    }
    if (form == Form.JSONL) {
      context.result(corrections.stream().map(one -> one + "\n").collect(Collectors.joining()));
      return;
    }
    ObjectNode answer = json.object();
    ArrayNode items = answer.putArray("items").addAll(corrections);
    answer.set("total", json.object().put("number", items.size()).put("over", false));
    context.result(answer.toString());
  }

  void gold(Context context) {
    Reading reading = records.article(context.pathParam("id")).reading();
    Reading gold =
        CorrectedReading.of(reading, archive.corrections().inArticle(reading.article().id()));
    send(context, readings.write(gold));
  }

  void get(Context context) {
    String id = context.pathParam("id");
    Correction correction =
        archive
            .corrections()
            .of(id)
            .orElseThrow(() -> new NotOnRecord("Nobody has corrected \"" + id + "\".", List.of()));
    send(context, json.correction(correction).toString());
  }

  void put(Context context) {
    Records.Found found = records.finding(context.pathParam("id"), "");
    Correction correction =
        correction(found.reading().article().id(), found.finding().id(), body(context));
    send(context, json.correction(archive.corrections().correct(correction)).toString());
  }

  /** A foreign page cannot send this type without asking first, and is answered no. */
  private JsonNode body(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith(Form.JSON.type())) {
      throw new UnsupportedMediaTypeResponse("Send a correction as application/json.");
    }
    try {
      JsonNode body = mapper.readTree(context.body());
      if (body != null && body.isObject()) {
        return body;
      }
    } catch (JsonProcessingException e) {
      throw new UsageException("The correction is not JSON: " + e.getOriginalMessage());
    }
    throw new UsageException("The correction is not a JSON object.");
  }

  private static Correction correction(String article, String finding, JsonNode body) {
    List<Span> content = new ArrayList<>();
    for (JsonNode span : body.path("content")) {
      content.add(span(span));
    }
    String author =
        text(body, "author")
            .orElseThrow(() -> new UsageException("Who finds so? Give an \"author\"."));
    try {
      return new Correction(
          finding,
          article,
          verdict(text(body, "verdict").orElse("")),
          text(body, "source"),
          CorrectionText.words(content),
          text(body, "note"),
          author,
          Instant.EPOCH);
    } catch (IllegalArgumentException e) {
      throw new UsageException("The correction cannot be: " + e.getMessage());
    }
  }

  private static Verdict verdict(String code) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.name().toLowerCase(Locale.ROOT).equals(code)) {
        return verdict;
      }
    }
    throw new UsageException(
        "There is no verdict \"" + code + "\". Known are right, wrong, mended.");
  }

  private static Span span(JsonNode node) {
    int start = node.path("start").asInt(-1);
    int end = node.path("end").asInt(-1);
    if (start < 0 || end <= start) {
      throw new UsageException(
          "A span has a \"start\" and an \"end\" after it, not " + start + " and " + end + ".");
    }
    return new Span(start, end);
  }

  private static Optional<String> text(JsonNode body, String name) {
    return CorrectionText.of(name, body.path(name).asText(""));
  }

  void delete(Context context) {
    String id = context.pathParam("id");
    String author = Optional.ofNullable(context.header("From")).orElse("unknown");
    if (!archive.corrections().withdraw(id, author)) {
      throw new NotOnRecord("Nobody has corrected \"" + id + "\".", List.of());
    }
    context.status(204);
  }

  private static void send(Context context, String answer) {
    context.contentType(Form.JSON.type()).result(answer);
  }
}
