package org.kroniek.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.UsageException;

/**
 * One line for each request: when, by what method, which route, with what status, how long. Neither
 * who asked nor what for: no address, no words of a query, no id, no browser. Safe for use by many
 * threads.
 */
final class RequestLog {

  private final Writer out;
  private final Clock clock;

  private RequestLog(Writer out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /**
   * Appends to a file.
   *
   * @throws UsageException if it cannot be written
   */
  static RequestLog to(Path file, Clock clock) {
    try {
      return new RequestLog(
          Files.newBufferedWriter(
              file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
          clock);
    } catch (IOException e) {
      throw new UsageException("The log " + file + " cannot be written: " + e.getMessage());
    }
  }

  void tell(Context context, float milliseconds) {
    String route =
        Optional.ofNullable(context.endpoints().lastHttpEndpoint())
            .map(endpoint -> endpoint.path)
            .orElse("-");
    String line =
        String.format(
            Locale.ROOT,
            "%s %s %s %d %.0f ms%n",
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            context.method(),
            route,
            context.statusCode(),
            milliseconds);
    try {
      synchronized (out) {
        out.write(line);
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the request log cannot be written", e);
    }
  }
}
