package org.kroniek.web.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Page;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.pipeline.StoryBooks;

/** The table of operations. */
final class Operations {

  private static final List<Form> LIST =
      List.of(Form.JSON, Form.JSONL, Form.CSV, Form.ATOM, Form.JSONLD);
  private static final List<Form> TABLE = List.of(Form.JSON, Form.JSONL, Form.CSV);
  private static final List<Form> ONE = List.of(Form.JSON, Form.JSONLD);
  private static final List<Form> PLAIN = List.of(Form.JSON);

  private static final List<Parameter> PAGED =
      List.of(Parameter.LIMIT, Parameter.CURSOR, Parameter.ORDER, Parameter.FORMAT);

  private final CataloguedArchive archive;
  private final ItemJson json = new ItemJson();
  private final Records records;
  private final List<Operation> all = new ArrayList<>();

  Operations(CataloguedArchive archive, StoryBooks books, boolean editing) {
    this.archive = archive;
    this.records = new Records(archive);
    lists();
    combinations();
    entities();
    all.addAll(new StoryRoutes(archive, books).all());
    corrections(editing);
  }

  List<Operation> all() {
    return List.copyOf(all);
  }

  private Catalogue catalogue() {
    return archive.catalogue();
  }

  private void lists() {
    list(
        "articles",
        "Article",
        "The articles.",
        Shapes::articles,
        (f, p) -> catalogue().articles(f, p));
    list(
        "statements",
        "StatementItem",
        "Who said what.",
        Shapes::statements,
        (f, p) -> catalogue().statements(f, p));
    list(
        "events",
        "EventItem",
        "What goes on between whom, and on whose word.",
        Shapes::events,
        (f, p) -> catalogue().events(f, p));
    list(
        "quantities",
        "QuantityItem",
        "Norms, pledges, targets and budgets.",
        Shapes::quantities,
        (f, p) -> catalogue().quantities(f, p));
    list(
        "conditionals",
        "ConditionalItem",
        "What is said to follow if what, with what hangs together.",
        Shapes::conditionals,
        (f, p) -> catalogue().conditionals(f, p));
    for (Kind kind : Kind.values()) {
      String name = plural(kind);
      add(
          name + "Facets",
          name + "/facets",
          "How many each further filter would leave.",
          Parameter.filters(),
          PLAIN,
          "Facets",
          false,
          context -> {
            Asked asked = Asked.of(context, Parameter.filters());
            send(context, json.facets(catalogue().facets(kind, asked.filter())).toString());
          });
    }
    add(
        HandlerType.GET,
        "watch",
        "watch",
        "How the feeds that are watched stand.",
        "Watch",
        context -> send(context, new WatchJson(new ObjectMapper()).of(archive.watched())));
    one(
        "articles",
        "Reading",
        "The newest reading of an article, in the reading format.",
        "a-",
        records::article);
    one(
        "statements",
        "StatementItem",
        "One statement.",
        "s-",
        context -> records.finding(context, "s"));
    one("events", "EventItem", "One event.", "v-", context -> records.finding(context, "v"));
    one(
        "quantities",
        "QuantityItem",
        "One amount.",
        "q-",
        context -> records.finding(context, "q"));
    one(
        "conditionals",
        "ConditionalItem",
        "One conditional.",
        "c-",
        context -> records.finding(context, "c"));
    one(
        "findings",
        "AnyItem",
        "One finding of whatever kind.",
        "s-",
        context -> records.finding(context, ""));
  }

  private static String plural(Kind kind) {
    return switch (kind) {
      case ARTICLE -> "articles";
      case STATEMENT -> "statements";
      case EVENT -> "events";
      case QUANTITY -> "quantities";
      case CONDITIONAL -> "conditionals";
    };
  }

  private void combinations() {
    list(
        "positions",
        "PositionItem",
        "What a source (source) said on a topic (about, q or purpose), with the amounts in it and what changed from the one before.",
        Shapes::positions,
        (f, p) -> {
          if (f.source().isEmpty()) {
            throw new UsageException(
                "Whose positions? Name a \"source\": an id of an entity, or letters of a name.");
          }
          return catalogue().positions(f, p);
        });
    list(
        "dealings",
        "EventItem",
        "The events between two (between and and), in both directions.",
        Shapes::events,
        (f, p) -> {
          if (f.between().isEmpty()) {
            throw new UsageException("Between whom? Give \"between\" and \"and\".");
          }
          return catalogue().events(f, p);
        });
    List<Parameter> parameters = plus(Parameter.filters(), Parameter.LIMIT, Parameter.FORMAT);
    add(
        "listNetwork",
        "network",
        "Who does what to whom, added up over the newest 20,000 events, most first.",
        parameters,
        TABLE,
        "Edge",
        true,
        context -> {
          Asked asked = Asked.of(context, parameters);
          Form form = asked.form(context, TABLE);
          answer(
              context,
              asked,
              "network",
              Shapes::edges,
              page -> ListAnswer.whole(catalogue().edges(asked.filter(), page.limit())),
              form);
        });
  }

