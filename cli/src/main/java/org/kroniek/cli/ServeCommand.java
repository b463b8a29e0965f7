package org.kroniek.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

  ServeCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() throws InterruptedException {
    Output err = kroniek.terminal().err();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (CataloguedArchive from = archive.openExisting(kroniek.terminal());
        Server server = Server.start(from, new ServerOptions(host, port))) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(asked, ended), "kroniek-end"));
      err.notice("kroniek: " + server.address() + "  (Ctrl-C ends it)");
      asked.await();
    } finally {
      ended.countDown();
    }
    return Failures.DONE;
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
