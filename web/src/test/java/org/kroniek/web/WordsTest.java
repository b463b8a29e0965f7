package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;

final class WordsTest {

  private static String date(String value) {
    return Words.date(new PartialDate(value));
  }

  @Test
  void datesAreWrittenAsPeopleDoAndSayNoMoreThanIsKnown() {
    assertThat(date("2024")).isEqualTo("2024");
    assertThat(date("2024-12")).isEqualTo("December 2024");
    assertThat(date("2024-12-02")).isEqualTo("2 December 2024");
    assertThat(date("2024-12-02T12:40")).isEqualTo("2 December 2024, 12:40");
    assertThat(date("2024-12/2025-01")).isEqualTo("December 2024 to January 2025");
  }

  @Test
  void everyActHasAVerb() {
    for (Statement.Act act : Statement.Act.values()) {
      assertThat(Words.verb(act)).as(act.name()).isNotBlank();
    }
  }

  @Test
  void aCountIsExactUpToTenThousand() {
    assertThat(Words.total(10_000)).isEqualTo("10,000");
    assertThat(Words.total(10_001)).isEqualTo("over 10,000");
    assertThat(Words.counted(1, "report")).isEqualTo("1 report");
  }
}
