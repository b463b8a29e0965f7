package org.kroniek.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Servers that misbehave in how they send. Six hours pass, so a good feed is asked 24 times. */
final class Troubles {

  static final String XML = "text/xml";
  private static final String HTML = "text/html; charset=utf-8";
  private static final int POLLS = 24;

  private final Supplier<Instant> clock;
  private final List<Trouble> all = new ArrayList<>();

  Troubles(Supplier<Instant> clock) {
    this.clock = clock;
    slowness();
    size();
    answers();
    redirects();
    transport();
    all.addAll(new LimitTroubles(clock).all());
    all.addAll(new ContentTroubles(clock).all());
    all.addAll(new LinkTroubles(clock).all());
  }

  List<Trouble> all() {
    return all;
  }

  private Trouble trouble(String name) {
    Trouble trouble = new Trouble(name, new Host(clock));
    all.add(trouble);
    return trouble;
  }

  /** A feed of one item, {@code title} at /a. */
  static Host.Reply one(Host host, String title) {
    return Replies.text(200, XML, Texts.rss(Texts.item(title, host.base() + "/a")));
  }

  private void slowness() {
    trouble("a feed that drips for ever")
        .serving(host -> host.on("/rss", Replies.slow()))
        .feed("/rss")
        .asked("/rss", 3, 5);
    trouble("a page that drips for ever")
        .serving(host -> host.on("/rss", one(host, "Lent")).on("/a", Replies.slow()))
        .feed("/rss")
        .asked("/a", 4, 8);
    trouble("a server that takes the request and hangs up")
        .serving(host -> host.on("/rss", Replies.silence()).on("/robots.txt", Replies.silence()))
        .feed("/rss")
        .asked("/rss", 0)
        .asked("/robots.txt", 3, 9);
  }

  private void size() {
    trouble("a feed without end")
        .serving(host -> host.on("/rss", Replies.endless(XML, "<item/>")))
        .feed("/rss")
        .asked("/rss", 3, 5);
    trouble("a page without end, beside a good one")
        .serving(
            host ->
                host.on("/a", Replies.endless(HTML, "<p>encore</p>"))
                    .page("/b", Texts.page("À côté"))
                    .feed(
                        "/rss",
                        Texts.rss(
                            Texts.item("Sans fin", host.base() + "/a"),
                            Texts.item("À côté", host.base() + "/b"))))
        .feed("/rss")
        .asked("/a", 1)
        .brings("À côté");
    trouble("a feed that is a gzip bomb")
        .serving(host -> host.on("/rss", Replies.bomb(XML, 200)))
        .feed("/rss")
        .asked("/rss", 3, 5);
    trouble("a page that is a gzip bomb")
        .serving(host -> host.on("/rss", one(host, "Bombe")).on("/a", Replies.bomb(HTML, 200)))
        .feed("/rss")
        .asked("/a", 1);
    trouble("headers without end")
        .serving(host -> host.on("/rss", Replies.headers()))
        .feed("/rss")
        .asked("/rss", 3, 5);
    trouble("five hundred reports at once")
        .serving(
            host -> {
              String[] items = new String[500];
              for (int i = 0; i < items.length; i++) {
                items[i] = Texts.item("Numéro " + i, host.base() + "/n" + i);
                host.page("/n" + i, Texts.page("Numéro " + i));
              }
              host.feed("/rss", Texts.rss(items));
            })
        .feed("/rss")
        .brings(numbered("Numéro ", 500))
        .asked("/n0", 1)
        .asked("/n499", 1)
        .asked("/rss", POLLS - 1, POLLS);
  }

  private static String[] numbered(String name, int count) {
    String[] titles = new String[count];
    for (int i = 0; i < count; i++) {
      titles[i] = name + i;
    }
    return titles;
  }

  private void answers() {
    trouble("a feed that says 304 to whoever knows its tag")
        .serving(
            host ->
                host.page("/a", Texts.page("Étiquette"))
                    .on("/rss", Replies.tagged("\"v1\"", tagged(host))))
        .feed("/rss")
        .brings("Étiquette")
        .asked("/a", 1)
        .and(
            it -> {
              List<Host.Request> polls =
                  it.host().requests().stream().filter(r -> r.path().equals("/rss")).toList();
              assertThat(polls).hasSize(POLLS);
              assertThat(polls.subList(1, POLLS))
                  .allSatisfy(r -> assertThat(r.header("if-none-match")).isEqualTo("\"v1\""));
            });
    trouble("a feed that fails three times")
        .serving(
            host ->
                host.page("/a", Texts.page("Panne"))
                    .on("/rss", Replies.first(3, Replies.status(500), one(host, "Panne"))))
        .feed("/rss")
        .brings("Panne")
        .asked("/a", 1)
        .asked("/rss", 6, 22);
    trouble("a page that fails twice")
        .serving(
            host ->
                host.on("/rss", one(host, "Essai"))
                    .on("/a", Replies.first(2, Replies.status(502), page("Essai"))))
        .feed("/rss")
        .brings("Essai")
        .asked("/a", 3);
    trouble("a page that comes after its feed, and one that is gone")
        .serving(
            host ->
                host.on("/a", Replies.first(1, Replies.status(404), page("Tard")))
                    .on("/b", Replies.status(410))
                    .feed(
                        "/rss",
                        Texts.rss(
                            Texts.item("Tard", host.base() + "/a"),
                            Texts.item("Parti", host.base() + "/b"))))
        .feed("/rss")
        .brings("Tard")
        .asked("/a", 2)
        .asked("/b", 1);
  }

