package org.kroniek.story.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kroniek.model.Language;

final class ContentReaderTest {

  private final ContentReader contents = new ContentReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | 2 procent van de begroting | 2 | percent",
        "nl | twee procent | 2 | percent",
        "nl | 3,5% | 3.5 | percent",
        "nl | € 19 miljard | 19000000000 | EUR",
        "nl | 1.500 euro | 1500 | EUR",
        "en | two percent of output | 2 | percent",
        "en | $1,500 | 1500 | USD",
        "en | 380 billion dollars | 380000000000 | USD",
      })
  void figuresAreReadInBothLanguages(String code, String text, BigDecimal value, String unit) {
    assertThat(contents.read(text, new Language(code)).figures())
        .containsExactly(new Figure(value, unit));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | in 2 jaar tijd",
        "nl | versie 1.2.3 procent",
        "en | one of the members",
        "en | article 5",
      })
  void aNumberOfNothingIsNoFigure(String code, String text) {
    assertThat(contents.read(text, new Language(code)).figures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | 2 procent is echt niet genoeg | 3",
        "nl | 2 procent is niet genoeg | 2",
        "nl | er moet meer geld bij | 1",
        "nl | de norm van 2 procent | 0",
        "nl | 5 procent is onredelijk | -2",
        "en | we need a lot more than 2% | 2",
        "en | the goal is unreasonable | -2",
        "en | the goal is met | 0",
      })
  void wordsLeanToMoreOrLess(String code, String text, int lean) {
    assertThat(contents.read(text, new Language(code)).lean()).isEqualTo(lean);
  }

  @Test
  void whatIsEnoughLeansNowhere() {
    Content content = contents.read("2,1 procent is genoeg", Language.DUTCH);
    assertThat(content.enough()).isTrue();
    assertThat(content.lean()).isZero();
    assertThat(contents.read("dat is niet genoeg", Language.DUTCH).enough()).isFalse();
  }

  @Test
  void aFigureBehindThanIsExceeded() {
    assertThat(contents.read("meer naar zorg dan de 2 procent van nu", Language.DUTCH).exceeds())
        .isTrue();
    assertThat(contents.read("more than double the target of 2%", Language.ENGLISH).exceeds())
        .isFalse();
  }

  @Test
  void aFigureBehindNotIsRefused() {
    Content content = contents.read("5 percent, not 2 percent", Language.ENGLISH);
    assertThat(content.figures()).hasSize(2);
    assertThat(content.refused()).containsExactly(new Figure(BigDecimal.valueOf(2), "percent"));
    assertThat(contents.read("not now, but 2 percent", Language.ENGLISH).refused()).isEmpty();
  }

  @Test
  void negationsCount() {
    assertThat(contents.read("dat is niet waar", Language.DUTCH).isNegated()).isTrue();
    assertThat(contents.read("it won't happen", Language.ENGLISH).isNegated()).isTrue();
    assertThat(contents.read("niet zonder reden", Language.DUTCH).isNegated()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | er is geen andere keus meer dan sluiten | false",
        "nl | niets anders dan een vertraging | false",
        "en | there is no choice but to close | false",
        "nl | er is geen andere sluis | true",
        "nl | dat was geen andere man, dat zei hij zelf, beter dan wie ook | true",
        "en | there is no lock, but a bridge | true",
      })
  void whatIsExceptedIsNotDenied(String code, String text, boolean negated) {
    assertThat(contents.read(text, new Language(code)).isNegated()).isEqualTo(negated);
  }

  @Test
  void slightlyMoreIsAboutSoMuch() {
    assertThat(contents.read("iets meer dan 2 procent", Language.DUTCH).exceeds()).isFalse();
    assertThat(contents.read("slightly more than 2%", Language.ENGLISH).exceeds()).isFalse();
    assertThat(contents.read("veel meer dan 2 procent", Language.DUTCH).exceeds()).isTrue();
    assertThat(contents.read("more than 2% is needed", Language.ENGLISH).exceeds()).isTrue();
  }

  @Test
  void compoundsShareTheirEnds() {
    Overlap overlap =
        Overlap.of(
            contents.read("moderne technologie", Language.DUTCH).stems(),
            contents.read("rakettechnologie", Language.DUTCH).stems());
    assertThat(overlap.shared()).hasSize(1);
    assertThat(
            Overlap.of(
                    contents.read("dijk", Language.DUTCH).stems(),
                    contents.read("praktijk", Language.DUTCH).stems())
                .shared())
        .isEmpty();
  }

  @Test
  void tenThousandQuotationMarksTakeNoTime() {
    String text = "„".repeat(10_000) + "meer dan twee procent ".repeat(1_000);
    assertThat(contents.read(text, Language.DUTCH).figures()).hasSize(1);
  }
}
