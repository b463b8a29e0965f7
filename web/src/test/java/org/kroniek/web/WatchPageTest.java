package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kroniek.model.watch.WatchedFeed;
import org.kroniek.model.watch.WatchedItem;

class WatchPageTest {

  private static final Instant LONG_AGO = Instant.parse("2025-06-03T07:00:00Z");

  private final MemoryArchive archive = new MemoryArchive();
  private Server server;
  private Client client;

  @BeforeEach
  void start() {
    server = Server.start(archive, new ServerOptions(ServerOptions.LOOPBACK, 0));
    client = new Client(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void feed(String address, Optional<String> outlet, int failures, String outcome) {
    archive
        .watched()
        .write(
            new WatchedFeed(
                address,
                Optional.empty(),
                outlet,
                Optional.empty(),
                Optional.empty(),
                Optional.of(LONG_AGO),
                Optional.empty(),
                LONG_AGO,
                failures,
                outcome),
            List.of(item(address + "/a", address)));
  }

  private static WatchedItem item(String link, String feed) {
    return new WatchedItem(
        link,
        "https://bode.example",
        feed,
        "m",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        WatchedItem.State.READ,
        1,
        0,
        LONG_AGO,
        Optional.of(LONG_AGO),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void where_nothing_is_watched_the_page_says_how_to_begin() {
    assertThat(client.get("/watch", "Accept-Language", "nl").body())
        .contains("Nog geen feed wordt gevolgd")
        .contains("./kroniek watch feeds.toml");
  }

  @Test
  void feeds_stand_there_those_in_trouble_first_and_no_key_of_an_address() {
    feed("https://bode.example/rss?sleutel=geheim", Optional.of("De Bode"), 0, "3 listed");
    feed("https://klok.example/rss", Optional.empty(), 2, "<b>the server answers 500</b>");
    String page = client.get("/watch", "Accept-Language", "en").body();
    assertThat(page)
        .contains("2 feeds")
        .contains("bode.example/rss")
        .doesNotContain("geheim")
        .contains("&lt;b&gt;the server answers 500")
        .contains("when watched again")
        .containsPattern("\\d days ago");
    assertThat(page.indexOf("klok.example")).isLessThan(page.indexOf("De Bode"));
  }

  @Test
  void programs_are_told_the_same() {
    feed("https://bode.example/rss?sleutel=geheim", Optional.of("De Bode"), 0, "3 listed");
    assertThat(client.get("/api/v1/watch").body())
        .contains("\"outlet\":\"De Bode\"")
        .contains("\"address\":\"https://bode.example/rss\"")
        .contains("\"outcome\":\"3 listed\"")
        .contains("\"read\":1")
        .doesNotContain("geheim");
  }
}
