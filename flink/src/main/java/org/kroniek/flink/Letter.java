package org.kroniek.flink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kroniek.model.Article;
import org.kroniek.model.Intake;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.pipeline.ReadingJson;

/** What an envelope holds. */
sealed interface Letter {

  /**
   * Bytes as they came in.
   *
   * @param name what they are called by
   * @param origin where an article that fills them comes from
   */
  record Raw(String name, Optional<String> origin, InputStream bytes) implements Letter {}

  /** An article to be read, and where it came from. */
  record Unread(Article article, Optional<String> origin) implements Letter {}

  /** A reading to be kept, and where its article came from. */
  record Read(Reading reading, Optional<String> origin) implements Letter {}

  /** An input for quarantine. */
  record Refused(Rejection rejection) implements Letter {}

  /** Puts letters into envelopes and takes them out. Safe for use by many threads. */
  final class Clerk {

    private static final Reading.Reader NOBODY = new Reading.Reader("", new TreeMap<>());

    private final ReadingJson json = new ReadingJson();

    /** Bytes that came in at a moment, in milliseconds since 1970. */
    static Envelope raw(String name, Optional<String> origin, byte[] bytes, long time) {
      Fields fields = new Fields(Kind.RAW).add(name).add(origin.orElse(""));
      return new Envelope(name, time, fields.add(bytes).bytes());
    }

    Envelope intake(Intake intake) {
      if (intake instanceof Intake.Rejected rejected) {
        return refused(rejected.rejection());
      }
      Intake.Accepted accepted = (Intake.Accepted) intake;
      Reading empty =
          new Reading(
              NOBODY,
              accepted.article(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      return withReading(Kind.UNREAD, empty, accepted.origin());
    }

    Envelope read(Reading reading, Optional<String> origin) {
      return withReading(Kind.READ, reading, origin);
    }

    Envelope refused(Rejection rejection) {
      Fields fields =
          new Fields(Kind.REFUSED)
              .add(rejection.path())
              .add(rejection.stage().name())
              .add(rejection.reason())
              .add(rejection.detail());
      return new Envelope(rejection.path(), 0, fields.bytes());
    }

    private Envelope withReading(Kind kind, Reading reading, Optional<String> origin) {
      Article article = reading.article();
      long time =
          article
              .published()
              .map(date -> date.earliest().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli())
              .orElse(0L);
      Fields fields = new Fields(kind).add(origin.orElse("")).add(json.write(reading));
      return new Envelope(origin.orElse(article.id()), time, fields.bytes());
    }

    /** What the envelope holds. */
    Letter open(Envelope envelope) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(envelope.bytes()))) {
        Kind kind = Kind.of(in.readByte());
        return switch (kind) {
          case RAW -> new Raw(word(in), optional(word(in)), new ByteArrayInputStream(field(in)));
          case UNREAD -> {
            Optional<String> origin = optional(word(in));
            yield new Unread(json.read(word(in)).article(), origin);
          }
          case READ -> {
            Optional<String> origin = optional(word(in));
            yield new Read(json.read(word(in)), origin);
          }
          case REFUSED ->
              new Refused(
                  new Rejection(word(in), Rejection.Stage.valueOf(word(in)), word(in), word(in)));
        };
      } catch (IOException e) {
        throw new UncheckedIOException("an envelope was cut off on its way", e);
      }
    }

    /** The reading in an envelope as it stands there, one line of JSON. */
    static String line(Envelope envelope) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(envelope.bytes()))) {
        in.readByte();
        field(in);
        return word(in);
      } catch (IOException e) {
        throw new UncheckedIOException("an envelope was cut off on its way", e);
      }
    }

    private static Optional<String> optional(String word) {
      return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }

    private static String word(DataInputStream in) throws IOException {
      return new String(field(in), StandardCharsets.UTF_8);
    }

    private static byte[] field(DataInputStream in) throws IOException {
      return in.readNBytes(in.readInt());
    }
  }

  /** Which letter it is: the first byte. */
  enum Kind {
    RAW,
    UNREAD,
    READ,
    REFUSED;

    static Kind of(byte first) {
      for (Kind kind : values()) {
        if (kind.first() == first) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no letter begins with " + first);
    }

    byte first() {
      return switch (this) {
        case RAW -> 'B';
        case UNREAD -> 'A';
        case READ -> 'R';
        case REFUSED -> 'X';
      };
    }
  }

  /** Writes fields behind each other, each with its length before it. */
  final class Fields {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    Fields(Kind kind) {
      bytes.write(kind.first());
    }

    Fields add(String words) {
      return add(words.getBytes(StandardCharsets.UTF_8));
    }

    Fields add(byte[] field) {
      try {
        out.writeInt(field.length);
        out.write(field);
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory does not fail", e);
      }
      return this;
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
