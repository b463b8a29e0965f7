package org.kroniek.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.kroniek.model.Finding;
import org.kroniek.model.Reading;

/**
 * The reading as JSON, format {@code kroniek-reading/1}: what {@code read --print jsonl} writes,
 * what the archive exports and what the REST interface answers. Offsets are UTF-16 code units into
 * {@code article.text}, half open; every span repeats its text. Safe for use by many threads.
 */
public final class ReadingJson {

  /** The name of the format, the first field of every reading. */
  public static final String FORMAT = "kroniek-reading/1";

  private final ObjectMapper mapper = new ObjectMapper();
  private final JsonFactory factory = mapper.getFactory();

  /** The reading on one line, without a line break at the end. */
  public String write(Reading reading) {
    return json(out -> writer(out, reading).reading(reading));
  }

  /** One finding of a reading, as it stands in the reading's list, on one line. */
  public String write(Reading reading, Finding finding) {
    return json(out -> writer(out, reading).finding(finding));
  }

  /**
   * One finding, as it stands in a reading's list but for the words that name an event's parties,
   * on one line.
   *
   * @param text of its article, which its spans repeat
   */
  public String write(String text, Finding finding) {
    return json(out -> new ReadingWriter(out, text, List.of()).finding(finding));
  }

  private static ReadingWriter writer(JsonGenerator out, Reading reading) {
    return new ReadingWriter(out, reading.article().text(), reading.entities());
  }

  /**
   * The reading that {@link #write(Reading)} wrote.
   *
   * @throws IllegalArgumentException if the text is not JSON, of another format, or breaks the
   *     contract; the message says where
   */
  public Reading read(String json) {
    JsonNode node;
    try {
      node = mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    String format = node.path("format").asText("");
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException(
          "not a reading: \"format\" is \"" + format + "\", not \"" + FORMAT + "\"");
    }
    return new ReadingParser(node).reading();
  }

  private String json(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(text)) {
      body.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return text.toString();
  }

  private interface Body {
    void write(JsonGenerator out) throws IOException;
  }
}
