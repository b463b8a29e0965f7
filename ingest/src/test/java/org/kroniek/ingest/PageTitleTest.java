package org.kroniek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kroniek.model.Article;
import org.kroniek.model.Block;

class PageTitleTest {

  private static final String TEXT =
      "<p>"
          + "De noodbrug bij Oudervoort wordt in mei gelegd, zei de wethouder dinsdag in de raad. "
              .repeat(4)
          + "</p>";

  private static Article page(String linked, String shared, String name, String headings) {
    return Reading.article(
        "<html><head><title>"
            + name
            + "</title><meta property='og:title' content=\""
            + shared
            + "\"><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \""
            + linked
            + "\"}</script></head><body>"
            + headings
            + TEXT
            + "</body></html>");
  }

  private static List<String> above(Article article) {
    return article.blocks().stream()
        .filter(b -> b.kind() == Block.Kind.KICKER || b.kind() == Block.Kind.HEADLINE)
        .map(b -> b.kind() + ": " + b.span().of(article.text()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    // What stands before the colon is left out elsewhere on the page.
    "Bouw: Noodbrug ligt er in mei, Noodbrug ligt er in mei, Noodbrug ligt er in mei",
    "Raad Oudervoort: Wethouder stapt op, Wethouder stapt op, Wethouder stapt op",
    // It is nowhere left out, or says who is quoted, or what is left is no title.
    "Bouw: Noodbrug ligt er in mei, De brug komt er, Bouw: Noodbrug ligt er in mei",
    "Aldewerelt: ‘Noodbrug ligt er in mei’, ‘Noodbrug ligt er in mei’, Aldewerelt: ‘Noodbrug ligt er in mei’",
    "Noodbrug in mei: raad boos, raad boos, Noodbrug in mei: raad boos",
  })
  void aKickerThatThePageLeavesOutElsewhereIsNoPartOfTheTitle(
      String linked, String shared, String expected) {
    Article article = page(linked, shared, "x", "<h1>" + linked + "</h1>");
    assertThat(article.title()).contains(expected);
    assertThat(above(article)).containsExactly("HEADLINE: " + linked);
  }

  @Test
  void aKickerInAnElementOfItsOwnIsKeptApartFromTheHeadline() {
    Article article =
        page(
            "Noodbrug ligt er in mei",
            "Bouw / Noodbrug ligt er in mei",
            "x",
            "<h1><span>Bouw</span>Noodbrug ligt er in mei</h1>");
    assertThat(article.title()).contains("Noodbrug ligt er in mei");
    assertThat(above(article)).containsExactly("KICKER: Bouw", "HEADLINE: Noodbrug ligt er in mei");
  }

  @Test
  void anElementThatBeginsAHeadlineIsPartOfItWhereTheTitleHasItsWords() {
    Article article =
        page(
            "Noodbrug ligt er in mei",
            "Noodbrug ligt er in mei",
            "x",
            "<h1><em>Noodbrug</em> ligt er in mei</h1>");
    assertThat(above(article)).containsExactly("HEADLINE: Noodbrug ligt er in mei");
  }

  @ParameterizedTest
  @CsvSource({
    // In quite other words than the first, but as the second or third has it.
    "Wanneer komt Oudervoort weer over het water, Noodbrug ligt er in mei, x",
    "Wanneer komt Oudervoort weer over het water, Brug, Noodbrug ligt er in mei",
  })
  void theHeadlineIsWhatReadersSeeThoughMachinesAreToldOtherwise(
      String linked, String shared, String name) {
    Article article = page(linked, shared, name, "<h1>Noodbrug ligt er in mei</h1>");
    assertThat(article.title()).contains(linked);
    assertThat(above(article)).containsExactly("HEADLINE: Noodbrug ligt er in mei");
  }

  @ParameterizedTest
  @CsvSource({"De Bode, De Bode", "Meer nieuws uit de streek, De Bode"})
  void theNameOfTheSiteOrOfASectionIsNoHeadline(String heading, String name) {
    Article article = page("Noodbrug ligt er in mei", name, name, "<h1>" + heading + "</h1>");
    assertThat(above(article)).containsExactly("HEADLINE: Noodbrug ligt er in mei");
  }
}
