package org.kroniek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  private final LayoutPatterns patterns = new LayoutPatterns(new WrittenDate());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DEN HAAG (ANP) -",
        "DEN HAAG (ANP) –",
        "Brussel (Belga) —",
        "WASHINGTON, Dec 2 (Reuters) -",
        "'s-GRAVENHAGE (Persdienst Driemaas) -",
        "BRUSSEL –",
        "NEW YORK -",
      })
  void aDatelineIsCutOffWithItsDash(String dateline) {
    String words = dateline + " De sluis gaat dicht.";
    assertThat(patterns.dateline(words)).isEqualTo(dateline.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Aldewerelt (54) - burgemeester sinds 2020 - wil de sluis dicht.",
        "De VVD - de grootste partij - wil de sluis dicht.",
        "VVD - de grootste partij - wil de sluis dicht.",
        "„NEE” – dat was het antwoord.",
        "In Oudervoort (waar de sluis staat) - en dat is bekend - is het stil.",
        "Oudervoort - De sluis gaat dicht.",
        "-",
        "",
      })
  void aDashInASentenceMakesNoDateline(String words) {
    assertThat(patterns.dateline(words)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Door Ries Tolhuis | Ries Tolhuis",
        "Door: Ries Tolhuis, redacteur Waterstaat | Ries Tolhuis, redacteur Waterstaat",
        "By Mo van den Vendrik and Ries Tolhuis | Mo van den Vendrik and Ries Tolhuis",
        "Van onze verslaggever | Van onze verslaggever",
        "Van onze Haagse redactie | Van onze Haagse redactie",
        "Van onze correspondent Ries Tolhuis | Van onze correspondent Ries Tolhuis",
        "Door de storm gesloten | ",
        "Door Aldewerelt gesteunde wet faalt | ",
        "By the time it closed | ",
        "Door Ries Tolhuis. | ",
        "Van onze kant geen bezwaar | ",
      })
  void aBylineIsALineThatSaysNoMoreThanWho(String words, String expected) {
    assertThat(patterns.byline(words).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOS Nieuws • vandaag, 12:40 Sluis dicht | NOS Nieuws • vandaag, 12:40",
        "NOS Nieuws • vandaag, 12:40 • Aangepast vandaag, 13:10 Sluis dicht"
            + " | NOS Nieuws • vandaag, 12:40 • Aangepast vandaag, 13:10",
        "NOS Nieuws • dinsdag 5 november, 12:40 Sluis dicht | NOS Nieuws • dinsdag 5 november, 12:40",
        "Binnenland · 2 december 2024 om 14.30 uur | Binnenland · 2 december 2024 om 14.30 uur",
        "World • Yesterday, 9:05 Lock closes | World • Yesterday, 9:05",
      })
  void aKickerIsASectionAndATime(String words, String kicker) {
    assertThat(patterns.kicker(words))
        .hasValueSatisfying(
            found -> assertThat(words.substring(0, found.length())).isEqualTo(kicker));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De sluis • en de brug",
        "Vandaag, 12:40 ging de sluis dicht",
        "A • vandaagvroeg",
        ""
      })
  void aListMarkAloneMakesNoKicker(String words) {
    assertThat(patterns.kicker(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De sluis van Oudervoort. Foto: Mo Vendrik",
        "Aldewerelt bij de sluis © ANP",
        "Foto: Mo Vendrik",
        "© De Bode",
      })
  void aCreditMakesACaption(String words) {
    assertThat(patterns.isCaption(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Op de foto: een sluis. Dat is alles.",
        "De sluis gaat dicht, zegt Aldewerelt.",
        "Een foto zegt meer dan duizend woorden"
      })
  void aMentionOfAPictureDoesNot(String words) {
    assertThat(patterns.isCaption(words)).isFalse();
    assertThat(patterns.isCaptionAbove("ANP meldt dat de sluis dichtgaat", "")).isFalse();
    assertThat(patterns.isCaptionAbove("ANP De sluis gaat dicht.", "De rest.")).isFalse();
    assertThat(patterns.isCaptionAbove("ANP De sluis gaat dicht.", "NOS Nieuws • vandaag, 12:40"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lees ook: Brug open",
        "LEES OOK",
        "Advertentie",
        "Read more: x",
        "Deel dit artikel"
      })
  void linesThatLeadElsewhereAreKnown(String words) {
    assertThat(patterns.isFurniture(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lees ook eens een boek, zei hij.",
        "Advertenties zijn duur.",
        "Deel van de sluis"
      })
  void linesThatOnlyBeginLikeThemAreText(String words) {
    assertThat(patterns.isFurniture(words)).isFalse();
  }
}
