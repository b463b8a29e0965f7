package org.kroniek.story.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Span;

final class CopyIndexTest {

  private static final String HARBOUR =
      "De haven van Oosterzwin blijft tot het eind van de maand gesloten voor schepen die dieper"
          + " steken dan negen meter. Bij het baggeren stuitten werklieden op een wrak dat volgens"
          + " de havenmeester uit de zeventiende eeuw stamt. Duikers brengen het in kaart, waarna"
          + " een museum uit de streek de resten berging hoopt te geven. Rederijen wijken"
          + " intussen uit naar kades verderop, wat hun per dag enkele duizenden euro kost.";

  private static final String BRIDGE =
      "Een vrachtwagen met suikerbieten is dinsdagochtend van de brug bij Lage Wetering gereden."
          + " De bestuurder kwam met de schrik vrij. Het wegdek is bezaaid met bieten en modder,"
          + " zodat de weg zeker tot de avond dicht blijft. Het waterschap onderzoekt of de"
          + " leuning, die vorig jaar nog werd vernieuwd, aan de eisen voldeed. Omwonenden klagen"
          + " al langer over het zware verkeer door hun straat.";

  private static final String QUOTATION =
      "„Wij hebben dit plan van begin tot eind doorgerekend en er blijft geen cent over voor de"
          + " scholen, de zwembaden en de bibliotheken waar onze inwoners elke dag op rekenen”";

  @Test
  void theSameWordsUnderAnotherHeadlineAreACopy() {
    Copies copies = copies(report("a", "2024-01-02", HARBOUR), report("b", "2024-01-03", HARBOUR));
    assertThat(copies.families()).hasSize(1);
    assertThat(copies.families().get(0).origin().id()).isEqualTo("a");
    assertThat(copies.families().get(0).copies())
        .extracting(Copy::kind)
        .containsExactly(Copy.Kind.EXACT);
    assertThat(copies.origin("b")).isEqualTo("a");
    assertThat(copies.origin("c")).isEqualTo("c");
  }

  @Test
  void anEditedTextIsNear() {
    String edited = HARBOUR.replace("werklieden", "arbeiders").replace("enkele duizenden", "veel");
    Copies copies = copies(report("a", "2024-01-02", HARBOUR), report("b", "2024-01-03", edited));
    assertThat(kinds(copies)).containsExactly(Copy.Kind.NEAR);
  }

  @Test
  void whatIsCutFromAnEarlierTextIsAnExcerptOfIt() {
    String cut = HARBOUR.substring(0, HARBOUR.indexOf("Duikers"));
    Copies copies =
        copies(
            report("a", "2024-01-02", HARBOUR + "\n\n" + BRIDGE), report("b", "2024-01-03", cut));
    assertThat(kinds(copies)).containsExactly(Copy.Kind.EXCERPT);
    assertThat(copies.origin("b")).isEqualTo("a");
  }

  @Test
  void aSurveyThatHoldsTwoReportsMakesNoFamilyOfThem() {
    Copies copies =
        copies(
            report("a", "2024-01-02", HARBOUR),
            report("b", "2024-01-02", BRIDGE),
            report("c", "2024-01-03", HARBOUR + "\n\n" + BRIDGE));
    assertThat(copies.families()).hasSize(2);
    assertThat(kinds(copies)).containsOnly(Copy.Kind.EMBEDDING);
    assertThat(copies.origin("c")).isEqualTo("c");
    assertThat(copies.origins(List.of("a", "c"))).containsExactly("a");
    assertThat(copies.origins(List.of("a", "b"))).containsExactly("a", "b");
  }

  @Test
  void twoReportersWhoHeardTheSameManAreNoCopies() {
    Copies copies =
        copies(
            report("a", "2024-01-02", QUOTATION + ", zei de wethouder in een volle raadszaal."),
            report("b", "2024-01-02", "Wethouder boos. " + QUOTATION + ", klaagde hij daarna."));
    assertThat(copies.families()).isEmpty();
  }

  @Test
  void differentReportsOfTheSameThingAreNoCopies() {
    String other =
        "Tot eind januari kunnen grote schepen de haven van Oosterzwin niet in, omdat er een wrak"
            + " uit de zeventiende eeuw is gevonden. Duikers onderzoeken het nu.";
    assertThat(
            copies(report("a", "2024-01-02", HARBOUR), report("b", "2024-01-02", other)).families())
        .isEmpty();
  }

  @Test
  void theAgencyThatACopyNamesIsTheOrigin() {
    Copies copies =
        copies(
            report("a", "2024-01-02", "OOSTERZWIN (Persdienst Driemaas) - " + HARBOUR),
            report("b", "Persdienst Driemaas", "2024-01-02", HARBOUR));
    assertThat(copies.families().get(0).origin().id()).isEqualTo("b");
    assertThat(copies.families().get(0).copies().get(0).credit()).contains("Persdienst Driemaas");
  }

  @Test
  void anAgencyWithoutAReportOfItsOwnIsNamed() {
    Copies copies =
        copies(
            report("a", "2024-01-02", HARBOUR + " (ANP)"),
            report("b", "2024-01-03", HARBOUR + "\n\nBron: ANP"));
    assertThat(copies.families().get(0).agency()).contains("ANP");
  }

  @Test
  void thePageOfOneOutletAtAnotherTimeIsARevision() {
    Article first = report("a", "De Kade", "2024-01-02", HARBOUR);
    Article second =
        report("b", "De Kade", "2024-01-02", HARBOUR.replace("negen meter", "acht meter"));
    assertThat(kinds(copies(first, second))).containsExactly(Copy.Kind.REVISION);
  }

  @Test
  void theOrderOfArrivalMakesNoDifference() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text = i % 2 == 0 ? HARBOUR : BRIDGE;
      articles.add(
          report("a" + i, "2024-01-0" + (1 + i % 5), text.replace("de ", "die" + i / 6 + " ")));
    }
    articles.add(report("b", "2024-01-05", HARBOUR + "\n\n" + BRIDGE));
    Copies expected = copies(articles.toArray(Article[]::new));
    for (long seed = 1; seed <= 3; seed++) {
      List<Article> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(copies(shuffled.toArray(Article[]::new))).as("seed %d", seed).isEqualTo(expected);
    }
    assertThat(expected.families()).isNotEmpty();
  }

  @Test
  void anEmptyTextAndManyMarksAreTaken() {
    assertThat(
            copies(report("a", "2024-01-02", "„".repeat(10_000)), report("b", "2024-01-02", "x"))
                .families())
        .isEmpty();
  }

  private static List<Copy.Kind> kinds(Copies copies) {
    return copies.families().stream()
        .flatMap(family -> family.copies().stream())
        .map(Copy::kind)
        .toList();
  }

  private static Copies copies(Article... articles) {
    CopyIndex index = new CopyIndex();
    for (Article article : articles) {
      index.add(article);
    }
    return index.copies();
  }

  private static Article report(String id, String published, String text) {
    return report(id, "Krant " + id, published, text);
  }

  private static Article report(String id, String outlet, String published, String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, start + paragraph.length())));
      start += paragraph.length() + 2;
    }
    return new Article(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.of(outlet),
        Optional.of("Nieuws"),
        Optional.empty(),
        Optional.of(new PartialDate(published)),
        Language.DUTCH,
        text,
        blocks);
  }
}