  private void entities() {
    List<Parameter> parameters = List.of(Parameter.Q, Parameter.LIMIT, Parameter.FORMAT);
    add(
        "listEntities",
        "entities",
        "Those with a name of which a word begins so, those spoken of most first.",
        parameters,
        TABLE,
        "Suggestion",
        true,
        context -> {
          Asked asked = Asked.of(context, parameters);
          Form form = asked.form(context, TABLE);
          String typed =
              asked
                  .value(Parameter.Q)
                  .orElseThrow(
                      () -> new UsageException("Whose name? Give its beginning as \"q\"."));
          answer(
              context,
              asked,
              "entities",
              Shapes::entities,
              page -> ListAnswer.whole(catalogue().suggest(typed, page.limit())),
              form);
        });
    one(
        "entities",
        "EntityRecord",
        "What is on record of somebody or something.",
        "Q57792",
        PLAIN,
        records::entity);
  }

  private void corrections(boolean editing) {
    CorrectionRoutes routes = new CorrectionRoutes(archive, records);
    add(
        "listCorrections",
        "corrections",
        "What people found right or wrong.",
        List.of(Parameter.FORMAT),
        List.of(Form.JSON, Form.JSONL),
        "Correction",
        true,
        routes::all);
    one(
        "gold",
        "Reading",
        "An article with its corrected findings only, as people have them, in the reading format.",
        "a-",
        PLAIN,
        routes::gold);
    add(
        "getCorrection",
        "findings/{id}/correction",
        "What somebody found of a finding.",
        List.of(),
        PLAIN,
        "Correction",
        false,
        routes::get);
    if (editing) {
      add(
          HandlerType.PUT,
          "putCorrection",
          "findings/{id}/correction",
          "Says that a finding is right, wrong or another.",
          "Correction",
          routes::put);
      add(
          HandlerType.DELETE,
          "deleteCorrection",
          "findings/{id}/correction",
          "Takes a correction back.",
          "Correction",
          routes::delete);
    }
  }

  private <T> void list(
      String path,
      String schema,
      String summary,
      Function<Shapes, Shape<T>> shape,
      BiFunction<Filter, PageRequest, Page<T>> list) {
    List<Parameter> parameters = plus(Parameter.filters(), PAGED.toArray(Parameter[]::new));
    add(
        "list" + capital(path),
        path,
        summary,
        parameters,
        LIST,
        schema,
        true,
        context -> {
          Asked asked = Asked.of(context, parameters);
          Form form = asked.form(context, LIST);
          Filter filter = asked.filter();
          answer(context, asked, path, shape, page -> list.apply(filter, page), form);
        });
  }

  static <T> void answer(
      Context context,
      Asked asked,
      String title,
      Function<Shapes, Shape<T>> shape,
      Function<PageRequest, Page<T>> list,
      Form form) {
    vary(context);
    new ListAnswer<>(context, asked, title, linked -> shape.apply(new Shapes(linked)), list)
        .send(form);
  }

  private void one(String path, String schema, String summary, String example, Handler handler) {
    one(path, schema, summary, example, ONE, handler);
  }

  private void one(
      String path,
      String schema,
      String summary,
      String example,
      List<Form> forms,
      Handler handler) {
    all.add(
        new Operation(
            "get" + capital(path),
            HandlerType.GET,
            path + "/{id}",
            summary,
            forms.size() > 1 ? List.of(Parameter.FORMAT) : List.of(),
            forms,
            schema,
            false,
            Optional.of(example),
            context -> {
              vary(context);
              handler.handle(context);
            }));
  }

  private void add(
      String id,
      String path,
      String summary,
      List<Parameter> parameters,
      List<Form> forms,
      String schema,
      boolean isList,
      Handler handler) {
    all.add(
        new Operation(
            id,
            HandlerType.GET,
            path,
            summary,
            parameters,
            forms,
            schema,
            isList,
            Optional.empty(),
            handler));
  }

  private void add(
      HandlerType method, String id, String path, String summary, String schema, Handler handler) {
    all.add(
        new Operation(
            id, method, path, summary, List.of(), PLAIN, schema, false, Optional.empty(), handler));
  }

  private static String capital(String path) {
    return Character.toUpperCase(path.charAt(0)) + path.substring(1);
  }

  static List<Parameter> plus(List<Parameter> some, Parameter... others) {
    List<Parameter> all = new ArrayList<>(some);
    all.addAll(Arrays.asList(others));
    return List.copyOf(all);
  }

  private static void send(Context context, String answer) {
    context.contentType(Form.JSON.type()).result(answer);
  }

  private static void vary(Context context) {
    context.header("Vary", "Accept, Accept-Encoding");
  }
}
