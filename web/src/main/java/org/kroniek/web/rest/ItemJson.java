package org.kroniek.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Finding;
import org.kroniek.model.catalogue.Correction;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Edge;
import org.kroniek.model.catalogue.Facets;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Listed.Position;
import org.kroniek.model.catalogue.Listed.Warning;
import org.kroniek.model.catalogue.ListedArticle;
import org.kroniek.model.catalogue.Subject;
import org.kroniek.model.catalogue.SubjectRecord;
import org.kroniek.model.catalogue.Suggestion;
import org.kroniek.pipeline.ReadingJson;
import org.kroniek.story.cluster.Outline;

/** What lists and records of the catalogue are as JSON, findings as in the reading format. */
final class ItemJson {

  private final ObjectMapper mapper = new ObjectMapper();
  private final ReadingJson readings = new ReadingJson();

  ObjectNode object() {
    return mapper.createObjectNode();
  }

  /** The finding under the name of its kind, with its article, day, claim and subjects. */
  ObjectNode listed(String kind, Listed<?> listed) {
    ObjectNode item = object();
    item.set("article", heading(listed.article()));
    listed.day().ifPresent(day -> item.put("day", day.value()));
    item.putRawValue(kind, new RawValue(readings.write(listed.text(), listed.finding())));
    listed.claim().ifPresent(claim -> item.set("claim", claim(claim)));
    ObjectNode subjects = item.putObject("subjects");
    new TreeMap<>(listed.subjects()).forEach((name, who) -> subjects.set(name, subject(who)));
    return item;
  }

  private ObjectNode claim(Listed.Claim claim) {
    ObjectNode out = object();
    out.put("statement", claim.statement());
    claim.source().ifPresent(source -> out.set("source", subject(source)));
    out.put("act", claim.act().code());
    out.put("negated", claim.negated());
    return out;
  }

  /** One finding of a reading, alone. */
  ObjectNode finding(Heading article, String text, String kind, Finding finding) {
    ObjectNode item = object();
    item.set("article", heading(article));
    item.putRawValue(kind, new RawValue(readings.write(text, finding)));
    return item;
  }

  ObjectNode warning(Warning warning) {
    ObjectNode item = listed("conditional", warning.conditional());
    strings(item.putArray("follows"), warning.follows());
    strings(item.putArray("leads"), warning.leads());
    return item;
  }

  ObjectNode position(Position position) {
    ObjectNode item = listed("statement", position.statement());
    ArrayNode amounts = item.putArray("amounts");
    position.amounts().forEach(amount -> amounts.add(listed("quantity", amount)));
    strings(
        item.putArray("changes"), position.changes().stream().map(change -> code(change)).toList());
    return item;
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void strings(ArrayNode out, List<String> strings) {
    strings.forEach(out::add);
  }

  ObjectNode heading(Heading heading) {
    ObjectNode out = object();
    out.put("id", heading.id());
    heading.title().ifPresent(title -> out.put("title", title));
    heading.outlet().ifPresent(outlet -> out.put("outlet", outlet));
    heading.published().ifPresent(date -> out.put("published", date.value()));
    out.put("language", heading.language().code());
    return out;
  }

  ObjectNode article(ListedArticle article) {
    ObjectNode out = heading(article.heading());
    out.put("statements", article.statements());
    out.put("events", article.events());
    return out;
  }

  /** What a list shows of a story. */
  ObjectNode story(Outline story) {
    ObjectNode out = object();
    out.put("id", story.id());
    out.put("headline", story.headline());
    out.put("summary", story.summary());
    out.put("language", story.typical().heading().language().code());
    story.first().ifPresent(day -> out.put("first", day.value()));
    story.last().ifPresent(day -> out.put("last", day.value()));
    strings(out.putArray("outlets"), story.outlets());
    strings(out.putArray("origins"), story.origins().stream().sorted().toList());
    ArrayNode reports = out.putArray("reports");
    story.reports().forEach(report -> reports.add(heading(report.heading())));
    return out;
  }

  /** JSON that was written elsewhere. */
  ObjectNode raw(String text) {
    try {
      return (ObjectNode) mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  ObjectNode subject(Subject subject) {
    ObjectNode out = object();
    out.put("id", subject.id());
    out.put("name", subject.name());
    subject.type().ifPresent(type -> out.put("type", type.name()));
    subject.wikidata().ifPresent(item -> out.put("wikidata", item));
    return out;
  }

  ObjectNode suggestion(Suggestion suggestion) {
    ObjectNode out = subject(suggestion.subject());
    out.put("matched", suggestion.name());
    out.put("statements", suggestion.statements());
    return out;
  }

  ObjectNode record(SubjectRecord record) {
    ObjectNode out = subject(record.subject());
    ArrayNode names = out.putArray("names");
    record
        .names()
        .forEach(
            named -> names.addObject().put("name", named.name()).put("articles", named.articles()));
    out.put("articles", record.articles());
    out.put("mentions", record.mentions());
    out.put("said", record.said());
    out.put("about", record.about());
    out.put("acted", record.acted());
    out.put("received", record.received());
    record.first().ifPresent(day -> out.put("first", day.value()));
    record.last().ifPresent(day -> out.put("last", day.value()));
    related(out.putArray("speaksOf"), record.speaksOf());
    related(out.putArray("speaksTo"), record.speaksTo());
    related(out.putArray("spokenOfBy"), record.spokenOfBy());
    ArrayNode months = out.putArray("months");
    record
        .months()
        .forEach(
            month ->
                months
                    .addObject()
                    .put("month", month.month().value())
                    .put("statements", month.statements()));
    return out;
  }

  private void related(ArrayNode out, List<SubjectRecord.Related> related) {
    related.forEach(one -> out.add(subject(one.subject()).put("statements", one.statements())));
  }

  ObjectNode edge(Edge edge) {
    ObjectNode out = object();
    out.set("actor", subject(edge.actor()));
    out.set("recipient", subject(edge.recipient()));
    out.put("type", edge.type().name());
    out.put("quad", edge.type().quad());
    out.put("events", edge.events());
    out.put("claimed", edge.claimed());
    ObjectNode modalities = out.putObject("modalities");
    edge.modalities().forEach((modality, number) -> modalities.put(modality.code(), number));
    edge.first().ifPresent(day -> out.put("first", day.value()));
    edge.last().ifPresent(day -> out.put("last", day.value()));
    return out;
  }

  ObjectNode facets(Facets facets) {
    ObjectNode out = object();
    out.set("total", count(facets.total()));
    out.put("partial", facets.partial());
    ObjectNode fields = out.putObject("fields");
    facets
        .counts()
        .forEach(
            (field, values) -> {
              ArrayNode all = fields.putArray(code(field));
              values.forEach(
                  value ->
                      all.addObject()
                          .put("value", value.value())
                          .put("label", value.label())
                          .put("number", value.number()));
            });
    return out;
  }

  ObjectNode count(Count count) {
    return object().put("number", count.number()).put("over", count.over());
  }

  ObjectNode correction(Correction correction) {
    ObjectNode out = object();
    out.put("finding", correction.finding());
    out.put("article", correction.article());
    out.put("verdict", code(correction.verdict()));
    correction.source().ifPresent(source -> out.put("source", source));
    ArrayNode content = out.putArray("content");
    correction
        .content()
        .forEach(span -> content.addObject().put("start", span.start()).put("end", span.end()));
    correction.note().ifPresent(note -> out.put("note", note));
    out.put("author", correction.author());
    out.put("madeAt", correction.madeAt().toString());
    return out;
  }
}
