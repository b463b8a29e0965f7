package org.kroniek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions over all reports, on a small archive of invented ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcrossCommandsTest {

  private static final String FIRST =
      """
      date 2024-11-05 Veld wil meer voor onderwijs

      Minister Ada Veld zegt dat de norm van 2 procent voor onderwijs niet genoeg is. Volgens Veld \
      wil Noorderland de bruggen van Zuiderland herstellen. De minister sprak na afloop van een \
      bezoek aan een school in de havenwijk, waar de ramen al jaren tochten en de verf van de muren \
      bladdert.
      """;

  private static final String SECOND =
      """
      date 2024-12-10 Veld scherper over norm

      De norm van 2 procent voor onderwijs is echt niet genoeg, zei minister Ada Veld. \
      Wethouder Bo Ark vindt dat de norm van 2 procent voor onderwijs genoeg is.
      """;

  private Path archive = Path.of("");

  @BeforeAll
  void read(@TempDir Path folder) throws IOException {
    Path news = Files.createDirectories(folder.resolve("news"));
    Files.writeString(news.resolve("first.txt"), FIRST);
    Files.writeString(news.resolve("copy.txt"), FIRST.replace("11-05 Veld wil", "11-06 Meer"));
    Files.writeString(news.resolve("second.txt"), SECOND);
    archive = folder.resolve("kroniek.db");
    Run run = run("read", "--outlet", "De Dijkbode", news.toString());
    assertThat(run.out()).contains("3 added");
  }

  @Test
  void positionsTellWhatWasSaidOldestFirstAndWhatChanged() {
    Run run = run("positions", "Veld", "onderwijs");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "Ada Veld  percent for education",
            "2024-11-05",
            "niet genoeg",
            "sharper than before",
            "2024-12-10",
            "echt niet genoeg");
    assertThat(run.err()).contains("1 changes");
  }

  @Test
  void whoSaysTellsWhoContradicts() {
    Run run = run("who-says", "education", "2", "percent");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("contradicted", "insufficient and endorsed", "Bo Ark");
  }

  @Test
  void aNormIsTheLineOfAllWhoSpeakOfIt() {
    Run run = run("norm", "education", "percent");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "percent for education", "2024-11-05", "Ada Veld", "2024-12-10", "Bo Ark", "opposed: ");
    assertThat(run("norm", "defence").err()).contains("nothing found");
  }

  @Test
  void copiesNameTheirOrigin() {
    Run run = run("copies");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("2024-11-05  De Dijkbode", "word for word  2024-11-06");
  }

  @Test
  void storiesTellTheirReports() {
    Run run = run("stories");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).containsSubsequence("one report", "2024-11-05", "2024-11-06");
    assertThat(run.out()).doesNotContain("2024-12-10");
    assertThat(run("stories", "--least", "1").out()).contains("2024-12-10");
    assertThat(run("stories", "--limit", "0").code()).isEqualTo(Failures.USAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "positions Veld onderwijs",
    "who-says onderwijs",
    "norm onderwijs",
    "copies",
    "stories"
  })
  void everyAnswerIsJsonToo(String command) {
    Run run = run((command + " --json").split(" "));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines()).isNotEmpty().allMatch(l -> l.startsWith("{") && l.endsWith("}"));
  }

  @Test
  void untilLeavesOutWhatWasPublishedLater() {
    assertThat(run("positions", "Veld", "onderwijs", "--until", "2024-11").out())
        .contains("2024-11-05")
        .doesNotContain("2024-12-10");
    assertThat(run("copies", "--until", "2024-11-05").out()).isEmpty();
  }

  @Test
  void asOfADayBeforeTheArchiveSaysWhy() {
    Run before = run("copies", "--as-of", "2024-12-31");
    assertThat(before.out()).isEmpty();
    assertThat(before.err()).contains("begins on 2025-07-01", "--until 2024-12-31");
    assertThat(run("copies", "--as-of", "2025-07-01").out()).contains("word for word");
  }

  @Test
  void whoIsNotOnRecordIsAnsweredWithTheNearest() {
    Run run = run("positions", "Vedl");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nothing said on two occasions");
  }

  @Test
  void anEmptyNameIsAMistake() {
    assertThat(run("positions", " ").code()).isEqualTo(Failures.USAGE);
    assertThat(run("between", "Veld", " ").code()).isEqualTo(Failures.USAGE);
    assertThat(run("between", "Veld").code()).isEqualTo(Failures.USAGE);
    assertThat(run("copies", "--as-of", "gisteren").code()).isEqualTo(Failures.USAGE);
  }

  private Run run(String... arguments) {
    return new Run.Call().with("KRONIEK_ARCHIVE", archive.toString()).run(arguments);
  }
}
