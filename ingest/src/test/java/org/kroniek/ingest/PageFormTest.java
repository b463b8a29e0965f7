package org.kroniek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.PartialDate;

class PageFormTest {

  private static final String ONE =
      "Burgemeester Jorien Aldewerelt wil dat de sluis van Oudervoort nog dit jaar dichtgaat. "
          + "Dat zei zij dinsdag na overleg met het waterschap, waar al maanden over wordt gepraat.";
  private static final String TWO =
      "Het waterschap houdt vol dat de sluis nog tien jaar mee kan, als er nu wordt geschilderd.";

  private static final String PAGE =
      """
      <!doctype html><html lang="nl"><head><meta charset="utf-8">
      <title>Sluis Oudervoort gaat dicht - De Bode</title>
      <link rel="canonical" href="https://bode.example/2024/sluis">
      HEAD
      </head><body>
      <div class="cookie-consent"><p>Wij en onze partners gebruiken cookies om u te volgen. Gaat u \
      daarmee akkoord? Lees er alles over in onze lange verklaring.</p></div>
      <header><nav><ul><li><a href="/">Voorpagina</a></li><li><a href="/s">Sport</a></li></ul></nav>
      </header>
      <main><article>
      <h1>Sluis Oudervoort gaat dicht</h1>
      <p class="byline">Door Ries Tolhuis</p>
      <figure><img src="x.jpg"><figcaption>De sluis. Foto: Mo Vendrik</figcaption></figure>
      <p>OUDERVOORT (ANP) - ONE</p>
      <div class="share-bar"><a href="#">Deel op Pleister</a></div>
      <h2>Geen uitstel</h2>
      <p>TWO</p>
      <p><a href="/brug">Lees ook: Brug bij Oudervoort weer open na storing van drie dagen</a></p>
      <ul><li>Eerst de deuren.</li><li>Dan de kolk.</li></ul>
      <blockquote>Nee is nee.</blockquote>
      </article>
      <section class="related"><h2>Meer nieuws</h2><p>Een ander bericht dat ook heel lang is en \
      helemaal niets met de sluis van doen heeft, maar wel met de brug.</p></section>
      <section id="comments"><p>Wat een onzin allemaal, ik zeg het al jaren en niemand luistert naar \
      mij, behalve mijn zwager.</p></section>
      </main><footer><p>Alles op deze site is van ons en u mag het niet overnemen zonder dat wij het \
      weten.</p></footer></body></html>
      """;

  private static String page(String head) {
    return PAGE.replace("HEAD", head).replace("ONE", ONE).replace("TWO", TWO);
  }

  private static final List<String> BLOCKS =
      List.of(
          "HEADLINE: Sluis Oudervoort gaat dicht",
          "BYLINE: Door Ries Tolhuis",
          "CAPTION: De sluis. Foto: Mo Vendrik",
          "DATELINE: OUDERVOORT (ANP) -",
          "PARAGRAPH: " + ONE,
          "SUBHEADING: Geen uitstel",
          "PARAGRAPH: " + TWO,
          "PARAGRAPH: Eerst de deuren.",
          "PARAGRAPH: Dan de kolk.",
          "PARAGRAPH: Nee is nee.");

  @Test
  void theArticleIsFoundAndWhatStandsAroundItLeftOut() {
    Article article = Reading.article(page(""));
    assertThat(Reading.blocks(article)).containsExactlyElementsOf(BLOCKS);
    assertThat(article.url()).contains("https://bode.example/2024/sluis");
    assertThat(article.title()).contains("Sluis Oudervoort gaat dicht");
    assertThat(article.byline()).contains("Ries Tolhuis");
  }

  @Test
  void linkedDataSaysTitleAuthorDateAndOutlet() {
    String graph =
        """
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
          {"@type": "WebSite", "name": "bode.example"},
          {"@type": ["NewsArticle"], "headline": "Sluis Oudervoort gaat dicht &amp; blijft dicht",
           "author": [{"@id": "#1"}, {"@type": "Person", "name": "Mo Vendrik"}],
           "publisher": {"@type": "Organization", "name": "De Bode"},
           "datePublished": "2024-12-02T14:30:00+01:00"},
          {"@type": "Person", "@id": "#1", "name": "Ries Tolhuis"}]}</script>
        <meta property="og:site_name" content="Iets anders">
        """;
    Article article = Reading.article(page(graph));
    assertThat(article.title()).contains("Sluis Oudervoort gaat dicht & blijft dicht");
    assertThat(article.byline()).contains("Ries Tolhuis, Mo Vendrik");
    assertThat(article.outlet()).contains("De Bode");
    assertThat(article.published()).contains(new PartialDate("2024-12-02T14:30"));
    assertThat(Reading.blocks(article)).containsExactlyElementsOf(BLOCKS);
  }

