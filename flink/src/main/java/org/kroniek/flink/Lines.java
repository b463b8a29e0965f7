package org.kroniek.flink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.Encoder;
import org.kroniek.model.Rejection;

/** What an envelope looks like as a line of a file. */
enum Lines implements Encoder<Envelope> {
  /** A reading, format {@code kroniek-reading/1}. */
  READINGS {
    @Override
    String line(Envelope envelope) {
      return Letter.Clerk.line(envelope);
    }
  },

  /** A rejection, with path, stage, reason and detail; or the reading that was not to be kept. */
  QUARANTINE {
    @Override
    String line(Envelope envelope) throws IOException {
      return new Letter.Clerk().open(envelope) instanceof Letter.Refused refused
          ? json(refused.rejection())
          : Letter.Clerk.line(envelope);
    }
  };

  abstract String line(Envelope envelope) throws IOException;

  @Override
  public void encode(Envelope envelope, OutputStream stream) throws IOException {
    stream.write(line(envelope).getBytes(StandardCharsets.UTF_8));
    stream.write('\n');
  }

  private static String json(Rejection rejection) throws IOException {
    StringWriter words = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(words)) {
      out.writeStartObject();
      out.writeStringField("path", rejection.path());
      out.writeStringField("stage", rejection.stage().code());
      out.writeStringField("reason", rejection.reason());
      out.writeStringField("detail", rejection.detail());
      out.writeEndObject();
    }
    return words.toString();
  }
}
