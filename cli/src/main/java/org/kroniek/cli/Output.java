package org.kroniek.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Standard output or standard error, always in UTF-8 whatever the locale. Java's own print streams
 * swallow failures; this one tells a reader that has gone away ({@link BrokenPipe}) from a full
 * disk. Safe for use by many threads.
 */
final class Output {

  private final Writer writer;

  Output(OutputStream stream) {
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** Writes the text as it is; it is seen after {@link #flush}. */
  synchronized void text(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Writes the text and a line break. */
  synchronized void line(String text) {
    text(text);
    text("\n");
  }

  /** Hands on what was written. */
  synchronized void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Writes a line that is to be seen at once. */
  synchronized void notice(String text) {
    line(text);
    flush();
  }

  private static RuntimeException failure(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("Stream closed")
        ? new BrokenPipe(e)
        : new UncheckedIOException("cannot write the output: " + message, e);
  }

  /** Whoever read the output has gone away: {@code | head}. */
  static final class BrokenPipe extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenPipe(IOException cause) {
      super(cause);
    }
  }
}
