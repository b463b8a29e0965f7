package org.kroniek.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.StoryBooks;

/**
 * The REST interface, version 1: JSON in the terms of the reading format, lists also as JSON lines,
 * table, feed and linked data. Safe for use by many threads.
 */
public final class RestInterface {

  /** Where all of it stands. */
  public static final String VERSION = "/api/v1/";

  private final Operations operations;
  private final String document;

  /**
   * Over an archive.
   *
   * @param books of its stories
   * @param editing whether corrections are taken
   */
  public RestInterface(CataloguedArchive archive, StoryBooks books, boolean editing) {
    this.operations = new Operations(archive, books, editing);
    ObjectNode node = new OpenApi(operations.all()).document();
    this.document = node.toPrettyString();
  }

  /** Adds the routes, and one that says what there is for what there is not. */
  public void register(RoutesConfig routes) {
    for (Operation operation : operations.all()) {
      routes.addHttpHandler(operation.method(), VERSION + operation.path(), operation.handler());
    }
    routes.get(VERSION + "openapi.json", this::document);
    routes.get("/api/*", this::nothing);
  }

  /** The OpenAPI document, as it stands at {@code openapi.json}. */
  public String document() {
    return document;
  }

  /** What can be tried, for a page. */
  public List<Trial> trials() {
    return operations.all().stream()
        .filter(operation -> operation.method().equals(HandlerType.GET))
        .map(Trial::of)
        .toList();
  }

  private void document(Context context) {
    context.contentType(Form.JSON.type()).result(document);
  }

  private void nothing(Context context) {
    throw new NotFoundResponse(
        "There is nothing at "
            + context.path()
            + ". Known are "
            + operations.all().stream()
                .map(operation -> VERSION + operation.path())
                .distinct()
                .collect(Collectors.joining(", "))
            + "; "
            + VERSION
            + "openapi.json says more.");
  }
}
