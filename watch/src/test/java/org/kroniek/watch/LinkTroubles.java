package org.kroniek.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kroniek.watch.Host.Reply;

/** Servers that misbehave in what they link to and when they change it, for six hours. */
final class LinkTroubles {

  private static final String XML = Troubles.XML;
  private static final String HTML = "text/html; charset=utf-8";
  private static final int POLLS = 24;

  private final Supplier<Instant> clock;
  private final List<Trouble> all = new ArrayList<>();

  LinkTroubles(Supplier<Instant> clock) {
    this.clock = clock;
    links();
    changes();
    others();
  }

  List<Trouble> all() {
    return all;
  }

  private Trouble trouble(String name) {
    Trouble trouble = new Trouble(name, new Host(clock));
    all.add(trouble);
    return trouble;
  }

  private void links() {
    trouble("links in relation to the feed")
        .serving(
            host ->
                host.page("/nieuws/a", Texts.page("Relatif"))
                    .feed("/nieuws/rss", Texts.rss(Texts.item("Relatif", "a"))))
        .feed("/nieuws/rss")
        .brings("Relatif")
        .asked("/nieuws/a", 1);
    trouble("links that say where the reader comes from")
        .serving(
            host ->
                host.page("/a?id=7", Texts.page("Suivi"))
                    .on(
                        "/rss",
                        Replies.each(
                            time ->
                                Texts.rss(
                                    Texts.item(
                                        "Suivi",
                                        host.base()
                                            + "/a?utm_source=rss"
                                            + time
                                            + "&id=7&fbclid=q"
                                            + time
                                            + "#top")))))
        .feed("/rss")
        .brings("Suivi")
        .asked("/a?id=7", 1);
    trouble("pages that all name one page of another site")
        .serving(
            host -> {
              String elsewhere =
                  "<link rel=\"canonical\" href=\"https://www.ailleurs.example/une\">";
              host.page("/a", Texts.page("Copie une", "Texte un.", elsewhere))
                  .page("/b", Texts.page("Copie deux", "Texte deux.", elsewhere))
                  .feed(
                      "/rss",
                      Texts.rss(
                          Texts.item("Copie une", host.base() + "/a"),
                          Texts.item("Copie deux", host.base() + "/b")));
            })
        .feed("/rss")
        .brings("Copie une", "Copie deux");
    trouble("one report under three addresses and in two feeds")
        .serving(
            host -> {
              String name = "<link rel=\"canonical\" href=\"" + host.base() + "/a\">";
              host.page("/a", Texts.page("Une seule fois", "Texte.", name))
                  .page("/amp/a", Texts.page("Une seule fois", "Texte.", name))
                  .on("/kort", Replies.redirect(301, "/a"))
                  .feed(
                      "/1",
                      Texts.rss(
                          Texts.item("Une seule fois", host.base() + "/amp/a"),
                          Texts.item("Une", host.base() + "/kort")))
                  .feed("/2", Texts.rss(Texts.item("Une seule fois", host.base() + "/a")));
            })
        .feed("/1")
        .feed("/2")
        .brings("Une seule fois")
        .asked("/a", 0, 1)
        .asked("/amp/a", 1)
        .asked("/kort", 1);
    trouble("a link to the front page")
        .serving(
            host ->
                host.page("/", Texts.page("Accueil"))
                    .feed("/rss", Texts.rss(Texts.item("Accueil", host.base() + "/"))))
        .feed("/rss")
        .asked("/", 0);
  }

