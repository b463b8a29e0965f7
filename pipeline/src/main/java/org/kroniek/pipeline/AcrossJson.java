package org.kroniek.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import org.kroniek.model.Archive.Heading;
import org.kroniek.story.cluster.Story;
import org.kroniek.story.copy.Copy;
import org.kroniek.story.copy.CopyFamily;
import org.kroniek.story.said.Amount;
import org.kroniek.story.said.Dealing;
import org.kroniek.story.said.Echo;
import org.kroniek.story.said.Identity;
import org.kroniek.story.said.Matter;
import org.kroniek.story.said.NormLine;
import org.kroniek.story.said.PositionLine;
import org.kroniek.story.said.Positions;
import org.kroniek.story.said.Said;
import org.kroniek.story.said.Utterance;

/** Answers of {@link AcrossReports} as JSON, one object a line. Safe for use by many threads. */
public final class AcrossJson {

  private final ObjectMapper mapper = new ObjectMapper();

  /** A story with its reports. */
  public String write(Story story) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", story.id());
    node.put("headline", story.headline());
    node.put("summary", story.summary());
    ArrayNode reports = node.putArray("reports");
    story.reports().forEach(report -> heading(reports.addObject(), report));
    story.outlets().forEach(node.putArray("outlets")::add);
    strings(node.putArray("origins"), story.origins());
    story.statements().forEach(node.putArray("statements")::add);
    story.events().forEach(node.putArray("events")::add);
    return text(node);
  }

  /** An article with its copies. */
  public String write(CopyFamily family) {
    ObjectNode node = mapper.createObjectNode();
    heading(node.putObject("origin"), family.origin());
    family.agency().ifPresent(agency -> node.put("agency", agency));
    ArrayNode copies = node.putArray("copies");
    for (Copy copy : family.copies()) {
      ObjectNode one = copies.addObject();
      heading(one.putObject("article"), copy.article());
      one.put("kind", copy.kind().code());
      one.put("resemblance", rounded(copy.resemblance()));
      one.put("containment", rounded(copy.containment()));
      copy.credit().ifPresent(credit -> one.put("credit", credit));
    }
    return text(node);
  }

  /** The positions of one source. */
  public String write(Positions.Answer answer) {
    ObjectNode node = mapper.createObjectNode();
    identity(node.putObject("source"), answer.source());
    ArrayNode lines = node.putArray("lines");
    answer.lines().forEach(line -> line(lines.addObject(), line));
    ArrayNode echoes = node.putArray("echoes");
    for (Echo echo : answer.echoes()) {
      ObjectNode one = echoes.addObject();
      one.put("one", echo.one().first().id());
      one.put("other", echo.other().first().id());
      one.put("reason", echo.reason());
    }
    return text(node);
  }

  /** What goes on between two. */
  public String write(Dealing dealing) {
    ObjectNode node = mapper.createObjectNode();
    node.put("type", dealing.type().name());
    node.put("quad", dealing.type().quad());
    identity(node.putObject("actor"), dealing.actor());
    identity(node.putObject("recipient"), dealing.recipient());
    dealing.earliest().ifPresent(day -> node.put("earliest", day.value()));
    dealing.latest().ifPresent(day -> node.put("latest", day.value()));
    strings(node.putArray("origins"), dealing.origins());
    ArrayNode voices = node.putArray("voices");
    for (Dealing.Voice voice : dealing.voices()) {
      ObjectNode one = voices.addObject();
      one.put("stand", voice.stand().code());
      voice.who().ifPresent(who -> identity(one.putObject("who"), who));
      voice.outlets().forEach(one.putArray("outlets")::add);
      voice.reports().forEach(one.putArray("reports")::add);
      strings(one.putArray("origins"), voice.origins());
    }
    ArrayNode reports = node.putArray("reports");
    dealing.reports().forEach(report -> report(reports.addObject(), report));
    ArrayNode conflicts = node.putArray("conflicts");
    for (Dealing.Conflict conflict : dealing.conflicts()) {
      ObjectNode one = conflicts.addObject();
      one.put("kind", conflict.kind().code());
      report(one.putObject("one"), conflict.one());
      report(one.putObject("other"), conflict.other());
      one.put("reason", conflict.reason());
    }
    return text(node);
  }

  private static void report(ObjectNode node, Dealing.Report report) {
    node.put("event", report.deed().event().id());
    node.put("words", report.deed().words());
    heading(node.putObject("article"), report.article());
    report.day().ifPresent(day -> node.put("day", day.value()));
    report.by().ifPresent(by -> identity(node.putObject("by"), by));
    report.act().ifPresent(act -> node.put("act", act.code()));
    node.put("modality", report.deed().event().modality().code());
    node.put("denied", report.denied());
  }

  /** Who says the same, and who contradicts it. */
  public String write(Matter matter) {
    ObjectNode node = mapper.createObjectNode();
    strings(node.putArray("origins"), matter.origins());
    ArrayNode says = node.putArray("says");
    matter.says().forEach(utterance -> utterance(says.addObject(), utterance));
    ArrayNode contradictions = node.putArray("contradictions");
    for (Matter.Contradiction contradiction : matter.contradictions()) {
      ObjectNode one = contradictions.addObject();
      one.put("says", contradiction.says().first().id());
      utterance(one.putObject("by"), contradiction.by());
      one.put("reason", contradiction.reason());
    }
    return text(node);
  }

  /** An amount over time. */
  public String write(NormLine line) {
    ObjectNode node = mapper.createObjectNode();
    node.put("topic", line.topic().label());
    ArrayNode dots = node.putArray("dots");
    line.dots().forEach(dot -> dot(dots.addObject(), dot));
    ArrayNode opposed = node.putArray("opposed");
    for (NormLine.Opposed pair : line.opposed()) {
      ObjectNode one = opposed.addObject();
      one.put("one", pair.one().finding());
      one.put("other", pair.other().finding());
      one.put("reason", pair.reason());
    }
    return text(node);
  }

  private static void dot(ObjectNode node, NormLine.Dot dot) {
    node.put("finding", dot.finding());
    dot.who().ifPresent(who -> identity(node.putObject("who"), who));
    dot.day().ifPresent(day -> node.put("day", day.value()));
    node.put("value", dot.figure().value());
    node.put("unit", dot.figure().unit());
    node.put("stance", dot.stance().code());
    node.put("text", dot.words());
    heading(node.putObject("article"), dot.article());
  }

  private void line(ObjectNode node, PositionLine line) {
    ObjectNode topic = node.putObject("topic");
    topic.put("kind", line.topic().kind().name().toLowerCase(Locale.ROOT));
    topic.put("label", line.topic().label());
    line.spokeUntil().ifPresent(day -> node.put("spokeUntil", day.value()));
    ArrayNode points = node.putArray("points");
    for (PositionLine.Point point : line.points()) {
      ObjectNode one = points.addObject();
      ArrayNode changes = one.putArray("changes");
      for (PositionLine.Change change : point.changes()) {
        ObjectNode moved = changes.addObject();
        moved.put("kind", change.kind().code());
        moved.put("from", change.from());
        moved.put("to", change.to());
      }
      ArrayNode amounts = one.putArray("amounts");
      for (Amount amount : point.amounts()) {
        ObjectNode figure = amounts.addObject();
        figure.put("value", amount.figure().value());
        figure.put("unit", amount.figure().unit());
        figure.put("stance", amount.stance().code());
      }
      ArrayNode utterances = one.putArray("utterances");
      point.utterances().forEach(utterance -> utterance(utterances.addObject(), utterance));
    }
  }

  private void utterance(ObjectNode node, Utterance utterance) {
    node.put("id", utterance.id());
    identity(node.putObject("source"), utterance.first().source());
    strings(node.putArray("origins"), utterance.origins());
    ArrayNode reports = node.putArray("reports");
    for (Said said : utterance.reports()) {
      ObjectNode one = reports.addObject();
      one.put("statement", said.id());
      heading(one.putObject("article"), said.article());
      said.day().ifPresent(day -> one.put("day", day.value()));
      one.put("act", said.statement().act().code());
      one.put("negated", said.statement().negated());
      one.put("text", said.text());
      ArrayNode content = one.putArray("content");
      for (int i = 0; i < said.words().size(); i++) {
        ObjectNode span = content.addObject();
        span.put("start", said.statement().content().get(i).start());
        span.put("end", said.statement().content().get(i).end());
        span.put("text", said.words().get(i));
      }
    }
    ArrayNode differences = node.putArray("differences");
    for (Utterance.Difference difference : utterance.differences()) {
      ObjectNode one = differences.addObject();
      one.put("statement", difference.statement());
      one.put("kind", difference.kind().code());
      one.put("words", difference.words());
    }
  }

  private static void identity(ObjectNode node, Identity who) {
    node.put("key", who.key());
    node.put("name", who.name());
  }

  private static void heading(ObjectNode node, Heading heading) {
    node.put("id", heading.id());
    heading.outlet().ifPresent(outlet -> node.put("outlet", outlet));
    heading.title().ifPresent(title -> node.put("title", title));
    heading.published().ifPresent(date -> node.put("published", date.value()));
    node.put("language", heading.language().code());
  }

  private static void strings(ArrayNode node, Collection<String> strings) {
    strings.stream().sorted().forEach(node::add);
  }

  private static double rounded(double part) {
    return Math.round(part * 1000) / 1000.0;
  }

  private String text(ObjectNode node) {
    try {
      return mapper.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing a tree does not fail", e);
    }
  }
}
