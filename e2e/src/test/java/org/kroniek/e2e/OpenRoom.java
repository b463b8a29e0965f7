package org.kroniek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Reading;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.AcrossReports;
import org.kroniek.pipeline.Composition;
import org.kroniek.web.Server;
import org.kroniek.web.ServerOptions;

/** A browser in front of a server over an archive that holds some readings. */
final class OpenRoom implements AutoCloseable {

  private final Browser browser;
  private final CataloguedArchive archive;
  private final Server server;

  private OpenRoom(Browser browser, CataloguedArchive archive, Server server) {
    this.browser = browser;
    this.archive = archive;
    this.server = server;
  }

  /**
   * Opens browser and server, which takes corrections.
   *
   * @param folder an empty one
   */
  static OpenRoom over(List<Reading> readings, Path folder) {
    Browser browser = Browser.open(folder.resolve("profile"));
    CataloguedArchive archive =
        Composition.archive(
            folder.resolve("kroniek.db"),
            Clock.fixed(Instant.parse("2025-07-01T08:00:00Z"), ZoneOffset.UTC));
    readings.forEach(reading -> archive.save(reading, Optional.empty()));
    // Asking compares them with one another, as reading them does.
    new AcrossReports(archive, Optional.empty(), Optional.empty()).copies();
    ServerOptions options = new ServerOptions(ServerOptions.LOOPBACK, 0).withEditing();
    return new OpenRoom(browser, archive, Server.start(archive, options));
  }

  Browser browser() {
    return browser;
  }

  /** The address of the first page, with a slash at its end. */
  String home() {
    return server.address().toString();
  }

  /** Puts the browser back to a wide, light, English page, with nothing remembered. */
  void settle() {
    browser.get("about:blank");
    browser.reads("en").look(1440, 1000, "light").forget();
  }

  /** Holds that the browser stands at a passage of the report and nothing went wrong. */
  void assertAtThePassage(Reading report) {
    browser.await("location.pathname.startsWith('/article/')");
    browser.await("document.querySelector('.is-chosen')");
    assertThat(browser.address()).startsWith(home() + "article/" + report.article().id() + "#");
    browser.assertQuietAndAlone(home());
  }

  @Override
  public void close() {
    browser.close();
    server.close();
    archive.close();
  }
}
