package org.kroniek.web.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Conditional;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Finding;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.ListedArticle;
import org.kroniek.model.catalogue.Subject;

/**
 * Findings as linked data: annotations of the Web Annotation Data Model (W3C, 2017) on the words of
 * the article, whose body is a {@code Quotation}, a {@code Claim}, an {@code Action} or a {@code
 * QuantitativeValue} of schema.org, with how they came about in the terms of PROV-O. Positions are
 * counted in characters (code points) there, as that model wants it, not in UTF-16 code units.
 */
final class LinkedData {

  private static final int AROUND = 32;
  private static final String SCHEMA = "schema:";
  private static final String NAME = SCHEMA + "name";

  private final ObjectMapper mapper = new ObjectMapper();
  private final String base;

  /**
   * Linked data of one server.
   *
   * @param base its address without a path
   */
  LinkedData(String base) {
    this.base = base;
  }

  /** The document around an object. */
  ObjectNode document(ObjectNode content) {
    ObjectNode document = mapper.createObjectNode();
    ArrayNode context = document.putArray("@context");
    context.add("http://www.w3.org/ns/anno.jsonld");
    context
        .addObject()
        .put("schema", "https://schema.org/")
        .put("prov", "http://www.w3.org/ns/prov#");
    document.setAll(content);
    return document;
  }

  /** The document of a list. */
  ObjectNode page(String self, List<ObjectNode> items, Optional<String> next) {
    ObjectNode page = mapper.createObjectNode();
    page.put("id", base + self);
    page.put("type", "AnnotationPage");
    next.ifPresent(path -> page.put("next", base + path));
    ArrayNode all = page.putArray("items");
    items.forEach(all::add);
    return document(page);
  }

  ObjectNode article(ListedArticle listed) {
    return article(listed.heading());
  }

  ObjectNode article(Heading heading) {
    ObjectNode out = mapper.createObjectNode();
    out.put("id", articleId(heading));
    out.put("type", SCHEMA + "NewsArticle");
    heading.title().ifPresent(title -> out.put(SCHEMA + "headline", title));
    heading.published().ifPresent(date -> out.put(SCHEMA + "datePublished", date.value()));
    out.put(SCHEMA + "inLanguage", heading.language().code());
    heading
        .outlet()
        .ifPresent(
            outlet ->
                out.putObject(SCHEMA + "publisher")
                    .put("type", SCHEMA + "Organization")
                    .put(NAME, outlet));
    return out;
  }

  private String articleId(Heading heading) {
    return base + RestInterface.VERSION + "articles/" + heading.id();
  }

  ObjectNode annotation(Listed<?> listed) {
    return annotation(
        listed.finding(),
        listed.article(),
        listed.text(),
        listed.subjects(),
        listed.claim().flatMap(Listed.Claim::source));
  }

  /**
   * One finding.
   *
   * @param subjects whom its parties mean, as far as is known
   * @param source whose word it stands on
   */
  ObjectNode annotation(
      Finding finding,
      Heading article,
      String text,
      Map<String, Subject> subjects,
      Optional<Subject> source) {
    ObjectNode out = mapper.createObjectNode();
    out.put("id", base + RestInterface.VERSION + "findings/" + finding.id());
    out.put("type", "Annotation");
    out.put("motivation", "classifying");
    ObjectNode body =
        finding.match(
            statement -> statement(statement, text, subjects),
            event -> event(event, text, subjects),
            quantity -> quantity(quantity, text),
            conditional -> conditional(conditional, text));
    source.ifPresent(
        who ->
            body.set(
                finding instanceof Statement ? creator(finding) : SCHEMA + "author", agent(who)));
    out.set("body", body);
    ArrayNode targets = out.putArray("target");
    List<Span> spans =
        finding instanceof Statement statement ? statement.content() : List.of(finding.span());
    for (Span span : spans) {
      target(targets.addObject(), article, text, span);
    }
    generated(out.putObject("prov:wasGeneratedBy"), finding);
    out.putObject("prov:wasDerivedFrom").put("id", articleId(article));
    return out;
  }

  /** Of a quotation, who speaks it; of a claim, who makes it. */
  private static String creator(Finding finding) {
    return finding instanceof Statement statement && statement.mode() != Statement.Mode.INDIRECT
        ? SCHEMA + "spokenByCharacter"
        : SCHEMA + "author";
  }

