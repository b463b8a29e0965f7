package org.kroniek.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.kroniek.model.Intake;

/**
 * One JSON object over several lines, several one after the other, or an array of objects. An array
 * may have any size. The first fault ends it, since nothing says where the next object begins.
 */
final class JsonDocument implements Records {

  private final Opened input;
  private final JsonForm form;
  private final JsonParser parser;
  private long number;
  private boolean inArray;

  JsonDocument(Opened input, JsonForm form) throws IOException {
    this.input = input;
    this.form = form;
    byte[] head = input.head();
    if (TextDecoder.Mark.of(head).isPresent()) {
      input.bytes().skipNBytes(TextDecoder.Mark.of(head).get().length());
    }
    this.parser = form.mapper().createParser((InputStream) input.bytes());
  }

  @Override
  public Optional<Intake> next() throws IOException, Unreadable {
    try {
      JsonToken token = parser.nextToken();
      while ((token == JsonToken.START_ARRAY && !inArray) || token == JsonToken.END_ARRAY) {
        inArray = token == JsonToken.START_ARRAY;
        token = parser.nextToken();
      }
      if (token == null) {
        return end();
      }
      JsonNode node = form.mapper().readTree(parser);
      number++;
      return Optional.of(form.read(node, input, number));
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "at its end" : "line " + e.getLocation().getLineNr();
      Unreadable broken = JsonForm.broken(e, line);
      throw number == 0 ? broken : broken.after(number + " articles before it were read");
    }
  }

  private Optional<Intake> end() throws Unreadable {
    if (number == 0) {
      throw Unreadable.parse("holds no JSON object", "");
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    parser.close();
    input.bytes().close();
  }
}