  @Test
  void brokenLinkedDataIsPassedOverAndMetaTagsAreRead() {
    String head =
        """
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": oeps</script>
        <script type="application/ld+json">[{"@type": "NewsArticle", "datePublished": "gisteren"}]</script>
        <meta property="og:title" content="Sluis Oudervoort gaat dicht">
        <meta property="og:site_name" content="De Bode">
        <meta property="article:published_time" content="2024-12-02">
        <meta property="article:author" content="https://bode.example/ries">
        <meta name="author" content="Ries Tolhuis">
        """;
    Article article = Reading.article(page(head));
    assertThat(article.outlet()).contains("De Bode");
    assertThat(article.published()).contains(new PartialDate("2024-12-02"));
    assertThat(article.byline()).contains("Ries Tolhuis");
  }

  @Test
  void aPageWithoutAnyMarksOfMeaningGivesItsDensestPart() {
    String page =
        "<html><body><div><a href=a>Een</a> <a href=b>Twee</a></div><div><div>"
            + ONE
            + "<br><br>"
            + TWO
            + "<br><br>"
            + ONE.toUpperCase(Locale.ROOT)
            + "</div></div><div><a href=c>Drie dingen die u nog niet wist over sluizen en bruggen</a>"
            + "</div></body></html>";
    assertThat(Reading.blocks(Reading.article(page)))
        .containsExactly(
            "PARAGRAPH: " + ONE, "PARAGRAPH: " + TWO, "PARAGRAPH: " + ONE.toUpperCase(Locale.ROOT));
  }

  @Test
  void rowsOfPointersToOtherArticlesAreLeftOut() {
    StringBuilder cards = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      cards.append("<div><h3><a href=x>Ander nieuws ").append(i).append("</a></h3><p>");
      cards.append(TWO).append(" En zo meer.</p></div>");
    }
    String page =
        "<html><body><h1>Sluis dicht</h1><div><p>"
            + ONE
            + "</p><p>"
            + TWO
            + "</p></div><div>"
            + cards
            + "</div></body></html>";
    assertThat(Reading.blocks(Reading.article(page)))
        .containsExactly("HEADLINE: Sluis dicht", "PARAGRAPH: " + ONE, "PARAGRAPH: " + TWO);
  }

  @Test
  void whatAPaywallHidesIsTakenFromLinkedData() {
    String page =
        "<html><head><title>Sluis dicht</title><script type=\"application/ld+json\">"
            + "{\"@type\": \"NewsArticle\", \"headline\": \"Sluis dicht\", \"articleBody\": \""
            + ONE
            + "\\n\\n"
            + TWO
            + "\"}</script></head><body><h1>Sluis dicht</h1>"
            + "<p>Word lid om verder te lezen.</p></body></html>";
    assertThat(Reading.blocks(Reading.article(page)))
        .containsExactly("HEADLINE: Sluis dicht", "PARAGRAPH: " + ONE, "PARAGRAPH: " + TWO);
  }

  @Test
  void theEncodingIsTheOneThePageDeclares() {
    String page =
        "<html><head><meta http-equiv=content-type content='text/html; charset=iso-8859-1'></head>"
            + "<body><p>Geërfd – „ja”, zei de burgemeester van Oudervoort tegen de één en de ander."
            + "</p></body></html>";
    assertThat(bytes(page.getBytes(Charset.forName("windows-1252")))).startsWith("Geërfd – „ja”");
    assertThat(bytes(page.getBytes(StandardCharsets.UTF_8))).startsWith("Geërfd – „ja”");
    assertThat(bytes(("\ufeff" + page).getBytes(StandardCharsets.UTF_16BE))).startsWith("Geërfd");
    assertThat(
            bytes(page.replace("iso-8859-1", "no-such").getBytes(Charset.forName("windows-1252"))))
        .startsWith("Geërfd");
  }

  private static String bytes(byte[] page) {
    return Reading.articles(Reading.of(IngestOptions.none(), new ByteArrayInputStream(page), "-"))
        .get(0)
        .text();
  }

  @Test
  void aPageNestedWithoutEndIsReadInTime() {
    String page = "<html><body>" + "<div>".repeat(10_000) + "<p>" + ONE + "</p>";
    assertThat(Reading.article(page).text()).contains(ONE);
    String wide = "<html><body>" + ("<p>" + TWO + "</p><span>").repeat(3_000);
    assertThat(Reading.article(wide).text()).contains(TWO);
  }
}
