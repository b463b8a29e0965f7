package org.kroniek.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Servers that misbehave in what they send. Six hours pass, so a good feed is asked 24 times. */
final class ContentTroubles {

  private static final String XML = Troubles.XML;
  private static final int POLLS = 24;
  private static final String DATED = "<pubDate>Tue, 03 Jun 2025 08:00:00 +0200</pubDate>";

  private final Supplier<Instant> clock;
  private final List<Trouble> all = new ArrayList<>();

  ContentTroubles(Supplier<Instant> clock) {
    this.clock = clock;
    names();
    hostileXml();
    types();
  }

  List<Trouble> all() {
    return all;
  }

  private Trouble trouble(String name) {
    Trouble trouble = new Trouble(name, new Host(clock));
    all.add(trouble);
    return trouble;
  }

  private void names() {
    trouble("items with another id each time")
        .serving(
            host ->
                host.page("/a", Texts.page("Même chose"))
                    .on(
                        "/rss",
                        Replies.each(
                            time ->
                                Texts.rss(
                                    Texts.item(
                                        "Même chose",
                                        host.base() + "/a",
                                        DATED
                                            + "<guid isPermaLink=\"false\">x"
                                            + time
                                            + "</guid>")))))
        .feed("/rss")
        .brings("Même chose")
        .asked("/a", 1)
        .asked("/rss", POLLS);
    trouble("one id for all items")
        .serving(
            host ->
                host.page("/a", Texts.page("Premier"))
                    .page("/b", Texts.page("Deuxième"))
                    .feed(
                        "/rss",
                        Texts.rss(
                            Texts.item(
                                "Premier",
                                host.base() + "/a",
                                DATED + "<guid isPermaLink=\"false\">1</guid>"),
                            Texts.item(
                                "Deuxième",
                                host.base() + "/b",
                                DATED + "<guid isPermaLink=\"false\">1</guid>"))))
        .feed("/rss")
        .brings("Premier", "Deuxième")
        .asked("/a", 1)
        .asked("/b", 1);
    trouble("every item three times, with other titles")
        .serving(
            host ->
                host.page("/a", Texts.page("Triple"))
                    .feed(
                        "/rss",
                        Texts.rss(
                            Texts.item("Triple", host.base() + "/a"),
                            Texts.item("Triple (vidéo)", host.base() + "/a"),
                            Texts.item("TRIPLE", host.base() + "/a#fin"))))
        .feed("/rss")
        .brings("Triple")
        .asked("/a", 1);
    String text =
        "<p>"
            + "Le marché de Rive-Haute ouvre plus tôt cet été, dit la mairie du village. ".repeat(4)
            + "</p>";
    trouble("items without link or id, but with their text")
        .serving(
            host ->
                host.feed(
                    "/rss",
                    Texts.rss(
                        "<item><title>Sans nom</title><description><![CDATA["
                            + text
                            + "]]></description></item>",
                        "<item><title>Rien</title></item>",
                        "<item/>")))
        .feed("/rss")
        .brings("Sans nom");
    trouble("a feed that holds the whole text")
        .serving(
            host ->
                host.feed(
                    "/rss",
                    Texts.rss(
                        Texts.item(
                            "Tout dedans",
                            host.base() + "/a",
                            DATED + "<description><![CDATA[" + text + "]]></description>"))))
        .brings("Tout dedans")
        .asked("/a", 0)
        .and(it -> assertThat(it.host().asked("/rss")).isEqualTo(POLLS));
    Trouble whole = all.get(all.size() - 1);
    FeedSource plain = Desk.feed(whole.host().base() + "/rss");
    whole.feed(
        new FeedSource(
            plain.address(), Optional.of("Bode"), Optional.of("fr"), Optional.empty(), true));
  }

  private void hostileXml() {
    Host trap = new Host(clock);
    trap.on("/evil.dtd", 200, "application/xml-dtd", "<!ENTITY secret \"gelekt\">");
    trouble("XML that names other files")
        .serving(
            host ->
                host.on(
                    "/rss",
                    200,
                    XML,
                    "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \""
                        + trap.base()
                        + "/evil.dtd\" [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y SYSTEM \""
                        + trap.base()
                        + "/y\">]>"
                        + Texts.rss(
                                "<item><title>&x;&y;</title><link>"
                                    + host.base()
                                    + "/a</link></item>")
                            .replaceFirst("<\\?xml[^>]*>", "")))
        .feed("/rss")
        .asked("/a", 0)
        .asked("/rss", 3, 5)
        .and(it -> assertThat(trap.requests()).isEmpty());
    trouble("XML that swells a billion times")
        .serving(host -> host.on("/rss", 200, XML, billion()))
        .feed("/rss")
        .asked("/rss", 3, 5);
    trouble("a sitemap that names other files")
        .serving(
            host ->
                host.on(
                    "/map",
                    200,
                    XML,
                    "<!-- x --><!DOCTYPE urlset [<!ENTITY e SYSTEM \""
                        + trap.base()
                        + "/z\">]><urlset><url><loc>&e;</loc></url></urlset>"))
        .feed("/map")
        .asked("/map", 3, 5);
    trouble("XML a hundred thousand deep")
        .serving(host -> host.on("/rss", 200, XML, "<rss version=\"2.0\">" + "<a>".repeat(100_000)))
        .feed("/rss")
        .asked("/rss", 3, 5);
    trouble("characters that no XML may hold, and words before it")
        .serving(
            host ->
                host.page("/a", Texts.page("Sonnette"))
                    .on(
                        "/rss",
                        200,
                        XML,
                        "\ufeff\n\n"
                            + Texts.rss(
                                Texts.item("Son\u0007nette &nbsp; &eacute;", host.base() + "/a"))))
        .feed("/rss")
        .brings("Sonnette")
        .asked("/a", 1);
  }

  private static String billion() {
    StringBuilder xml = new StringBuilder("<!DOCTYPE lolz [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      xml.append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    return xml + "]><rss version=\"2.0\"><channel><title>&a11;</title></channel></rss>";
  }

  private void types() {
    trouble("types that are not what they are called")
        .serving(
            host ->
                host.on("/a", 200, "application/octet-stream", Texts.page("Octets"))
                    .on("/b", 200, "text/html", "%PDF-1.7 niet echt")
                    .on(
                        "/rss",
                        200,
                        "text/html",
                        Texts.rss(
                            Texts.item("Octets", host.base() + "/a"),
                            Texts.item("Pdf", host.base() + "/b"))))
        .feed("/rss")
        .brings("Octets")
        .asked("/a", 1)
        .asked("/b", 1);
    trouble("a web page in place of a feed")
        .serving(
            host ->
                host.page(
                    "/rss",
                    Texts.page(
                        "Accueil",
                        "Bonjour.",
                        "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/vrai.xml\">")))
        .feed("/rss")
        .asked("/rss", 3, 5)
        .asked("/vrai.xml", 0);
    trouble("nothing at all, and a feed without items")
        .serving(host -> host.on("/leeg", 200, XML, "").feed("/kaal", Texts.rss()))
        .feed("/leeg")
        .feed("/kaal")
        .asked("/leeg", 3, 5)
        .asked("/kaal", POLLS - 1, POLLS);
  }
}
