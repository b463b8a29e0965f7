package org.kroniek.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Article;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;

/**
 * The events of readings in the JSON of the PLOVER codebook, one event a line: {@code source} and
 * {@code target} are its names for actor and recipient. What PLOVER has no field for, modality and
 * on whose word, stands in {@code modality} and {@code attributedTo}. {@code date} is the event's
 * own, else that of the report. Safe for use by many threads.
 */
public final class PloverJson {

  private final JsonFactory factory = new JsonFactory();

  /** The lines of one reading; nothing where it has no events. */
  public List<String> lines(Reading reading) {
    return reading.events().stream().map(event -> line(reading, event)).toList();
  }

  private String line(Reading reading, Event event) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(text)) {
      write(out, reading, event);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Reading reading, Event event) throws IOException {
    Article article = reading.article();
    out.writeStartObject();
    out.writeStringField("id", event.id());
    field(out, "date", event.time().or(article::published).map(PartialDate::value));
    parties(out, "source", reading, event.actor());
    parties(out, "target", reading, event.recipient());
    out.writeStringField("event", event.type().name());
    field(out, "mode", event.mode());
    out.writeArrayFieldStart("context");
    for (Event.Context context : event.contexts()) {
      out.writeString(context.code());
    }
    out.writeEndArray();
    out.writeStringField("eventText", event.trigger().of(article.text()));
    out.writeStringField("modality", event.modality().code());
    field(out, "attributedTo", EventsCsv.source(reading, event));
    field(out, "object", event.object());
    field(out, "place", event.place().map(Party::name));
    out.writeStringField("text", event.span().of(article.text()));
    out.writeStringField("language", article.language().code());
    field(out, "publication", article.outlet());
    field(out, "address", article.url().or(article::path));
    out.writeStringField("article", article.id());
    out.writeStringField("coder", "Kroniek " + reading.reader().version());
    out.writeEndObject();
  }

  private static void parties(JsonGenerator out, String name, Reading reading, List<Party> parties)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (Party party : parties) {
      out.writeStartObject();
      out.writeStringField("actorText", party.name());
      field(out, "wikidata", party.entity().flatMap(id -> ReadingCsv.wikidata(reading, id)));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void field(JsonGenerator out, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      out.writeStringField(name, value.get());
    }
  }
}
