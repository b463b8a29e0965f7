package org.kroniek.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kroniek.model.Intake;

/**
 * JSON objects, one a line. The file may have any size and a line that of an article; a line that
 * cannot be read is rejected alone.
 */
final class JsonLines implements Records {

  private static final int CHUNK = 1 << 13;
  private static final int MOST_BROKEN = 1000;

  private final Opened input;
  private final JsonForm form;
  private final long limit;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int filled;
  private long lines;
  private long number;
  private int brokenInARow;

  JsonLines(Opened input, JsonForm form, Limits limits) throws IOException {
    this.input = input;
    this.form = form;
    this.limit = limits.articleBytes();
    byte[] head = input.head();
    if (TextDecoder.Mark.of(head).filter(TextDecoder.Mark.UTF_8::equals).isPresent()) {
      input.bytes().skipNBytes(TextDecoder.Mark.UTF_8.length());
    }
  }

  @Override
  public Optional<Intake> next() throws IOException, Unreadable {
    while (readLine()) {
      Optional<String> text = TextDecoder.strict(line.toByteArray(), 0, StandardCharsets.UTF_8);
      if (text.isPresent() && text.get().isBlank()) {
        continue;
      }
      number++;
      Intake intake = intake(text);
      brokenInARow = intake instanceof Intake.Rejected ? brokenInARow + 1 : 0;
      if (brokenInARow > MOST_BROKEN) {
        throw Unreadable.parse(
            "has more than "
                + MOST_BROKEN
                + " lines in a row that cannot be read; the rest is left",
            "");
      }
      return Optional.of(intake);
    }
    if (number == 0) {
      throw Unreadable.parse("holds no JSON object", "");
    }
    return Optional.empty();
  }

  private Intake intake(Optional<String> text) {
    try {
      if (text.isEmpty()) {
        throw Unreadable.open("line " + lines + " is not UTF-8, which JSON must be", "");
      }
      if (line.size() > limit) {
        throw Unreadable.parse(
            "line "
                + lines
                + " is longer than "
                + Sizes.words(limit)
                + ", the limit for one article",
            text.get().substring(0, Math.min(200, text.get().length())));
      }
      return form.read(parse(text.get()), input, number);
    } catch (Unreadable e) {
      return new Intake.Rejected(e.at(input.record(number)));
    }
  }

  private JsonNode parse(String text) throws Unreadable {
    try {
      return form.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw JsonForm.broken(e, "line " + lines);
    }
  }

  /** Reads one line; of one that is too long the beginning only. */
  private boolean readLine() throws IOException {
    line.reset();
    boolean any = false;
    while (at < filled || fill()) {
      any = true;
      int end = at;
      while (end < filled && chunk[end] != '\n') {
        end++;
      }
      if (line.size() <= limit) {
        line.write(chunk, at, end - at);
      }
      at = end + 1;
      if (end < filled) {
        break;
      }
    }
    lines++;
    return any;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, input.bytes().read(chunk));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    input.bytes().close();
  }
}
