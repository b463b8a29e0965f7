package org.kroniek.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Servers that say how often they may be asked, for six hours. */
final class LimitTroubles {

  private final Supplier<Instant> clock;
  private final List<Trouble> all = new ArrayList<>();

  LimitTroubles(Supplier<Instant> clock) {
    this.clock = clock;
    limits();
  }

  List<Trouble> all() {
    return all;
  }

  private Trouble trouble(String name) {
    Trouble trouble = new Trouble(name, new Host(clock));
    all.add(trouble);
    return trouble;
  }

  private void limits() {
    trouble("a feed that says 429 and asks for two hours")
        .serving(
            host ->
                host.page("/a", Texts.page("Doucement"))
                    .on(
                        "/rss",
                        Replies.first(
                            1,
                            Replies.status(429, "Retry-After: 7200"),
                            Troubles.one(host, "Doucement"))))
        .feed("/rss")
        .brings("Doucement")
        .asked("/rss", 16, 18)
        .and(it -> assertThat(gap(it.host(), 2)).isGreaterThanOrEqualTo(7200));
    trouble("a page that says 503 until a date")
        .serving(
            host ->
                host.on("/rss", Troubles.one(host, "Rendez-vous"))
                    .on(
                        "/a",
                        Replies.first(
                            1,
                            Replies.status(503, "Retry-After: Tue, 03 Jun 2025 08:30:00 GMT"),
                            Troubles.page("Rendez-vous"))))
        .feed("/rss")
        .brings("Rendez-vous")
        .asked("/a", 2)
        .asked("/rss", 17, 20);
    trouble("a server that asks to come back in ten years")
        .serving(host -> host.on("/rss", Replies.status(503, "Retry-After: 315360000")))
        .feed("/rss")
        .asked("/rss", 1);
    trouble("robots.txt that closes a part")
        .serving(
            host ->
                host.on(
                        "/robots.txt",
                        200,
                        "text/plain",
                        "User-agent: *\nDisallow: /geheim/\nCrawl-delay: 30\n")
                    .page("/open", Texts.page("Ouvert"))
                    .page("/geheim/a", Texts.page("Fermé"))
                    .feed(
                        "/rss",
                        Texts.rss(
                            Texts.item("Fermé", host.base() + "/geheim/a"),
                            Texts.item("Ouvert", host.base() + "/open"))))
        .feed("/rss")
        .brings("Ouvert")
        .asked("/geheim/a", 0)
        .asked("/open", 1)
        .and(
            it -> {
              for (int i = 1; i < it.host().requests().size(); i++) {
                assertThat(gap(it.host(), i)).isGreaterThanOrEqualTo(30);
              }
            });
    trouble("robots.txt that names Kroniek")
        .serving(
            host ->
                host.on(
                        "/robots.txt",
                        200,
                        "text/plain",
                        "User-agent: kroniek\nDisallow: /\n\nUser-agent: *\nAllow: /\n")
                    .on("/rss", Troubles.one(host, "Non")))
        .feed("/rss")
        .asked("/rss", 0)
        .asked("/robots.txt", 1);
    trouble("robots.txt that fails at first")
        .serving(
            host ->
                host.on("/robots.txt", Replies.first(2, Replies.status(500), Replies.status(404)))
                    .page("/a", Texts.page("Patience"))
                    .on("/rss", Troubles.one(host, "Patience")))
        .feed("/rss")
        .brings("Patience")
        .asked("/robots.txt", 3)
        .and(it -> assertThat(it.host().requests().get(2).path()).isEqualTo("/robots.txt"));
  }

  /** Seconds between a request and the one before. */
  private static long gap(Host host, int index) {
    List<Host.Request> requests = host.requests();
    return requests.get(index).at().getEpochSecond()
        - requests.get(index - 1).at().getEpochSecond();
  }
}
