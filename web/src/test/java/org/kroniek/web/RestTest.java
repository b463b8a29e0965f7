package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kroniek.model.Finding;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement;
import org.w3c.dom.Document;

/** What the REST interface promises: its document, forms, pages, linked data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RestTest {

  private static final Reading HARBOUR = Harbour.reading();
  private static final String API = "/api/v1/";

  private final ObjectMapper mapper = new ObjectMapper();
  private final MemoryArchive archive =
      new MemoryArchive(HARBOUR, many(), Quay.agency(), Quay.copy()).compared();
  private final Server server =
      Server.start(archive, new ServerOptions(ServerOptions.LOOPBACK, 0).withEditing());
  private final Client client = new Client(server);
  private JsonNode document = mapper.createObjectNode();

  /** Forty statements of one source. */
  private static Reading many() {
    StringBuilder text = new StringBuilder("Bram Olt said");
    for (int i = 10; i < 50; i++) {
      text.append(" word").append(i);
    }
    Report report = Report.of(text.toString()).published("2023");
    for (int i = 10; i < 50; i++) {
      report.says("Bram Olt", "said", Statement.Act.ASSERT, "word" + i);
    }
    return report.reading();
  }

  @BeforeAll
  void readTheDocument() {
    document = json(client.get(API + "openapi.json").body());
  }

  @AfterAll
  void stop() {
    server.close();
    archive.close();
  }

  private JsonNode json(String text) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  private JsonNode get(String path) {
    HttpResponse<String> answer = client.get(API + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  private static String id(Finding finding) {
    return finding.id();
  }

  private String story() {
    return get("stories").at("/items/0/id").asText();
  }

  private String path(String path) {
    String id =
        path.contains("stories/")
            ? story()
            : path.contains("articles") || path.contains("gold")
                ? HARBOUR.article().id()
                : path.contains("events")
                    ? id(HARBOUR.events().get(0))
                    : path.contains("quantities")
                        ? id(HARBOUR.quantities().get(0))
                        : path.contains("conditionals")
                            ? id(HARBOUR.conditionals().get(0))
                            : path.contains("entities") ? "Q7" : id(HARBOUR.statements().get(0));
    String query =
        path.endsWith("positions")
            ? "?source=Q7"
            : path.endsWith("dealings")
                ? "?between=union&and=board"
                : path.endsWith("entities") ? "?q=ada" : path.endsWith("who-says") ? "?q=quay" : "";
    return path.replace("{id}", id) + query;
  }

  @Test
  void everyOperationOfTheDocumentAnswersAsItsSchemaSays() {
    client.send(
        "PUT",
        API + "findings/" + id(HARBOUR.statements().get(0)) + "/correction",
        "{\"verdict\":\"right\",\"author\":\"Test\"}",
        "Content-Type",
        "application/json");
    List<String> asked = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode operation = path.getValue().path("get");
              if (operation.isMissingNode()) {
                return;
              }
              HttpResponse<String> answer = client.get(path(path.getKey()));
              assertThat(answer.statusCode()).as(path.getKey() + answer.body()).isEqualTo(200);
              JsonNode schema = operation.at("/responses/200/content/application~1json/schema");
              assertThat(schema.isObject()).as(path.getKey()).isTrue();
              JsonNode body = json(answer.body());
              if (body.has("items")) {
                assertThat(body.path("items").size()).as(path.getKey()).isPositive();
              }
              assertThat(wrong(path.getKey(), body, schema)).isEmpty();
              asked.add(path.getKey());
            });
    assertThat(asked).hasSizeGreaterThan(20);
  }

  @Test
  void everyParameterOfTheDocumentIsTakenAndNoOther() {
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode operation = path.getValue().path("get");
              TreeSet<String> queries = new TreeSet<>();
              for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("in").asText().equals("query")
                    && parameter.path("example").isValueNode()) {
                  queries.add(
                      parameter.path("name").asText()
                          + "="
                          + parameter.path("example").asText().replace("ë", "%C3%AB"));
                }
              }
              queries.removeIf(query -> query.startsWith("between=") || query.startsWith("and="));
              for (String query : queries) {
                String full = path(path.getKey());
                if (!full.contains("?" + query.substring(0, query.indexOf('=') + 1))) {
                  String joint = full.contains("?") ? "&" : "?";
                  assertThat(client.get(full + joint + query).statusCode())
                      .as(full + joint + query)
                      .isEqualTo(200);
                }
              }
              if (!operation.isMissingNode() && !operation.path("parameters").isEmpty()) {
                assertThat(
                        client
                            .get(path(path.getKey()).replaceAll("\\?.*", "") + "?colour=red")
                            .statusCode())
                    .as(path.getKey())
                    .isIn(400, 200);
              }
            });
  }

  /**
   * What is wrong with a value by a schema: the few words of JSON Schema that the document uses.
   */
  private List<String> wrong(String where, JsonNode value, JsonNode schema) {
    if (schema.has("$ref")) {
      String name = schema.path("$ref").asText().replace("#/components/schemas/", "");
      JsonNode meant = document.path("components").path("schemas").path(name);
      return meant.isMissingNode()
          ? List.of(where + ": no schema " + name)
          : wrong(where, value, meant);
    }
    List<String> wrong = new ArrayList<>();
    boolean right =
        switch (schema.path("type").asText()) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> false;
        };
    if (!right) {
      wrong.add(where + " is no " + schema.path("type") + ": " + value);
    }
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) {
        wrong.add(where + " has no " + name);
      }
    }
    if (value.isArray()) {
      value.forEach(one -> wrong.addAll(wrong(where + "[]", one, schema.path("items"))));
    }
    value
        .properties()
        .forEach(
            field -> {
              JsonNode known = schema.path("properties").path(field.getKey());
              JsonNode further = schema.path("additionalProperties");
              if (!known.isMissingNode()) {
                wrong.addAll(wrong(where + "." + field.getKey(), field.getValue(), known));
              } else if (!further.isMissingNode()) {
                wrong.addAll(wrong(where + "." + field.getKey(), field.getValue(), further));
              } else if (schema.has("properties")) {
                wrong.add(where + " has " + field.getKey() + ", which the schema lacks");
              }
            });
    return wrong;
  }

  @Test
  void aListIsPagedThroughByItsNextPage() {
    List<String> ids = new ArrayList<>();
    String path = "statements?limit=9&source=Bram%20Olt&order=oldest";
    for (String next = path; !next.isEmpty(); ) {
      JsonNode page = get(next);
      page.path("items").forEach(item -> ids.add(item.at("/statement/id").asText()));
      assertThat(page.at("/total/number").asInt()).isEqualTo(40);
      next = page.path("nextPage").asText("").replace(API, "");
    }
    assertThat(ids).hasSize(40).doesNotHaveDuplicates();
    HttpResponse<String> first = client.get(API + path);
    assertThat(first.headers().firstValue("Link"))
        .hasValueSatisfying(link -> assertThat(link).contains("rel=\"next\"").contains("cursor="));
    assertThat(client.get(API + "statements?cursor=AAAA").statusCode()).isEqualTo(400);
  }

  @Test
  void aListComesInEveryFormByParameterAndByHeader() throws Exception {
    HttpResponse<String> csv = client.get(API + "statements?format=csv&source=Olt");
    assertThat(csv.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    assertThat(csv.body().lines()).hasSize(41);
    assertThat(csv.body()).startsWith("statement,article,published");
    HttpResponse<String> lines =
        client.get(API + "statements?limit=35", "Accept", "application/x-ndjson");
    assertThat(lines.body().lines()).hasSize(35).allSatisfy(line -> json(line));
    HttpResponse<String> feed =
        client.get(API + "events", "Accept", "application/atom+xml, */*;q=0.1");
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(xml.getDocumentElement().getTagName()).isEqualTo("feed");
    assertThat(xml.getElementsByTagName("entry").getLength()).isEqualTo(1);
    assertThat(xml.getElementsByTagName("name").item(0).getTextContent()).isEqualTo("Ada Quist");
    assertThat(client.get(API + "events", "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(client.get(API + "events", "Accept", "text/html,*/*;q=0.8").body()).startsWith("{");
    assertThat(client.get(API + "events?format=pdf").body()).contains("Known are json, jsonl");
  }

  @Test
  void linkedDataCountsCharactersAndQuotesTheWords() {
    JsonNode annotation =
        json(
            client
                .get(
                    API + "statements/" + id(HARBOUR.statements().get(0)),
                    "Accept",
                    "application/ld+json")
                .body());
    String text = HARBOUR.article().text();
    int start = annotation.at("/target/0/selector/0/start").asInt();
    int end = annotation.at("/target/0/selector/0/end").asInt();
    String exact = annotation.at("/target/0/selector/1/exact").asText();

    assertThat(annotation.path("type").asText()).isEqualTo("Annotation");
    assertThat(annotation.at("/@context/0").asText()).contains("anno.jsonld");
    assertThat(annotation.at("/body/type").asText()).isEqualTo("schema:Claim");
    assertThat(annotation.at("/body/schema:author/schema:name").asText()).isEqualTo("Ada Quist");
    assertThat(annotation.at("/body/schema:author/id").asText()).endsWith("/entity/Q7");
    assertThat(annotation.at("/prov:wasGeneratedBy/type").asText()).isEqualTo("prov:Activity");
    assertThat(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
        .isEqualTo(exact);
    assertThat(start).isEqualTo(HARBOUR.statements().get(0).span().start() - 1);
    JsonNode whole =
        json(client.get(API + "articles/" + HARBOUR.article().id() + "?format=jsonld").body());
    assertThat(whole.path("items").size()).isEqualTo(5);
    assertThat(get("statements?format=jsonld").path("type").asText()).isEqualTo("AnnotationPage");
  }

  @Test
  void answersAreTaggedAndCompressed() {
    HttpResponse<String> first = client.get(API + "statements");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(client.get(API + "statements", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(
            client
                .get(API + "statements", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("Content-Encoding"))
        .hasValue("gzip");
  }

  @Test
  void countsOfFurtherFiltersComeWithTheirValues() {
    JsonNode facets = get("statements/facets?source=Q7");
    assertThat(facets.at("/fields/type/0/value").asText()).isEqualTo("AID");
    assertThat(facets.at("/fields/source/0/label").asText()).isEqualTo("Bram Olt");
    assertThat(facets.at("/total/number").asInt()).isEqualTo(1);
  }

  @Test
  void thePageToTryItHoldsEveryOperationAndLoadsNothingElse() {
    String page = client.get("/api").body();
    document
        .path("paths")
        .fieldNames()
        .forEachRemaining(
            path -> {
              if (document.path("paths").path(path).has("get")) {
                assertThat(page).contains("GET " + path);
              }
            });
    assertThat(page).doesNotContain("//cdn", "https://");
  }
}
