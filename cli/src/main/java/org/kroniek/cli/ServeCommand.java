package org.kroniek.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.web.Server;
import org.kroniek.web.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the reading room. */
@Command(
    name = "serve",
    description = {
      "Serves pages to search and read the record with a browser, until Ctrl-C.",
      "Only this machine can see them unless --host says otherwise.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek serve",
      "  kroniek serve --port 0            on any free port",
      "  kroniek serve --edit              take corrections too",
      "  KRONIEK_TOKEN=... kroniek serve --host 0.0.0.0",
    })
final class ServeCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port (${DEFAULT-VALUE}); 0 for any free one.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--token",
      paramLabel = "TEXT",
      description =
          "What whoever asks must know, as a password or a bearer token; better in KRONIEK_TOKEN,"
              + " where no list of programs shows it. It is sent as it is: put a proxy with TLS"
              + " before the server.")
  private @Nullable String token;

  @Option(
      names = "--behind-proxy",
      paramLabel = "NAME",
      description = "The public name of a reverse proxy that lets in only whom it knows.")
  private @Nullable String proxy;

  @Option(names = "--edit", description = "Takes corrections; otherwise nothing can be written.")
  private boolean edit;

  @Option(
      names = "--request-log",
      paramLabel = "FILE",
      description = "One line a request, without who asked and what for.")
  private @Nullable Path requestLog;

  ServeCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() throws InterruptedException {
    Output err = kroniek.terminal().err();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (CataloguedArchive from = archive.openExisting(kroniek.terminal());
        Server server = Server.start(from, options())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(asked, ended), "kroniek-end"));
      err.notice("kroniek: " + server.address() + "  (Ctrl-C ends it)");
      asked.await();
    } finally {
      ended.countDown();
    }
    return Failures.DONE;
  }

  private ServerOptions options() {
    return new ServerOptions(
        host,
        port,
        Optional.ofNullable(token).or(() -> kroniek.terminal().variable("KRONIEK_TOKEN")),
        Optional.ofNullable(proxy),
        edit,
        Optional.ofNullable(requestLog));
  }

  private static void end(CountDownLatch asked, CountDownLatch ended) {
    asked.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
