package org.kroniek.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.kroniek.pipeline.Version;

/** The table of operations as a document of OpenAPI 3.1. */
final class OpenApi {

  private static final String SCHEMAS = "schemas.json";
  private static final String TYPE = "type";
  private static final String DESCRIPTION = "description";

  private final ObjectMapper mapper = new ObjectMapper();
  private final List<Operation> operations;

  OpenApi(List<Operation> operations) {
    this.operations = operations;
  }

  ObjectNode document() {
    ObjectNode document = mapper.createObjectNode();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Kroniek")
        .put("version", Version.current())
        .put(
            DESCRIPTION,
            "The sourced record of what news reports say. Offsets are UTF-16 code units, half open;"
                + " dates are EDTF. Errors are problem details (RFC 9457).");
    document.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = document.putObject("paths");
    for (Operation operation : operations) {
      String path = RestInterface.VERSION + operation.path();
      ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
      describe(item.putObject(operation.method().name().toLowerCase(Locale.ROOT)), operation);
    }
    document.putObject("components").set("schemas", schemas());
    return document;
  }

  private ObjectNode schemas() {
    try (InputStream in = OpenApi.class.getResourceAsStream(SCHEMAS)) {
      return (ObjectNode) mapper.readTree(in);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the build made " + SCHEMAS + " no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + SCHEMAS, e);
    }
  }

  private void describe(ObjectNode out, Operation operation) {
    out.put("operationId", operation.id());
    out.put("summary", operation.summary());
    ArrayNode parameters = out.putArray("parameters");
    if (operation.hasId()) {
      ObjectNode id = parameters.addObject();
      id.put("name", "id").put("in", "path").put("required", true);
      id.put(DESCRIPTION, "the id, or a beginning of it that is the only one");
      id.putObject("schema").put(TYPE, "string").put("maxLength", 64);
    }
    operation
        .parameters()
        .forEach(parameter -> describe(parameters.addObject(), parameter, operation));
    if (operation.method().equals(HandlerType.PUT)) {
      ObjectNode body = out.putObject("requestBody").put("required", true);
      reference(body.putObject("content").putObject(Form.JSON.type()), "CorrectionBody");
    }
    responses(out.putObject("responses"), operation);
  }

  private static void describe(ObjectNode out, Parameter parameter, Operation operation) {
    out.put("name", parameter.code()).put("in", "query").put(DESCRIPTION, parameter.meaning());
    ObjectNode schema = out.putObject("schema");
    List<String> codes =
        parameter == Parameter.FORMAT
            ? operation.forms().stream().map(Form::code).toList()
            : parameter.codes();
    if (parameter.isNumber()) {
      schema.put(TYPE, "integer").put("minimum", 1).put("maximum", Asked.MOST_ROWS);
    } else if (parameter == Parameter.FORMAT || parameter == Parameter.ORDER) {
      codes.forEach(schema.put(TYPE, "string").putArray("enum")::add);
    } else if (!codes.isEmpty()) {
      schema.put(TYPE, "array");
      codes.forEach(schema.putObject("items").put(TYPE, "string").putArray("enum")::add);
      out.put("style", "form").put("explode", false);
    } else {
      schema.put(TYPE, "string").put("maxLength", 300);
    }
    if (!parameter.example().isEmpty() && parameter != Parameter.FORMAT) {
      if (parameter.isNumber()) {
        out.put("example", Integer.parseInt(parameter.example()));
      } else {
        out.put("example", parameter.example());
      }
    }
  }

  private void responses(ObjectNode out, Operation operation) {
    if (operation.method().equals(HandlerType.DELETE)) {
      out.putObject("204").put(DESCRIPTION, "it is taken back");
    } else {
      ObjectNode done = out.putObject("200").put(DESCRIPTION, operation.summary());
      ObjectNode content = done.putObject("content");
      for (Form form : operation.forms()) {
        ObjectNode media = content.putObject(form.type());
        if (form == Form.JSON) {
          answer(media, operation);
        } else if (form == Form.JSONL && operation.isList()) {
          reference(media, operation.schema());
        } else {
          media.putObject("schema").put(TYPE, form == Form.JSONLD ? "object" : "string");
        }
      }
    }
    problem(out, "400", "it cannot be asked so");
    if (operation.hasId()) {
      problem(out, "404", "it is not on record");
    }
    problem(out, "503", "the archive cannot be read now, or the answer takes too long");
  }

  private static void answer(ObjectNode media, Operation operation) {
    if (!operation.isList()) {
      reference(media, operation.schema());
      return;
    }
    ObjectNode schema = media.putObject("schema").put(TYPE, "object");
    schema.putArray("required").add("total").add("items");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("total").put("$ref", "#/components/schemas/Count");
    ObjectNode items = properties.putObject("items").put(TYPE, "array");
    items.putObject("items").put("$ref", "#/components/schemas/" + operation.schema());
    properties.putObject("next").put(TYPE, "string");
    properties.putObject("nextPage").put(TYPE, "string");
  }

  private static void problem(ObjectNode out, String status, String meaning) {
    ObjectNode content = out.putObject(status).put(DESCRIPTION, meaning).putObject("content");
    reference(content.putObject("application/problem+json"), "Problem");
  }

  private static void reference(ObjectNode media, String schema) {
    media.putObject("schema").put("$ref", "#/components/schemas/" + schema);
  }
}
