package org.kroniek.archive;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one server for all of them, as a parameter. Where no server starts they are skipped,
 * except in continuous integration, where they fail.
 */
public final class PostgresTests
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

  /** The server, or why there is none. */
  private record Start(@Nullable PostgresServer server, String complaint) implements AutoCloseable {

    static Start now() {
      try {
        return new Start(PostgresServer.start(), "");
      } catch (IOException e) {
        return new Start(null, String.valueOf(e.getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Start(null, "interrupted");
      }
    }

    @Override
    public void close() throws IOException {
      if (server != null) {
        server.close();
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    needServer(context);
  }

  /** For a single test that asks for a server. */
  @Override
  public void beforeEach(ExtensionContext context) {
    needServer(context);
  }

  private static void needServer(ExtensionContext context) {
    Start start = start(context);
    if (start.server() == null) {
      String complaint = "no PostgreSQL server can be started here: " + start.complaint();
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new IllegalStateException(complaint);
      }
      Assumptions.abort(complaint);
    }
  }

  private static Start start(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(PostgresTests.class))
        .computeIfAbsent(Start.class, key -> Start.now(), Start.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PostgresServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Objects.requireNonNull(start(context).server());
  }
}
