package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;

final class WordsTest {

  private final Tongues tongues = Tongues.load();
  private final Words english = tongues.english();
  private final Words dutch = tongues.preferred(Optional.of("nl"));

  private String date(String value) {
    return english.date(new PartialDate(value));
  }

  @Test
  void datesAreWrittenAsPeopleDoAndSayNoMoreThanIsKnown() {
    assertThat(date("2024")).isEqualTo("2024");
    assertThat(date("2024-12")).isEqualTo("December 2024");
    assertThat(date("2024-12-02")).isEqualTo("2 December 2024");
    assertThat(date("2024-12-02T12:40")).isEqualTo("2 December 2024, 12:40");
    assertThat(date("2024-12/2025-01")).isEqualTo("December 2024 to January 2025");
    assertThat(dutch.date(new PartialDate("2025-03-04"))).isEqualTo("4 maart 2025");
  }

  @Test
  void everyCodeHasItsWordsInBothLanguages() {
    for (Words words : new Words[] {english, dutch}) {
      for (Statement.Act act : Statement.Act.values()) {
        assertThat(words.verb(act)).isNotBlank();
        assertThat(words.of("act." + act.code() + ".not")).isNotBlank();
      }
      for (Event.Type type : Event.Type.values()) {
        assertThat(words.type(type)).isNotBlank();
        assertThat(words.of("quad." + type.quad().replace(' ', '-'))).isNotBlank();
      }
      for (Event.Context context : Event.Context.values()) {
        assertThat(words.context(context)).isNotBlank();
      }
      for (Event.Modality modality : Event.Modality.values()) {
        assertThat(words.modality(modality)).isNotBlank();
      }
      for (Quantity.Kind kind : Quantity.Kind.values()) {
        assertThat(words.kind(kind)).isNotBlank();
      }
      for (Quantity.Stance stance : Quantity.Stance.values()) {
        assertThat(words.stance(stance)).isNotBlank();
      }
    }
  }

  @Test
  void aCountIsExactUpToTenThousand() {
    assertThat(english.total(10_000)).isEqualTo("10,000");
    assertThat(english.total(10_001)).isEqualTo("over 10,000");
    assertThat(english.counted(1, "report")).isEqualTo("1 report");
    assertThat(dutch.counted(2_500, "report")).isEqualTo("2.500 berichten");
  }

  @Test
  void amountsAreToldAsPeopleDo() {
    assertThat(english.amount(new BigDecimal("3.50"), "percent")).isEqualTo("3.5\u00a0%");
    assertThat(dutch.amount(new BigDecimal("3.5"), "percent")).isEqualTo("3,5\u00a0%");
    assertThat(english.amount(new BigDecimal("19000000000"), "EUR"))
        .isEqualTo("EUR\u00a019\u00a0billion");
    assertThat(dutch.amount(new BigDecimal("1500000"), "people"))
        .isEqualTo("1,5\u00a0miljoen\u00a0mensen");
    assertThat(english.amount(new BigDecimal("1234567"), "barrels"))
        .isEqualTo("1,234,567\u00a0barrels");
  }

  @Test
  void theBrowserSaysWhichLanguageItReads() {
    assertThat(tongues.preferred(Optional.of("nl-BE,nl;q=0.9,en;q=0.8")).code()).isEqualTo("nl");
    assertThat(tongues.preferred(Optional.of("de,nl;q=0.9,en;q=0.8")).code()).isEqualTo("nl");
    assertThat(tongues.preferred(Optional.of("en-GB,nl;q=0.4")).code()).isEqualTo("en");
    assertThat(tongues.preferred(Optional.of("fr")).code()).isEqualTo("en");
    assertThat(tongues.preferred(Optional.of("nl;q=hostile\u0000")).code()).isEqualTo("en");
    assertThat(tongues.preferred(Optional.of("nl,".repeat(10_000))).code()).isEqualTo("en");
    assertThat(tongues.preferred(Optional.empty()).code()).isEqualTo("en");
  }
}
