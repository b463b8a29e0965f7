package org.kroniek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kroniek.model.PartialDate;

/** The rules that tell an article from what stands around it, one by one. */
class PageRulesTest {

  private static final String ONE =
      "Wethouder Ries Tolhuis van Oudervoort zei dinsdag dat de noodbrug er in mei ligt, een maand"
          + " later dan de raad had gevraagd.";
  private static final String TWO =
      "\u201cSneller kan niet\u201d, zei hij. Het waterschap wil eerst de kade stutten, die sinds de"
          + " vorst van januari verzakt is.";
  private static final String ASIDE =
      "Schrijf u in voor onze brief en krijg elke ochtend het nieuws uit de streek, met het weer en"
          + " de files erbij.";

  private static String text(String body) {
    return Reading.article("<html><head><title>Brug</title></head><body>" + body + "</body></html>")
        .text();
  }

  private static String paragraphs(int times) {
    return ("<p>" + ONE + "</p><p>" + TWO + "</p>").repeat(times);
  }

  @ParameterizedTest
  @ValueSource(strings = {"print:max-w-small my-6", "mx-6 comment:hidden", "sidebar:w-1/2"})
  void aNameForOneStateOfThePageSaysNothing(String name) {
    String body = "<div><p>" + ONE + "</p></div><div class='" + name + "'><p>" + TWO + "</p></div>";
    assertThat(text("<article>" + body + "</article>")).contains(ONE, TWO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"print-only my-6", "newsletter", "sidebar wide:block"})
  void aNameForAllStatesDoes(String name) {
    String body =
        "<div>" + paragraphs(2) + "</div><div class='" + name + "'><p>" + ASIDE + "</p></div>";
    assertThat(text("<article>" + body + "</article>")).contains(ONE).doesNotContain(ASIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sidebar-grid", "social-layout"})
  void aNameThatTheWholeArticleBearsSaysNothingOfItsParts(String name) {
    String part = "<div class='" + name + "__content'>" + paragraphs(1) + "</div>";
    String body = "<div class='" + name + "'>" + part + "<div><p>" + ASIDE + "</p></div></div>";
    assertThat(text("<article>" + body + "</article>")).contains(ONE, TWO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sidebar", "social-buttons"})
  void aNameThatOnlyAPartBearsDoes(String name) {
    String body =
        "<div class='grid'>"
            + paragraphs(2)
            + "<div class='"
            + name
            + "'><p>"
            + ASIDE
            + "</p></div></div>";
    assertThat(text("<article>" + body + "</article>")).contains(ONE).doesNotContain(ASIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"role='tablist'", "hidden", "style='display: none'"})
  void whatIsSetAsideStaysWhereItIsMostOfThePage(String mark) {
    String body = "<div " + mark + ">" + paragraphs(3) + "</div><p>" + ASIDE + "</p>";
    assertThat(text(body)).contains(ONE, TWO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"role='dialog'", "hidden", "style='display: none'"})
  void whatIsSetAsideGoesWhereItIsLittle(String mark) {
    String body = paragraphs(3) + "<div " + mark + "><p>" + ASIDE + "</p></div>";
    assertThat(text(body)).contains(ONE).doesNotContain(ASIDE);
  }

  @Test
  void aHiddenConsentIsNoArticleHoweverLongItIs() {
    String consent =
        "<div hidden class='cookie-consent'>" + ("<p>" + ASIDE + "</p>").repeat(6) + "</div>";
    assertThat(text("<p>" + ONE + "</p>" + consent)).contains(ONE).doesNotContain(ASIDE);
  }

  @ParameterizedTest
  @CsvSource({
    "Noodbrug ligt er in mei | De Bode, De Bode, Noodbrug ligt er in mei",
    "Noodbrug ligt er in mei - debode.nl, De Bode, Noodbrug ligt er in mei",
    "Noodbrug: mei – of juni - De Bode, De Bode, Noodbrug: mei – of juni",
    "Noodbrug ligt er - zegt de raad, De Bode, Noodbrug ligt er - zegt de raad",
    "De Bode - een krant, De Bode, De Bode - een krant",
  })
  void theOutletBehindATitleIsNoPartOfIt(String title, String outlet, String expected) {
    String page =
        "<html><head><title>x</title><meta property='og:site_name' content='"
            + outlet
            + "'><meta property='og:title' content='"
            + title
            + "'></head><body>"
            + paragraphs(2)
            + "</body></html>";
    assertThat(Reading.article(page).title()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Noodbrug ligt er in mei | Streek, Noodbrug ligt er in mei",
    "Noodbrug ligt er in mei | DB | 02.12.2024, Noodbrug ligt er in mei",
    "Noodbrug ligt er in mei of juni, Noodbrug ligt er in mei of juni",
    "Noodbrug ligt er in mei: raad is boos, Noodbrug ligt er in mei: raad is boos",
  })
  void aTitleEndsWhereTheHeadlineDoes(String title, String expected) {
    String page =
        "<html><head><title>x</title><meta property='og:title' content='"
            + title
            + "'></head><body><h1>Noodbrug ligt er in mei</h1>"
            + paragraphs(2)
            + "</body></html>";
    assertThat(Reading.article(page).title()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"article:published_time", "article:published:time"})
  void theDateIsReadHoweverItsNameIsWritten(String name) {
    String page =
        "<html><head><meta property='"
            + name
            + "' content='2024-12-02T08:30:00+01:00'></head><body>"
            + paragraphs(2)
            + "</body></html>";
    assertThat(Reading.article(page).published()).contains(new PartialDate("2024-12-02T08:30"));
  }
}
