package org.kroniek.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.TooSlowException;
import org.kroniek.web.rest.NotOnRecord;

/**
 * Answers what cannot be answered: a page in the room's own look, or for the REST interface the
 * problem details of RFC 9457.
 */
final class Errors {

  /** Where the REST interface begins. */
  static final String API = "/api/";

  private static final String PROBLEM = "application/problem+json";
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int FAILED = 500;
  private static final int UNAVAILABLE = 503;

  private final System.Logger log = System.getLogger(Errors.class.getName());
  private final ObjectMapper mapper = new ObjectMapper();
  private final Room room;

  Errors(Room room) {
    this.room = room;
  }

  void register(RoutesConfig routes) {
    routes.exception(UsageException.class, this::usage);
    routes.exception(Missing.class, this::missing);
    routes.exception(NotOnRecord.class, this::notOnRecord);
    routes.exception(TooSlowException.class, this::tooSlow);
    routes.exception(ArchiveException.class, this::archive);
    routes.exception(HttpResponseException.class, this::http);
    routes.exception(Exception.class, this::failure);
  }

  private void usage(UsageException problem, Context context) {
    String told = new Reasons(words(context)).problem(message(problem));
    answer(context, BAD_REQUEST, "wrong.asked", told, List.of());
  }

  private void missing(Missing missing, Context context) {
    answer(context, NOT_FOUND, "wrong.missing", message(missing), missing.candidates());
  }

  private void notOnRecord(NotOnRecord missing, Context context) {
    answer(context, NOT_FOUND, "wrong.missing", message(missing), missing.candidates());
  }

  private void tooSlow(TooSlowException slow, Context context) {
    log.log(Level.WARNING, "Too slow: " + plain(context));
    context.header("Retry-After", "10");
    answer(context, UNAVAILABLE, HttpStatus.getMessage(UNAVAILABLE), message(slow), List.of());
  }

  private void archive(ArchiveException failure, Context context) {
    log.log(Level.WARNING, "The archive failed at " + plain(context), failure);
    context.header("Retry-After", "10");
    answer(
        context,
        UNAVAILABLE,
        "wrong.archive",
        message(failure) + " Nothing is lost; try again when that is mended.",
        List.of());
  }

  private void http(HttpResponseException problem, Context context) {
    int status = problem.getStatus();
    String detail =
        status == NOT_FOUND && message(problem).startsWith("Endpoint")
            ? words(context).of("wrong.no-page.detail", context.path())
            : message(problem);
    answer(context, status, heading(status), detail, List.of());
  }

  private void failure(Exception failure, Context context) {
    log.log(Level.ERROR, "Failed at " + plain(context), failure);
    answer(context, FAILED, "wrong.fault", words(context).of("wrong.fault.detail"), List.of());
  }

  /** The path without what a terminal would obey. */
  private static String plain(Context context) {
    return context.path().replaceAll("\\p{Cntrl}", "?");
  }

  private static String heading(int status) {
    return status == NOT_FOUND ? "wrong.no-page" : HttpStatus.getMessage(status);
  }

  private static String message(Exception problem) {
    String message = problem.getMessage();
    return message == null ? problem.getClass().getSimpleName() : message;
  }

  /** Programs are answered in English, people in the language of their browser. */
  private Words words(Context context) {
    return context.path().startsWith(API)
        ? room.tongues().english()
        : Visit.of(room, context).words();
  }

  private void answer(
      Context context, int status, String heading, String detail, List<String> candidates) {
    context.status(status);
    Words words = words(context);
    String title = heading.startsWith("wrong.") ? words.of(heading) : heading;
    if (context.path().startsWith(API)) {
      context
          .contentType(PROBLEM)
          .result(problem(status, title, detail, context.path(), candidates));
    } else {
      List<ErrorView.Link> links =
          candidates.stream()
              .map(
                  id ->
                      new ErrorView.Link(
                          id, id.startsWith("a-") ? ArticleView.href(id) : FindingView.href(id)))
              .toList();
      context.contentType(Pages.HTML).result(page(status, title, detail, links, words));
    }
  }

  private String page(
      int status, String heading, String detail, List<ErrorView.Link> links, Words words) {
    Frame frame = room.pages().frame(heading, "", Frame.Part.NONE, words);
    return room.pages().html("error", new ErrorView(frame, status, heading, detail, links));
  }

  private String problem(
      int status, String heading, String detail, String instance, List<String> candidates) {
    ObjectNode problem = mapper.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", heading);
    problem.put("status", status);
    problem.put("detail", detail);
    problem.put("instance", instance);
    if (!candidates.isEmpty()) {
      candidates.forEach(problem.putArray("candidates")::add);
    }
    return problem.toString();
  }

  /** Answers what the HTTP server refuses before a route is looked for: broken addresses. */
  Request.Handler beforeRouting() {
    return (request, response, callback) -> {
      int status = response.getStatus() < BAD_REQUEST ? BAD_REQUEST : response.getStatus();
      response.setStatus(status);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, Pages.HTML);
      response
          .getHeaders()
          .put("Content-Security-Policy", Guard.CONTENT_SECURITY_POLICY)
          .put("X-Content-Type-Options", "nosniff");
      Words words =
          room.tongues()
              .preferred(Optional.ofNullable(request.getHeaders().get("Accept-Language")));
      String html =
          page(
              status,
              status == NOT_FOUND ? words.of("wrong.no-page") : HttpStatus.getMessage(status),
              words.of("wrong.request"),
              List.of(),
              words);
      response.write(true, ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)), callback);
      return true;
    };
  }
}
