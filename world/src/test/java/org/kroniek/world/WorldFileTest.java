package org.kroniek.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;
import org.kroniek.model.World.Known;

class WorldFileTest {

  private final World world = WorldFile.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rutte|PER|Mark Rutte|Q57792",
        "RUTTE|PER|Mark Rutte|Q57792",
        "Putin|PER|Vladimir Poetin|Q7747",
        "Zelenskyy|PER|Volodymyr Zelensky|Q3874799",
        "Ruttes|||",
        "Trump's|PER|Donald Trump|Q22686",
        "de VS|LOC|Verenigde Staten|Q30",
        "the United States|LOC|Verenigde Staten|Q30",
        "Oekraine|LOC|Oekraïne|Q212",
        "Noord-Koreaanse|LOC|Noord-Korea|Q423",
        "NATO|ORG|NAVO|Q7184",
        "the FT|ORG|Financial Times|",
        "De Telegraaf|ORG|De Telegraaf|",
        "Agence France-Presse|ORG|AFP|Q40464",
        "Jan Modaal|||",
      })
  void namesMeanWhatTheFilesSay(String name, String type, String canonical, String wikidata) {
    Optional<Known> known = world.identify(name, PartialDate.parse("2024-12"));

    if (canonical == null) {
      assertThat(known).isEmpty();
    } else {
      assertThat(known)
          .hasValueSatisfying(
              found -> {
                assertThat(found.type()).isEqualTo(Entity.Type.valueOf(type));
                assertThat(found.name()).isEqualTo(canonical);
                assertThat(found.wikidata()).isEqualTo(Optional.ofNullable(wikidata));
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Duitsland,Duitsland,Germany",
    "NATO,NAVO,NATO",
    "Poetin,Vladimir Poetin,Vladimir Putin",
    "Vladimir Putin,Vladimir Poetin,Vladimir Putin",
    "Rutte,Mark Rutte,Mark Rutte",
    "NRC,NRC,NRC",
  })
  void eachIsNamedAsTheLanguageOfTheReportNamesThem(String name, String dutch, String english) {
    Optional<Known> known = world.identify(name, PartialDate.parse("2024-12"));

    assertThat(known.map(k -> k.name(Language.DUTCH))).contains(dutch);
    assertThat(known.map(k -> k.name(Language.ENGLISH))).contains(english);
  }

  @Test
  void aSurnameOfSeveralIsSettledByTheOfficeOfTheDayOrLeftOpen() {
    assertThat(world.identify("Rasmussen", PartialDate.parse("2014-06")).map(Known::name))
        .contains("Anders Fogh Rasmussen");
    assertThat(world.identify("Rasmussen", PartialDate.parse("2017-01")).map(Known::name))
        .contains("Lars Løkke Rasmussen");
    assertThat(world.identify("Rasmussen", PartialDate.parse("2020-01"))).isEmpty();
    assertThat(world.identify("Rasmussen", Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secretaris-generaal van de NAVO|2024-11|Mark Rutte",
        "de secretaris-generaal van de NAVO|2024-09|Jens Stoltenberg",
        "NATO Secretary General|2014-09-04|Anders Fogh Rasmussen",
        "NAVO-topman|2025-05|Mark Rutte",
        "the secretary general of NATO|2018-07|Jens Stoltenberg",
        "Amerikaanse president|2024-11|Joe Biden",
        "president of the United States|2025-06|Donald Trump",
        "Nederlandse premier|2024-01|Mark Rutte",
        "Oekraïense president|2024-11|Volodymyr Zelensky",
        "Amerikaanse minister van Defensie|2025-06|Pete Hegseth",
        "Britse premier|2018-11|Theresa May",
        "bondskanselier|2019|Angela Merkel",
        "aankomende Amerikaanse president|2024-11|Donald Trump",
        "oud-premier|2024-11|",
        "former president of the United States|2022|",
        "president|2024-11|",
        "minister|2024-11|",
        "Franse bakker|2024-11|",
      })
  void datesDecideWhoHeldAnOffice(String office, String date, String holder) {
    assertThat(world.holder(office, PartialDate.parse(date)).map(Known::name))
        .isEqualTo(Optional.ofNullable(holder));
  }

  @Test
  void withoutADateOnlyAnOfficeOfOneHolderIsSettled() {
    assertThat(world.holder("Kremlin-woordvoerder", Optional.empty()).map(Known::name))
        .contains("Dmitri Peskov");
    assertThat(world.holder("secretaris-generaal van de NAVO", Optional.empty())).isEmpty();
  }

  @Test
  void aDateThatTakesInAChangeOfOfficeLeavesItOpen() {
    assertThat(world.holder("NATO secretary general", PartialDate.parse("2024"))).isEmpty();
  }

  @Test
  void hostileNamesAreMerelyUnknown() {
    String long1 = "a".repeat(100_000);
    for (String name : List.of("", " ", "'", "de ", "\u0000", "%_\"'; DROP", long1)) {
      assertThat(world.identify(name, Optional.empty())).isEmpty();
      assertThat(world.holder(name, Optional.empty())).isEmpty();
    }
  }
}
