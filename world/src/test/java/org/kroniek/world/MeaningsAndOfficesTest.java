package org.kroniek.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;
import org.kroniek.model.World.Form;
import org.kroniek.model.World.Kind;
import org.kroniek.model.World.Known;
import org.kroniek.model.World.Meaning;
import org.kroniek.model.World.Office;
import org.kroniek.model.World.Standing;
import org.kroniek.model.World.Tenure;

class MeaningsAndOfficesTest {

  private final World world = WorldFile.load();

  @Test
  void whatStandsForAGovernmentMeansThePlaceFirst() {
    assertThat(world.meanings("Moskou", Optional.empty()))
        .extracting(m -> m.known().name(), Meaning::form)
        .containsExactly(tuple("Moskou", Form.NAME), tuple("Rusland", Form.METONYM));
    assertThat(world.identify("Moskou", Optional.empty()).map(Known::kind)).contains(Kind.CITY);
    assertThat(world.meanings("Nergenshuizen", Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "WHO, Wereldgezondheidsorganisatie",
    "Who,",
    "OM, Openbaar Ministerie",
    "Om,",
    "IS, Islamitische Staat",
    "Is,",
    "the US, Verenigde Staten",
    "De VS, Verenigde Staten",
    "Us,",
    "Nato, NAVO",
    "DENK, DENK",
    "Denk,",
    "PvdA, PvdA",
    "PVDA, PVDA",
  })
  void aShortAbbreviationMeansWhatItDoesInItsOwnLetters(String name, String meant) {
    assertThat(world.identify(name, Optional.empty()).map(Known::name))
        .isEqualTo(Optional.ofNullable(meant));
  }

  @Test
  void namesakesInOfficeThenComeFirst() {
    assertThat(world.meanings("Rasmussen", PartialDate.parse("2017-01")))
        .extracting(m -> m.known().name(), Meaning::form)
        .startsWith(tuple("Lars Løkke Rasmussen", Form.SURNAME))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "aankomende Amerikaanse president, president, Verenigde Staten, INCOMING",
    "de oud-premier van België, prime-minister, België, FORMER",
    "US president-elect, president, Verenigde Staten, INCOMING",
    "the then British prime minister, prime-minister, Verenigd Koninkrijk, THEN",
    "demissionair premier, prime-minister, , CURRENT",
    "waarnemend NAVO-chef, secretary-general, NAVO, ACTING",
    "de Russische leider, president, Rusland, CURRENT",
  })
  void anOfficeIsReadFromThePhrase(String phrase, String role, String of, Standing standing) {
    Optional<Office> office = world.office(phrase);

    assertThat(office.map(Office::role)).contains(role);
    assertThat(office.flatMap(Office::of).map(Known::name)).isEqualTo(Optional.ofNullable(of));
    assertThat(office.map(Office::standing)).contains(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "Amerikaanse topman",
    "Franse bakker",
    "voormalig aankomend premier",
    "plaatsvervangend premier"
  })
  void whatIsLessOrMoreThanAnOfficeIsNone(String phrase) {
    assertThat(world.office(phrase)).isEmpty();
  }

  @Test
  void aDateOfLessPrecisionAnswersAllHoldersTheLongestFirst() {
    Office office = world.office("secretaris-generaal van de NAVO").orElseThrow();

    assertThat(world.holders(office, PartialDate.parse("2024")))
        .extracting(t -> t.holder().name())
        .containsExactly("Jens Stoltenberg", "Mark Rutte");
    assertThat(world.holders(office, PartialDate.parse("2024-10")))
        .extracting(t -> t.holder().name())
        .containsExactly("Mark Rutte", "Jens Stoltenberg");
    assertThat(world.holder("secretaris-generaal van de NAVO", PartialDate.parse("2024-10")))
        .map(Known::name)
        .contains("Mark Rutte");
    assertThat(world.holder("secretaris-generaal van de NAVO", PartialDate.parse("2024")))
        .isEmpty();
    assertThat(world.holders(office, PartialDate.parse("1901"))).isEmpty();
  }

  @Test
  void formerHoldersComeLastToLeaveFirstAndWithoutWhoeverHoldsItAgain() {
    Office office = world.office("voormalig Amerikaans president").orElseThrow();

    assertThat(world.holders(office, PartialDate.parse("2022-05")))
        .extracting(t -> t.holder().name())
        .startsWith("Donald Trump", "Barack Obama");
    assertThat(world.holders(office, PartialDate.parse("2025-06")))
        .extracting(t -> t.holder().name())
        .startsWith("Joe Biden", "Barack Obama");
    assertThat(world.holder("voormalig Amerikaans president", PartialDate.parse("2022"))).isEmpty();
  }

  @Test
  void aBareOfficeIsThatOfTheCountryThatTheReaderNames() {
    Known belgium = world.identify("België", Optional.empty()).orElseThrow();
    Office office = world.office("de premier").orElseThrow().of(belgium);

    assertThat(world.holders(office, PartialDate.parse("2021-03")))
        .extracting(t -> t.holder().name())
        .containsExactly("Alexander De Croo");
  }

  @Test
  void tenuresAreToldTheLatestFirst() {
    Known rutte = world.identify("Mark Rutte", Optional.empty()).orElseThrow();

    assertThat(world.tenures(rutte))
        .extracting(Tenure::role)
        .startsWith("secretary-general", "prime-minister");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
