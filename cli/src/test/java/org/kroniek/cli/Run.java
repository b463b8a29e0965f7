package org.kroniek.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** One call of the program, in this process. */
record Run(int code, String out, String err) {

  /** How a call is made. */
  static final class Call {
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private boolean outIsTerminal;

    Call with(String variable, String value) {
      environment.put(variable, value);
      return this;
    }

    Call input(String text) {
      input = text;
      return this;
    }

    Call onTerminal() {
      outIsTerminal = true;
      return this;
    }

    Run run(String... arguments) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
      Clock clock = Clock.fixed(Instant.parse("2025-07-01T12:00:00Z"), ZoneOffset.UTC);
      int code =
          new Kroniek(
                  new Terminal(
                      in,
                      new Output(out),
                      new Output(err),
                      outIsTerminal,
                      false,
                      80,
                      environment,
                      clock))
              .run(arguments);
      return new Run(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
