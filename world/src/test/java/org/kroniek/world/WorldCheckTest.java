package org.kroniek.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kroniek.model.PartialDate;
import org.kroniek.model.UsageException;
import org.kroniek.model.World;
import org.kroniek.world.WorldCheck.Finding;
import org.kroniek.world.WorldCheck.Report;
import org.kroniek.world.WorldCheck.Weight;

class WorldCheckTest {

  /** Names in German or French that are words or given names in English and Dutch. */
  private static final Set<String> WORDS_ELSEWHERE =
      Set.of("Dominique", "Grenade", "Island", "Maurice");

  @TempDir Path folder = Path.of("");

  @Test
  void theTablesThatShipAreWithoutProblem() {
    Report report = WorldCheck.check(Optional.empty());

    assertThat(report.findings(Weight.PROBLEM)).isEmpty();
    assertThat(report.counts().get("country")).isGreaterThan(195);
    assertThat(report.counts().get("person")).isGreaterThan(2000);
    assertThat(report.counts().get("tenure")).isGreaterThan(2500);
    assertThat(report.counts().get("outlet")).isGreaterThan(100);
  }

  @Test
  void everyCountryOfTheStandardIsKnownByItsNamesInFourLanguages() {
    World world = WorldFile.load();
    List<Row> rows = Tables.shipped().rows(Sheet.COUNTRIES);
    for (String code : Locale.getISOCountries()) {
      String name =
          rows.stream()
              .filter(row -> row.get("code").equals(code))
              .map(row -> row.get("name"))
              .findFirst()
              .orElse("no country of code " + code);
      for (String language : List.of("nl", "en", "de", "fr")) {
        String called =
            new Locale.Builder()
                .setRegion(code)
                .build()
                .getDisplayCountry(new Locale.Builder().setLanguage(language).build());
        if (WORDS_ELSEWHERE.contains(called)) {
          continue;
        }
        assertThat(world.meanings(called, Optional.empty()))
            .as(called)
            .anySatisfy(meaning -> assertThat(meaning.known().name()).isEqualTo(name));
      }
    }
    assertThat(Stream.of(Locale.getISOCountries())).hasSizeGreaterThan(240);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Nergenshuizen,mayor,Mark Rutte,,2020-01-01,, ; offices.tsv:2 ; unknown body: Nergenshuizen",
        "Nederland,prime-minster,Mark Rutte,,1999,, ; offices.tsv:2 ; did you mean prime-minister?",
        "Nederland,prime-minister,Mark Rute,,1999,, ; offices.tsv:2 ; did you mean Mark Rutte?",
        "Nederland,prime-minister,Mark Rutte,,1999-13,, ; offices.tsv:2 ; no date in from",
        "Nederland,prime-minister,Mark Rutte,,,, ; offices.tsv:2 ; no date in from",
        "Nederland,prime-minister,Mark Rutte,,1999,1998, ; offices.tsv:2 ; ends before it begins",
        "Nederland,prime-minister,Mark Rutte,2001,1999,1999, ; offices.tsv:2 ; elected after",
        "Nederland,prime-minister,Mark Rutte,,1999,1999,tijdelijk ; offices.tsv:2 ; in note",
        "Nederland,prime-minister,Mark Rutte,,1999,,seen ; offices.tsv:2 ; without a last day",
        "Nederland,prime-minister,Wopke Hoekstra,,2012,2013, ; offices.tsv:2 ; while Mark Rutte",
        "Nederland,prime-minister ; offices.tsv:2 ; has 2 cells, not 7",
      })
  void whatIsWrongWithATenureIsToldWithItsLine(String row, String place, String message)
      throws IOException {
    write(Sheet.OFFICES, row);

    assertThat(problems())
        .anySatisfy(
            finding -> {
              assertThat(finding.place()).endsWith(place);
              assertThat(finding.message()).contains(message);
            });
  }

  @Test
  void aTenureThatFitsIsFine() throws IOException {
    write(Sheet.OFFICES, "Curaçao,mayor,Mark Rutte,,2001-05,2002-01-03,");

    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Jan Modaal,,x,,, ; in gender",
        "Jan Modaal,,m,Q0,, ; in wikidata",
        "Jan Modaal,,m,57792,, ; in wikidata",
        "Jan Modaal,,m,Q57792,, ; the id Q57792, which stands at people.tsv",
        "Jan  Modaal,,m,,, ; blanks too many",
        "Jan Modaal,,m,,Modaal|Modaal, ; a double value in surnames",
        "Jan Modaal,,m,,Modaal||Jan, ; an empty or a double value",
        "Nederland,,m,,, ; the name Nederland, which stands at countries.tsv",
        ",,m,,, ; has no name",
      })
  void whatIsWrongWithAPersonIsTold(String row, String message) throws IOException {
    write(Sheet.PEOPLE, row);

    assertThat(problems()).extracting(Finding::message).anyMatch(m -> m.contains(message));
  }

  @Test
  void aTableOutOfOrderOrWithADoubleIsTold() throws IOException {
    write(Sheet.PEOPLE, "Bea Modaal,,f,,,", "Anna Modaal,,f,,,", "Anna Modaal,,f,,,");

    assertThat(problems())
        .extracting(Finding::message)
        .contains(
            "is not sorted: it belongs before Bea Modaal", "says the same as the line before");
  }

  @Test
  void aWrongHeaderIsTold() throws IOException {
    Files.writeString(folder.resolve("people.tsv"), "name\tenglish\nJan Modaal\t\n");

    assertThat(problems()).extracting(Finding::message).anyMatch(m -> m.contains("not the header"));
  }

  @Test
  void aGapAndANameOfSeveralAreNoticed() throws IOException {
    write(
        Sheet.OFFICES, "Curaçao,mayor,Mark Rutte,,2001,2002,", "Curaçao,mayor,Mark Rutte,,2005,,");
    write(Sheet.PEOPLE, "Jan Modaal,,m,,,Mark Rutte");

    assertThat(WorldCheck.check(Optional.of(folder)).findings(Weight.NOTICE))
        .extracting(Finding::message)
        .contains("begins long after Mark Rutte was mayor of Curaçao; who was between?")
        .contains("\"mark rutte\" is a name of several: Jan Modaal, Mark Rutte");
  }

  @Test
  void aFolderOfOnesOwnIsLaidOverTheTables() throws IOException {
    write(Sheet.PEOPLE, "Mark Rutte,,m,Q57792,Rutte,De Hagenaar");
    write(Sheet.OFFICES, "Curaçao,mayor,Mark Rutte,,2001,2002,");

    World world = WorldFile.load(folder);

    assertThat(world.identify("de Hagenaar", Optional.empty()).map(World.Known::name))
        .contains("Mark Rutte");
    assertThat(world.holder("burgemeester van Curaçao", PartialDate.parse("2001-07")))
        .map(World.Known::name)
        .contains("Mark Rutte");
    assertThat(world.holder("premier van België", PartialDate.parse("2021")).map(World.Known::name))
        .contains("Alexander De Croo");
  }

  @Test
  void aFolderThatIsNoneOrEmptyIsRefused() {
    assertThatThrownBy(() -> WorldCheck.check(Optional.of(folder.resolve("nergens"))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there is no folder");
    assertThatThrownBy(() -> WorldCheck.check(Optional.of(folder)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has no table of the world");
  }

  private List<Finding> problems() {
    return WorldCheck.check(Optional.of(folder)).findings(Weight.PROBLEM);
  }

  private void write(Sheet sheet, String... rows) throws IOException {
    String lines = String.join("\n", rows).replace(',', '\t');
    Files.writeString(folder.resolve(sheet.file()), sheet.header() + "\n" + lines + "\n");
  }
}