  private void changes() {
    trouble("a report that changes")
        .serving(
            host -> {
              Reply first =
                  Replies.text(200, HTML, Texts.page("Budget", "Le budget est voté.", ""));
              Reply then =
                  Replies.text(200, HTML, Texts.page("Budget", "Le budget est rejeté.", ""));
              host.on("/a", Replies.first(1, first, then))
                  .on(
                      "/rss",
                      Replies.each(
                          time ->
                              Texts.rss(
                                  Texts.item(
                                      "Budget",
                                      host.base() + "/a",
                                      "<pubDate>Tue, 03 Jun 2025 0"
                                          + (time < 9 ? 8 : 9)
                                          + ":00:00 GMT</pubDate>"))));
            })
        .feed("/rss")
        .brings("Budget")
        .asked("/a", 2);
    trouble("a feed that gives every report the time of the day")
        .serving(
            host ->
                host.page("/a", Texts.page("Toujours neuf"))
                    .on(
                        "/rss",
                        Replies.each(
                            time ->
                                Texts.rss(
                                    Texts.item(
                                        "Toujours neuf",
                                        host.base() + "/a",
                                        "<pubDate>Tue, 03 Jun 2025 08:00:"
                                            + (time + 10)
                                            + " GMT</pubDate>")))))
        .feed("/rss")
        .brings("Toujours neuf")
        .asked("/a", 3, 6);
    trouble("dates in the future, and none")
        .serving(
            host ->
                host.page("/a", Texts.page("Demain"))
                    .page("/b", Texts.page("Sans date"))
                    .feed(
                        "/rss",
                        Texts.rss(
                            Texts.item(
                                "Demain",
                                host.base() + "/a",
                                "<pubDate>Tue, 03 Jun 2098 08:00:00 GMT</pubDate>"),
                            Texts.item(
                                "Sans date", host.base() + "/b", "<pubDate>hier</pubDate>"))))
        .feed("/rss")
        .brings("Demain", "Sans date")
        .asked("/a", 1);
  }

  private void others() {
    trouble("reports in two languages")
        .serving(
            host ->
                host.page("/nl", Texts.dutchPage("Brug"))
                    .page("/fr", Texts.page("Pont"))
                    .feed(
                        "/rss",
                        Texts.rss(
                            Texts.item("Brug", host.base() + "/nl"),
                            Texts.item("Pont", host.base() + "/fr"))))
        .feed("/rss")
        .brings("Brug", "Pont");
    trouble("a news sitemap behind an index")
        .serving(
            host ->
                host.page("/a", Texts.page("Carte"))
                    .page("/oud", Texts.page("Vieux"))
                    .on(
                        "/index",
                        200,
                        XML,
                        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
                            + host.base()
                            + "/news</loc></sitemap><sitemap><loc>"
                            + host.base()
                            + "/archief</loc><lastmod>2019-01-01</lastmod></sitemap></sitemapindex>")
                    .on(
                        "/news",
                        200,
                        XML,
                        "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>"
                            + host.base()
                            + "/a</loc><news:news><news:publication><news:name>Bode</news:name><news:language>fr</news:language></news:publication><news:publication_date>2025-06-03</news:publication_date><news:title>Carte</news:title></news:news></url><url><loc>"
                            + host.base()
                            + "/oud</loc><lastmod>2019-01-01</lastmod></url></urlset>"))
        .feed("/index")
        .brings("Carte")
        .asked("/a", 1)
        .asked("/oud", 0)
        .asked("/archief", 0)
        .asked("/news", POLLS - 1, POLLS);
    trouble("Atom and JSON Feed that tell of the same")
        .serving(
            host ->
                host.page("/a", Texts.page("Deux formes"))
                    .on(
                        "/atom",
                        200,
                        "application/atom+xml",
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Bode</title><entry><id>urn:1</id><title type=\"html\">Deux &lt;b&gt;formes&lt;/b&gt;</title><link rel=\"alternate\" href=\"/a\"/><updated>2025-06-03T06:00:00Z</updated></entry></feed>")
                    .on(
                        "/json",
                        200,
                        "application/feed+json",
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Bode\",\"items\":[{\"id\":\"1\",\"url\":\"/a\",\"title\":\"Deux formes\",\"date_published\":\"2025-06-03T08:00:00+02:00\"}]}"))
        .feed("/atom")
        .feed("/json")
        .brings("Deux formes")
        .asked("/a", 1);
  }
}
