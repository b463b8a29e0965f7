package org.kroniek.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Page;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.pipeline.CsvLine;
import org.kroniek.web.turn.Turns;

/** Answers with a list in the form that is asked for. */
final class ListAnswer<T> {

  private final Context context;
  private final Asked asked;
  private final String title;
  private final Function<LinkedData, Shape<T>> shapes;
  private final Function<PageRequest, Page<T>> list;

  /**
   * An answer to one request.
   *
   * @param title of the feed
   * @param list reads a page
   */
  ListAnswer(
      Context context,
      Asked asked,
      String title,
      Function<LinkedData, Shape<T>> shapes,
      Function<PageRequest, Page<T>> list) {
    this.context = context;
    this.asked = asked;
    this.title = title;
    this.shapes = shapes;
    this.list = list;
  }

  void send(Form form) {
    LinkedData linked = new LinkedData(base(context));
    Shape<T> shape = shapes.apply(linked);
    PageRequest request = asked.page(form);
    Page<T> page = list.apply(request);
    context.contentType(form.type() + ";charset=utf-8");
    Optional<String> next = page.next().map(this::next);
    if (!form.isWhole()) {
      next.ifPresent(path -> context.header("Link", "<" + path + ">; rel=\"next\""));
    }
    switch (form) {
      case JSON -> context.result(json(shape, page, next).toString());
      case JSONLD ->
          context.result(
              linked
                  .page(self(), page.items().stream().map(shape.linked()).toList(), next)
                  .toString());
      case ATOM ->
          context.result(
              Feed.of(
                  base(context), self(), title, page.items().stream().map(shape.entry()).toList()));
      case CSV -> {
        context.header("Content-Disposition", "attachment; filename=\"" + title + ".csv\"");
        rows(
            request,
            page,
            CsvLine.of(shape.columns()),
            item -> CsvLine.of(shape.cells().apply(item)));
      }
      case JSONL -> rows(request, page, "", item -> shape.json().apply(item) + "\n");
    }
  }

  private ObjectNode json(Shape<T> shape, Page<T> page, Optional<String> next) {
    ItemJson json = new ItemJson();
    ObjectNode answer = json.object();
    answer.set("total", json.count(page.total()));
    ArrayNode items = answer.putArray("items");
    page.items().forEach(item -> items.add(shape.json().apply(item)));
    page.next().ifPresent(cursor -> answer.put("next", cursor));
    next.ifPresent(path -> answer.put("nextPage", path));
    return answer;
  }

  /** Writes page after page, so that no more than one is held. */
  private void rows(PageRequest request, Page<T> first, String heading, Function<T, String> line) {
    Turns.end(context);
    int left = asked.limit(Form.CSV);
    try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
      out.write(heading);
      Page<T> page = first;
      while (true) {
        for (T item : page.items().stream().limit(left).toList()) {
          out.write(line.apply(item));
        }
        left -= page.items().size();
        Optional<String> next = page.next();
        if (left <= 0 || next.isEmpty()) {
          return;
        }
        page = list.apply(request.after(next.get()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the reader went away", e);
    }
  }

  private String self() {
    String query = context.queryString();
    return query == null ? context.path() : context.path() + "?" + query;
  }

  /** The same list from a cursor on. */
  private String next(String cursor) {
    String query =
        context.queryParamMap().entrySet().stream()
            .filter(entry -> !entry.getKey().equals(Parameter.CURSOR.code()))
            .flatMap(
                entry ->
                    entry.getValue().stream().map(value -> entry.getKey() + "=" + encode(value)))
            .collect(Collectors.joining("&"));
    return context.path() + "?" + (query.isEmpty() ? "" : query + "&") + "cursor=" + cursor;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The server's address as the client named it, which the guard has looked at. */
  static String base(Context context) {
    return context.scheme() + "://" + Optional.ofNullable(context.host()).orElse("localhost");
  }

  /** The list of few items that stands without pages. */
  static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, Optional.empty(), Count.of(items.size()));
  }
}
