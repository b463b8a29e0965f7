package org.kroniek.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Archive.Stored;
import org.kroniek.model.Article;
import org.kroniek.model.Entity;
import org.kroniek.model.Finding;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Subject;
import org.kroniek.model.catalogue.SubjectRecord;
import org.kroniek.pipeline.ReadingJson;

/** Single articles, findings and entities by their ids. */
final class Records {

  private static final int CANDIDATES = 10;
  private static final int LONGEST_ID = 64;
  private static final List<Form> FORMS = List.of(Form.JSON, Form.JSONLD);

  private final CataloguedArchive archive;
  private final ReadingJson readings = new ReadingJson();
  private final ItemJson json = new ItemJson();

  Records(CataloguedArchive archive) {
    this.archive = archive;
  }

  /** A finding and the reading that it stands in. */
  record Found(Reading reading, Finding finding) {}

  void article(Context context) {
    Form form = form(context);
    Reading reading = article(context.pathParam("id")).reading();
    context.contentType(form.type());
    if (form == Form.JSON) {
      context.result(readings.write(reading));
      return;
    }
    LinkedData linked = new LinkedData(ListAnswer.base(context));
    List<ObjectNode> items = new ArrayList<>();
    items.add(linked.article(heading(reading.article())));
    reading.findings().forEach(finding -> items.add(annotation(linked, reading, finding)));
    context.result(linked.page(context.path(), items, Optional.empty()).toString());
  }

  /**
   * A finding alone.
   *
   * @param kind the first letter of its id; empty for any
   */
  void finding(Context context, String kind) {
    Form form = form(context);
    Found found = finding(context.pathParam("id"), kind);
    context.contentType(form.type());
    if (form == Form.JSONLD) {
      LinkedData linked = new LinkedData(ListAnswer.base(context));
      context.result(
          linked.document(annotation(linked, found.reading(), found.finding())).toString());
      return;
    }
    Article article = found.reading().article();
    ObjectNode answer =
        json.finding(heading(article), article.text(), name(found.finding()), found.finding());
    archive
        .corrections()
        .of(found.finding().id())
        .ifPresent(correction -> answer.set("correction", json.correction(correction)));
    context.result(answer.toString());
  }

  private static String name(Finding finding) {
    return finding.match(s -> "statement", e -> "event", q -> "quantity", c -> "conditional");
  }

  void entity(Context context) {
    Asked.of(context, List.of());
    String id = context.pathParam("id");
    SubjectRecord record =
        Optional.of(id)
            .filter(one -> one.length() <= LONGEST_ID)
            .flatMap(archive.catalogue()::subjectRecord)
            .orElseThrow(() -> missing("entity", id));
    context.contentType(Form.JSON.type()).result(json.record(record).toString());
  }

  private static Form form(Context context) {
    return Asked.of(context, List.of(Parameter.FORMAT)).form(context, FORMS);
  }

  /**
   * The article with this id, or the only one whose id begins so.
   *
   * @throws NotOnRecord if there is none, or more than one
   */
  Stored article(String id) {
    return stored(id)
        .filter(found -> found.reading().article().id().startsWith(id))
        .orElseThrow(() -> missing("article", id));
  }

  /**
   * The finding with this id, or the only one whose id begins so.
   *
   * @param kind the first letter of its id; empty for any
   * @throws NotOnRecord if there is none, or more than one
   */
  Found finding(String id, String kind) {
    Reading reading =
        stored(id)
            .filter(found -> id.startsWith(kind))
            .map(Stored::reading)
            .orElseThrow(() -> missing("finding", id));
    List<Finding> begin =
        reading.findings().filter(finding -> finding.id().startsWith(id)).toList();
    return begin.stream()
        .filter(finding -> finding.id().equals(id) || begin.size() == 1)
        .findFirst()
        .map(finding -> new Found(reading, finding))
        .orElseThrow(() -> missing("finding", id));
  }

  private Optional<Stored> stored(String id) {
    return id.isEmpty() || id.length() > LONGEST_ID ? Optional.empty() : archive.show(id);
  }

  private NotOnRecord missing(String kind, String id) {
    List<String> candidates =
        id.length() > LONGEST_ID ? List.of() : archive.idsBeginningWith(id, CANDIDATES);
    String shown = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) + "…" : id;
    return new NotOnRecord(
        candidates.isEmpty()
            ? "There is no " + kind + " \"" + shown + "\" on record."
            : "No " + kind + " has the id \"" + shown + "\", but others begin so.",
        candidates);
  }

  static Heading heading(Article article) {
    return new Heading(
        article.id(), article.title(), article.outlet(), article.published(), article.language());
  }

  private ObjectNode annotation(LinkedData linked, Reading reading, Finding finding) {
    Map<String, Subject> subjects = new HashMap<>();
    for (Entity entity : reading.entities()) {
      subjects.put(entity.id(), subject(entity));
    }
    return linked.annotation(
        finding,
        heading(reading.article()),
        reading.article().text(),
        subjects,
        source(reading, finding).map(party -> subject(subjects, party)));
  }

  /** Without the archive's name for it: the article's own. */
  private static Subject subject(Entity entity) {
    return new Subject(
        entity.wikidata().orElse(entity.id()),
        entity.name(),
        Optional.of(entity.type()),
        entity.wikidata());
  }

  private static Subject subject(Map<String, Subject> subjects, Party party) {
    return party
        .entity()
        .flatMap(id -> Optional.ofNullable(subjects.get(id)))
        .orElseGet(
            () -> new Subject(party.name(), party.name(), Optional.empty(), Optional.empty()));
  }

  /** Whose word a finding stands on. */
  private static Optional<Party> source(Reading reading, Finding finding) {
    Optional<Statement> statement =
        finding
            .match(
                own -> Optional.of(own.id()),
                event -> event.statement(),
                quantity -> quantity.statement(),
                conditional -> conditional.statement())
            .flatMap(
                id -> reading.statements().stream().filter(s -> s.id().equals(id)).findFirst());
    return statement.flatMap(Statement::source).map(Source::party);
  }
}
