package org.kroniek.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Event;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.AcrossJson;
import org.kroniek.pipeline.StoryBook;
import org.kroniek.pipeline.StoryBooks;
import org.kroniek.pipeline.WhoSays;
import org.kroniek.story.cluster.Outline;
import org.kroniek.story.copy.CopyFamily;
import org.kroniek.story.said.Matter;

/** What is told across reports: stories, copies, who says something and who contradicts it. */
final class StoryRoutes {

  private static final List<Form> LIST = List.of(Form.JSON, Form.JSONL, Form.CSV, Form.ATOM);
  private static final List<Form> TABLE = List.of(Form.JSON, Form.JSONL, Form.CSV);
  private static final List<Form> PLAIN = List.of(Form.JSON);
  private static final int LONGEST_ID = 64;
  private static final int MOST_REPORTS = 500;

  private final CataloguedArchive archive;
  private final StoryBooks books;
  private final ItemJson json = new ItemJson();
  private final AcrossJson across = new AcrossJson();

  StoryRoutes(CataloguedArchive archive, StoryBooks books) {
    this.archive = archive;
    this.books = books;
  }

  List<Operation> all() {
    return List.of(
        stories(),
        one(),
        operation(
            "listCopies",
            "copies",
            "Which articles are copies of which, and where they come from.",
            List.of(Parameter.ASOF, Parameter.LIMIT, Parameter.CURSOR, Parameter.FORMAT),
            TABLE,
            "CopyFamily",
            this::copies),
        operation(
            "listWhoSays",
            "who-says",
            "Who says what these words ask for, who says the same, who contradicts it and why.",
            List.of(Parameter.Q, Parameter.ASOF, Parameter.FORMAT),
            List.of(Form.JSON, Form.JSONL),
            "Matter",
            this::whoSays));
  }

  private Operation stories() {
    List<Parameter> parameters =
        Operations.plus(
            Parameter.ofStories(),
            Parameter.LIMIT,
            Parameter.CURSOR,
            Parameter.ORDER,
            Parameter.FORMAT);
    return operation(
        "listStories",
        "stories",
        "Which articles are one story, by their newest article; what is asked for must be so of one"
            + " of them.",
        parameters,
        LIST,
        "StoryItem",
        context -> {
          Asked asked = Asked.of(context, parameters);
          Form form = asked.form(context, LIST);
          StoryBook book = books.asOf(asked.asOf());
          int least = asked.number(Parameter.LEAST, WhoSays.USUAL_LEAST, MOST_REPORTS);
          Operations.answer(
              context,
              asked,
              "stories",
              Shapes::stories,
              page -> book.stories(asked.filter(), least, page),
              form);
        });
  }

  private Operation one() {
    List<Parameter> parameters = List.of(Parameter.ASOF);
    return new Operation(
        "getStory",
        HandlerType.GET,
        "stories/{id}",
        "One story: its articles, the copies among them, what is said in them and what goes on.",
        parameters,
        PLAIN,
        "Story",
        false,
        Optional.of("t-"),
        context -> {
          Asked asked = Asked.of(context, parameters);
          StoryBook book = books.asOf(asked.asOf());
          String id = context.pathParam("id");
          Outline story =
              Optional.of(id)
                  .filter(one -> one.length() <= LONGEST_ID)
                  .flatMap(book::story)
                  .orElseThrow(() -> missing(id));
          context.contentType(Form.JSON.type()).result(story(story, book).toString());
        });
  }

  private static NotOnRecord missing(String id) {
    String shown = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) + "…" : id;
    return new NotOnRecord(
        "There is no story \""
            + shown
            + "\" on record. A story may join another when more is read.",
        List.of());
  }

  private ObjectNode story(Outline story, StoryBook book) {
    ObjectNode out = json.story(story);
    ArrayNode copies = out.putArray("copies");
    story.reports().stream()
        .flatMap(report -> book.copiesOf(report.heading().id()).stream())
        .distinct()
        .forEach(family -> copies.addRawValue(new RawValue(across.write(family))));
    ArrayNode statements = out.putArray("statements");
    ArrayNode events = out.putArray("events");
    for (Reading reading : book.readings(story, MOST_REPORTS)) {
      reading.statements().stream().map(Statement::id).forEach(statements::add);
      reading.events().stream().map(Event::id).forEach(events::add);
    }
    return out;
  }

  private void copies(Context context) {
    Asked asked =
        Asked.of(
            context, List.of(Parameter.ASOF, Parameter.LIMIT, Parameter.CURSOR, Parameter.FORMAT));
    Form form = asked.form(context, TABLE);
    StoryBook book = books.asOf(asked.asOf());
    Operations.answer(context, asked, "copies", shapes -> copies(shapes), book::copies, form);
  }

  private Shape<CopyFamily> copies(Shapes shapes) {
    return shapes.copies(family -> json.raw(across.write(family)));
  }

  private void whoSays(Context context) {
    Asked asked = Asked.of(context, List.of(Parameter.Q, Parameter.ASOF, Parameter.FORMAT));
    Form form = asked.form(context, List.of(Form.JSON, Form.JSONL));
    String words =
        asked
            .value(Parameter.Q)
            .orElseThrow(
                () -> new UsageException("Who says what? Give words that are said as \"q\"."));
    List<Matter> matters = new WhoSays(archive, asked.asOf()).of(words);
    Operations.answer(
        context,
        asked,
        "who-says",
        shapes -> shapes.matters(matter -> json.raw(across.write(matter))),
        page -> ListAnswer.whole(matters),
        form);
  }

  private static Operation operation(
      String id,
      String path,
      String summary,
      List<Parameter> parameters,
      List<Form> forms,
      String schema,
      Handler handler) {
    return new Operation(
        id,
        HandlerType.GET,
        path,
        summary,
        parameters,
        forms,
        schema,
        true,
        Optional.empty(),
        handler);
  }
}
