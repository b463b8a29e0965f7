package org.kroniek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.PartialDate;

class TextFormTest {

  private static final String PARAGRAPH =
      "Burgemeester Jorien Aldewerelt wil dat de sluis van Oudervoort nog dit jaar dichtgaat. "
          + "Dat zei zij dinsdag na overleg met het waterschap, waar al maanden over wordt gepraat.";

  @Test
  void aDateLineBeginsTheTextAndStaysPartOfIt() {
    String text = " date 2024-12 " + PARAGRAPH + "\n\n" + PARAGRAPH;
    Article article = Reading.article(text);
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.published()).contains(new PartialDate("2024-12"));
    assertThat(Reading.blocks(article))
        .containsExactly(
            "METADATA: date 2024-12", "PARAGRAPH: " + PARAGRAPH, "PARAGRAPH: " + PARAGRAPH);
    assertThat(article.path()).isEmpty();
  }

  @Test
  void aDayIsKeptAndTheTextMayBeginOnTheNextLine() {
    Article article = Reading.article("date 2024-12-02\n\n" + PARAGRAPH);
    assertThat(article.published()).contains(new PartialDate("2024-12-02"));
    assertThat(Reading.blocks(article))
        .containsExactly("METADATA: date 2024-12-02", "PARAGRAPH: " + PARAGRAPH);
  }

  @Test
  void aWordThatOnlyBeginsLikeADateLineIsText() {
    Article article = Reading.article("date 2024-12ers zijn er niet. " + PARAGRAPH);
    assertThat(article.published()).isEmpty();
    assertThat(Reading.blocks(article)).hasSize(1).first().asString().startsWith("PARAGRAPH: date");
  }

  @Test
  void captionKickerAndHeadlineAreToldApart() {
    Article article =
        Reading.article(
            " date 2024-11 ANP Aldewerelt bij de sluis van Oudervoort\n\n"
                + "NOS Nieuws • vandaag, 12:40 Aldewerelt wil sluis nog dit jaar dicht\n\n"
                + PARAGRAPH
                + "\n\nGeen uitstel meer\n\n"
                + PARAGRAPH);
    assertThat(Reading.blocks(article))
        .containsExactly(
            "METADATA: date 2024-11",
            "CAPTION: ANP Aldewerelt bij de sluis van Oudervoort",
            "KICKER: NOS Nieuws • vandaag, 12:40",
            "HEADLINE: Aldewerelt wil sluis nog dit jaar dicht",
            "PARAGRAPH: " + PARAGRAPH,
            "SUBHEADING: Geen uitstel meer",
            "PARAGRAPH: " + PARAGRAPH);
    assertThat(article.outlet()).contains("NOS");
    assertThat(article.title()).contains("Aldewerelt wil sluis nog dit jaar dicht");
    assertThat(article.published()).contains(new PartialDate("2024-11"));
  }

  @Test
  void aFullDateInTheKickerMakesTheMonthPreciseButNeverContradictsIt() {
    String kicker = "\n\nNOS Nieuws • 6 december 2024, 12:40 Sluis dicht\n\n" + PARAGRAPH;
    assertThat(Reading.article("date 2024-12" + kicker).published())
        .contains(new PartialDate("2024-12-06"));
    assertThat(Reading.article("date 2024-11" + kicker).published())
        .contains(new PartialDate("2024-11"));
    assertThat(Reading.article(kicker).published()).contains(new PartialDate("2024-12-06"));
  }

  @Test
  void whatTheCallerKnowsFillsTheGapsOnly() {
    IngestOptions options =
        new IngestOptions(
            Optional.of(new PartialDate("2020")), Optional.of("De Bode"), Optional.of("Sluis"));
    Article dated = Reading.article("date 2024-12 " + PARAGRAPH, options);
    assertThat(dated.published()).contains(new PartialDate("2024-12"));
    Article plain = Reading.article("Sluis\n\n" + PARAGRAPH, options);
    assertThat(plain.published()).contains(new PartialDate("2020"));
    assertThat(plain.outlet()).contains("De Bode");
    assertThat(plain.title()).contains("Sluis");
    assertThat(Reading.blocks(plain)).first().isEqualTo("HEADLINE: Sluis");
  }

  @Test
  void anOutletNamedByTheCallerGoesBeforeOneReadOffTheKicker() {
    IngestOptions options =
        new IngestOptions(Optional.empty(), Optional.of("De Bode"), Optional.empty());
    String text = "NOS Nieuws • vandaag, 12:40 Sluis dicht\n\n" + PARAGRAPH;
    assertThat(Reading.article(text, options).outlet()).contains("De Bode");
  }

  @Test
  void frontMatterSaysWhatTheArticleIs() {
    String text =
        "---\ntitle: \"Sluis dicht\"\ndatum: 2 december 2024\nbron: De Bode\n"
            + "author: [Ries Tolhuis, Mo Vendrik]\nurl: https://bode.example/sluis\nlang: nl\n"
            + "tags: {a: [1, 2]}\n---\nSluis dicht\n\n"
            + PARAGRAPH;
    Article article = Reading.article(text);
    assertThat(article.title()).contains("Sluis dicht");
    assertThat(article.published()).contains(new PartialDate("2024-12-02"));
    assertThat(article.outlet()).contains("De Bode");
    assertThat(article.byline()).contains("Ries Tolhuis, Mo Vendrik");
    assertThat(article.url()).contains("https://bode.example/sluis");
    assertThat(article.text()).isEqualTo(text);
    assertThat(Reading.blocks(article).subList(1, 3))
        .containsExactly("HEADLINE: Sluis dicht", "PARAGRAPH: " + PARAGRAPH);
  }

  @Test
  void bylineAndDatelineStandApart() {
    Article article =
        Reading.article(
            "Sluis dicht\nDoor Ries Tolhuis\n\nDEN HAAG (ANP) – " + PARAGRAPH + "\n\n" + PARAGRAPH);
    assertThat(Reading.blocks(article))
        .containsExactly(
            "HEADLINE: Sluis dicht",
            "BYLINE: Door Ries Tolhuis",
            "DATELINE: DEN HAAG (ANP) –",
            "PARAGRAPH: " + PARAGRAPH,
            "PARAGRAPH: " + PARAGRAPH);
    assertThat(article.byline()).contains("Ries Tolhuis");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertThat(Reading.article("\ufeffdate 2024-12 " + PARAGRAPH).text()).startsWith("date 2024");
  }

  @Test
  void linesBrokenByATypewriterAreOneParagraph() {
    String broken =
        """
        Burgemeester Jorien Aldewerelt wil dat de sluis van
        Oudervoort nog dit jaar dichtgaat. Dat zei zij dinsdag
        na overleg met het waterschap, waar al maanden over
        wordt gepraat.""";
    assertThat(Reading.blocks(Reading.article(broken + "\n\n" + broken)))
        .containsExactly("PARAGRAPH: " + broken, "PARAGRAPH: " + broken);
  }

  @Test
  void aTextWithoutBlankLinesHasAParagraphALine() {
    assertThat(Reading.blocks(Reading.article(PARAGRAPH + "\r\n" + PARAGRAPH + "\r\n")))
        .containsExactly("PARAGRAPH: " + PARAGRAPH, "PARAGRAPH: " + PARAGRAPH);
  }

  @Test
  void linesThatLeadElsewhereAreNotRead() {
    Article article = Reading.article(PARAGRAPH + "\n\nLees ook: Brug weer open\n\n" + PARAGRAPH);
    assertThat(Reading.blocks(article).get(1)).isEqualTo("METADATA: Lees ook: Brug weer open");
  }

  @Test
  void sectionsAboveTheHeadlineAndThePrintedDateAreToldApart() {
    Article article =
        Reading.article(
            "date 2024-12 ECONOMIE\nSPORT\n\nAldewerelt wil sluis nog dit jaar dicht\n\nSamenleving\n"
                + "door anp\nmaandag, 2 december 2024 om 22:49\n"
                + PARAGRAPH);
    assertThat(Reading.blocks(article))
        .containsExactly(
            "METADATA: date 2024-12",
            "KICKER: ECONOMIE",
            "KICKER: SPORT",
            "HEADLINE: Aldewerelt wil sluis nog dit jaar dicht",
            "KICKER: Samenleving",
            "BYLINE: door anp",
            "METADATA: maandag, 2 december 2024 om 22:49",
            "PARAGRAPH: " + PARAGRAPH);
    assertThat(article.published()).contains(new PartialDate("2024-12-02T22:49"));
    assertThat(article.byline()).contains("anp");
  }

  @Test
  void theDateUnderTheHeadlineIsNoPartOfIt() {
    Article article =
        Reading.article(
            "Aldewerelt wil de grote sluis nog dit jaar dicht hebben\n2 december 2024\n\n"
                + PARAGRAPH);
    assertThat(Reading.blocks(article))
        .containsExactly(
            "HEADLINE: Aldewerelt wil de grote sluis nog dit jaar dicht hebben",
            "METADATA: 2 december 2024",
            "PARAGRAPH: " + PARAGRAPH);
    assertThat(article.published()).contains(new PartialDate("2024-12-02"));
  }

  @Test
  void aSentenceBrokenAboveADateInItStaysWhole() {
    String broken =
        "Aldewerelt wil dat de grote sluis, die al jaren lekt en kraakt en piept, op of na\n"
            + "2 december 2024 dichtgaat, want de boten van de vissers lopen er elke week";
    assertThat(Reading.blocks(Reading.article(broken + "\nvast, zegt hij.\n\n" + PARAGRAPH)))
        .containsExactly("PARAGRAPH: " + broken + "\nvast, zegt hij.", "PARAGRAPH: " + PARAGRAPH);
  }

  @Test
  void titlesOfOtherArticlesAreNotRead() {
    Article article =
        Reading.article(
            PARAGRAPH
                + "\n\nLees ook\n\nAldewerelt: 'Brug weer open'\n\n"
                + PARAGRAPH
                + "\n\nPopulair nieuws\n\nTolhuis: 'Ik stop'\n\nVendrik wil weg\n\nGeen uitstel\n\n"
                + PARAGRAPH
                + "\n\nMeest gelezen:\n\nEen\n\nTwee");
    assertThat(Reading.blocks(article))
        .containsExactly(
            "PARAGRAPH: " + PARAGRAPH,
            "METADATA: Lees ook",
            "METADATA: Aldewerelt: 'Brug weer open'",
            "PARAGRAPH: " + PARAGRAPH,
            "METADATA: Populair nieuws",
            "METADATA: Tolhuis: 'Ik stop'",
            "METADATA: Vendrik wil weg",
            "SUBHEADING: Geen uitstel",
            "PARAGRAPH: " + PARAGRAPH,
            "METADATA: Meest gelezen:",
            "METADATA: Een",
            "METADATA: Twee");
  }
}
