package org.kroniek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kroniek.model.PartialDate;

class WrittenDateTest {

  private final WrittenDate dates = new WrittenDate();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024 | 2024",
        "2024-12 | 2024-12",
        "2024-12-02/2024-12-08 | 2024-12-02/2024-12-08",
        "2 december 2024 | 2024-12-02",
        "2 dec. 2024 | 2024-12-02",
        "maandag 2 december 2024 om 14.30 uur | ",
        "maandag 2 december 2024 om 14:30 uur | 2024-12-02T14:30",
        "december 2024 | 2024-12",
        "Dec. 2, 2024 | 2024-12-02",
        "December 2nd, 2024 | 2024-12-02",
        "Monday, December 2, 2024 2:30 PM | 2024-12-02T14:30",
        "12:05 am, 2 March 2024 | 2024-03-02T12:05",
        "Mon, 02 Dec 2024 14:30:00 GMT | 2024-12-02T14:30",
        "Mon, 02 Dec 2024 14:30:00 +0100 | 2024-12-02T14:30",
        "2024-12-02T14:30:00+01:00 | 2024-12-02T14:30",
        "2024-12-02T14:30:00.000Z | 2024-12-02T14:30",
        "2024-12-02 14:30:59 | 2024-12-02T14:30",
        "2024-12-02T00:00:00Z | 2024-12-02",
        "20241202 | 2024-12-02",
        "20241202T143000Z | 2024-12-02T14:30",
        "02-12-2024 | 2024-12-02",
        "2-12-2024 14:30 | 2024-12-02T14:30",
        "25/12/2024 | 2024-12-25",
        "12/25/2024 | 2024-12-25",
        "2/12/2024 | 2024",
        "5/5/2024 | 2024-05-05",
        "1733149800 | 2024-12-02",
        "1733149800000 | 2024-12-02",
      })
  void aDateSaysNoMoreThanIsWritten(String written, String expected) {
    assertThat(dates.read(written)).isEqualTo(Optional.ofNullable(expected).map(PartialDate::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gisteren",
        "2024-13",
        "2024-02-30",
        "31 november 2024",
        "29 feb 2023",
        "2 december",
        "2 december 2024 of 2025",
        "12",
        "2024-12-02T25:00:00Z",
        "00-00-2024",
        "99/99/2024",
        "mei mei 2024",
        "rond 2024"
      })
  void whatIsNoDateGivesNone(String written) {
    assertThat(dates.read(written)).isEmpty();
  }
}
