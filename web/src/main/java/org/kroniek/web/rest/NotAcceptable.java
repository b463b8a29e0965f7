package org.kroniek.web.rest;

import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** None of the forms that the client takes is offered. */
final class NotAcceptable extends HttpResponseException {

  private static final long serialVersionUID = 1L;
  private static final int STATUS = 406;

  NotAcceptable(List<Form> offered) {
    super(
        STATUS,
        "Nothing that \"Accept\" takes is offered here. Offered are "
            + offered.stream().map(Form::type).collect(Collectors.joining(", "))
            + "; or ask with \"format\".",
        Map.of());
  }
}