  private ObjectNode statement(Statement statement, String text, Map<String, Subject> subjects) {
    ObjectNode body = mapper.createObjectNode();
    body.put(
        "type", SCHEMA + (statement.mode() == Statement.Mode.INDIRECT ? "Claim" : "Quotation"));
    body.put(
        SCHEMA + "text",
        String.join(" … ", statement.content().stream().map(span -> span.of(text)).toList()));
    statement.said().ifPresent(said -> body.put(SCHEMA + "dateCreated", said.value().value()));
    List<Subject> about =
        statement.about().stream()
            .flatMap(id -> Optional.ofNullable(subjects.get(id)).stream())
            .toList();
    if (!about.isEmpty()) {
      ArrayNode all = body.putArray(SCHEMA + "about");
      about.forEach(one -> all.add(agent(one)));
    }
    body.put(SCHEMA + "additionalType", "urn:kroniek:act:" + statement.act().code());
    return body;
  }

  private ObjectNode event(Event event, String text, Map<String, Subject> subjects) {
    ObjectNode body = mapper.createObjectNode();
    body.put("type", SCHEMA + "Action");
    body.put(SCHEMA + "additionalType", "urn:kroniek:event:" + event.type().name());
    body.put(SCHEMA + "description", event.span().of(text));
    body.put(SCHEMA + "actionStatus", "urn:kroniek:modality:" + event.modality().code());
    parties(body, "agent", event.actor(), subjects);
    parties(body, "participant", event.recipient(), subjects);
    event.time().ifPresent(time -> body.put(SCHEMA + "startTime", time.value()));
    return body;
  }

  private void parties(
      ObjectNode body, String role, List<Party> parties, Map<String, Subject> subjects) {
    if (!parties.isEmpty()) {
      ArrayNode all = body.putArray(SCHEMA + role);
      parties.forEach(
          party ->
              all.add(
                  Optional.ofNullable(subjects.get(party.entity().orElse(party.name())))
                      .map(this::agent)
                      .orElseGet(() -> mapper.createObjectNode().put(NAME, party.name()))));
    }
  }

  private ObjectNode quantity(Quantity quantity, String text) {
    ObjectNode body = mapper.createObjectNode();
    body.put("type", SCHEMA + "QuantitativeValue");
    quantity.value().ifPresent(value -> body.put(SCHEMA + "value", value));
    quantity.unit().ifPresent(unit -> body.put(SCHEMA + "unitText", unit));
    body.put(SCHEMA + "description", quantity.span().of(text));
    quantity.purpose().ifPresent(purpose -> body.put(NAME, purpose));
    body.put(SCHEMA + "additionalType", "urn:kroniek:kind:" + quantity.kind().code());
    return body;
  }

  private ObjectNode conditional(Conditional conditional, String text) {
    ObjectNode body = mapper.createObjectNode();
    body.put("type", SCHEMA + "Claim");
    body.put(SCHEMA + "text", conditional.span().of(text));
    body.put(SCHEMA + "additionalType", "urn:kroniek:conditional");
    return body;
  }

  private ObjectNode agent(Subject subject) {
    ObjectNode out = mapper.createObjectNode();
    out.put(
        "id",
        subject
            .wikidata()
            .map(item -> "http://www.wikidata.org/entity/" + item)
            .orElse("urn:kroniek:" + subject.id()));
    subject.type().map(LinkedData::type).ifPresent(type -> out.put("type", SCHEMA + type));
    out.put(NAME, subject.name());
    return out;
  }

  private static String type(Entity.Type type) {
    return switch (type) {
      case PER -> "Person";
      case ORG -> "Organization";
      case LOC -> "Place";
      case MISC -> "Thing";
    };
  }

  private void target(ObjectNode out, Heading article, String text, Span span) {
    out.put("source", articleId(article));
    ArrayNode selectors = out.putArray("selector");
    selectors
        .addObject()
        .put("type", "TextPositionSelector")
        .put("start", text.codePointCount(0, span.start()))
        .put("end", text.codePointCount(0, span.end()));
    selectors
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", span.of(text))
        .put("prefix", whole(text, Math.max(0, span.start() - AROUND), span.start()))
        .put("suffix", whole(text, span.end(), Math.min(text.length(), span.end() + AROUND)));
  }

  /** Without half a character at the ends. */
  private static String whole(String text, int from, int to) {
    int start = from < to && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    int end = start < to && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    return text.substring(start, Math.max(start, end));
  }

  private void generated(ObjectNode out, Finding finding) {
    out.put("type", "prov:Activity");
    out.putObject("prov:wasAssociatedWith").put("type", "prov:SoftwareAgent").put(NAME, "Kroniek");
    out.putObject("prov:used").put("id", "urn:kroniek:rule:" + finding.evidence().rule());
  }
}