  private static Host.Reply tagged(Host host) {
    return Replies.text(
        200, XML, Texts.rss(Texts.item("Étiquette", host.base() + "/a")), "ETag: \"v1\"");
  }

  static Host.Reply page(String title) {
    return Replies.text(200, HTML, Texts.page(title));
  }

  private void redirects() {
    trouble("a feed that sends in a circle")
        .serving(
            host ->
                host.on("/rss", Replies.redirect(302, "/ici"))
                    .on("/ici", Replies.redirect(302, "/rss")))
        .feed("/rss")
        .asked("/rss", 9, 15)
        .asked("/ici", 9, 15);
    trouble("a page that sends in a circle, beside a good one")
        .serving(
            host ->
                host.on("/a", Replies.redirect(302, "/a?x=1"))
                    .on("/a?x=1", Replies.redirect(302, "/a?x=2"))
                    .on("/a?x=2", Replies.redirect(302, "/a?x=1"))
                    .page("/b", Texts.page("Tout droit"))
                    .feed(
                        "/rss",
                        Texts.rss(
                            Texts.item("Rond", host.base() + "/a"),
                            Texts.item("Tout droit", host.base() + "/b"))))
        .feed("/rss")
        .brings("Tout droit")
        .asked("/a", 1);
    Host trap = new Host(clock);
    trouble("a page and a feed that send to this machine by another name")
        .serving(
            host ->
                host.on("/b", Replies.redirect(301, "http://localhost:" + trap.port() + "/secret"))
                    .on("/a", Replies.redirect(302, "http://127.0.0.2:" + trap.port() + "/"))
                    .on("/c", Replies.redirect(302, "http://2130706433:" + trap.port() + "/"))
                    .feed(
                        "/rss",
                        Texts.rss(
                            Texts.item("A", host.base() + "/a"),
                            Texts.item("C", host.base() + "/c"))))
        .feed("/rss")
        .feed("/b")
        .asked("/a", 1)
        .and(it -> assertThat(trap.requests()).isEmpty());
    trouble("a page that sends to a file")
        .serving(
            host ->
                host.on("/rss", one(host, "F"))
                    .on("/a", Replies.redirect(302, "file:///etc/hostname")))
        .feed("/rss")
        .asked("/a", 1);
    trouble("a feed that moved for good")
        .serving(
            host ->
                host.on("/oud", Replies.redirect(301, "/nieuw"))
                    .on("/nieuw", one(host, "Déménagé"))
                    .page("/a", Texts.page("Déménagé")))
        .feed("/oud")
        .brings("Déménagé")
        .asked("/oud", 1)
        .asked("/nieuw", POLLS - 1, POLLS);
    trouble("a feed that moved for now")
        .serving(
            host ->
                host.on("/oud", Replies.redirect(302, "/nieuw"))
                    .on("/nieuw", one(host, "Passager"))
                    .page("/a", Texts.page("Passager")))
        .feed("/oud")
        .brings("Passager")
        .asked("/oud", POLLS - 1, POLLS)
        .asked("/nieuw", POLLS - 1, POLLS);
  }

  private void transport() {
    trouble("a feed that breaks off")
        .serving(
            host ->
                host.page("/a", Texts.page("Entier"))
                    .on(
                        "/rss",
                        Replies.first(
                            1,
                            Replies.truncated(
                                XML, Texts.rss(Texts.item("Entier", host.base() + "/a"))),
                            one(host, "Entier"))))
        .feed("/rss")
        .brings("Entier")
        .asked("/a", 1);
    trouble("a page that breaks off")
        .serving(
            host ->
                host.on("/rss", one(host, "Complet"))
                    .on(
                        "/a",
                        Replies.first(
                            1, Replies.truncated(HTML, "<html><body><p>Le"), page("Complet"))))
        .feed("/rss")
        .brings("Complet")
        .asked("/a", 2);
    trouble("chunks that are none")
        .serving(
            host ->
                host.page("/a", Texts.page("Morceaux"))
                    .on(
                        "/rss",
                        Replies.first(
                            1,
                            Replies.raw(
                                "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss>"),
                            one(host, "Morceaux"))))
        .feed("/rss")
        .brings("Morceaux")
        .asked("/a", 1);
    trouble("HTTP/1.0 that closes at the end")
        .serving(
            host ->
                host.on(
                        "/a",
                        Replies.raw(
                            "HTTP/1.0 200 OK\r\nContent-Type: "
                                + HTML
                                + "\r\n\r\n"
                                + Texts.page("Ancien")))
                    .on(
                        "/rss",
                        Replies.raw(
                            "HTTP/1.0 200 OK\r\n\r\n"
                                + Texts.rss(Texts.item("Ancien", host.base() + "/a")))))
        .feed("/rss")
        .brings("Ancien")
        .asked("/a", 1);
    trouble("an answer that is not HTTP")
        .serving(host -> host.on("/rss", Replies.raw("SSH-2.0-dropbear\r\n")))
        .feed("/rss")
        .asked("/rss", 3, 5);
    trouble("encodings that are not what they are called")
        .serving(
            host ->
                host.on(
                        "/a",
                        Replies.whole(
                            200,
                            "text/html; charset=utf-8",
                            Texts.page("Élève à Liège").getBytes(StandardCharsets.ISO_8859_1)))
                    .on(
                        "/rss",
                        Replies.whole(
                            200,
                            "text/xml; charset=us-ascii",
                            Texts.rss(Texts.item("Élève à Liège", host.base() + "/a"))
                                .getBytes(StandardCharsets.UTF_8))))
        .feed("/rss")
        .brings("Élève à Liège")
        .asked("/a", 1);
  }
}
