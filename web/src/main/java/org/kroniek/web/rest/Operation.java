package org.kroniek.web.rest;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;

/**
 * One operation: a route, and all that is told of it.
 *
 * @param id for programs that are made from the document
 * @param method of HTTP
 * @param path behind {@link RestInterface#VERSION}, {@code {id}} where an id stands
 * @param summary what it answers, in one sentence
 * @param parameters that it takes
 * @param forms of the answer, the usual one first
 * @param schema the name of the schema of the JSON answer; of a list, that of an item
 * @param isList whether the answer is a list with a total and a cursor
 * @param example an id for {@code {id}}, the beginning of its kind
 * @param handler answers
 */
record Operation(
    String id,
    HandlerType method,
    String path,
    String summary,
    List<Parameter> parameters,
    List<Form> forms,
    String schema,
    boolean isList,
    Optional<String> example,
    Handler handler) {

  Operation {
    parameters = List.copyOf(parameters);
    forms = List.copyOf(forms);
  }

  boolean hasId() {
    return path.contains("{id}");
  }
}
