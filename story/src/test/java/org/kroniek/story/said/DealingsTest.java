package org.kroniek.story.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;
import org.kroniek.story.copy.Copies;

final class DealingsTest {

  private static final String GIVES = "Noorderland levert wapens aan Zuiderland";
  private static final String TWO = "Noorderland levert voor 2 miljoen euro wapens aan Zuiderland";
  private static final String FIVE = "Noorderland levert voor 5 miljoen euro wapens aan Zuiderland";

  @Test
  void oneEventIsToldWithAllItsReports() {
    List<Dealing> dealings =
        between(
            "Noorderland",
            "Zuiderland",
            claimed("De Kade", "2024-01-02", Statement.Act.ASSERT, GIVES),
            plain("De Sluis", "2024-01-03", GIVES));
    assertThat(dealings).hasSize(1);
    assertThat(dealings.get(0).reports()).hasSize(2);
    assertThat(dealings.get(0).origins()).hasSize(2);
    assertThat(dealings.get(0).reports().get(0).by()).map(Identity::name).contains("Ada Veld");
    assertThat(dealings.get(0).reports().get(1).by()).isEmpty();
    assertThat(dealings.get(0).conflicts()).isEmpty();
  }

  @Test
  void whoDeniesItIsToldAndMakesAConflict() {
    List<Dealing> dealings =
        between(
            "Zuiderland",
            "Noorderland",
            plain("De Sluis", "2024-01-02", GIVES),
            claimed("De Kade", "2024-01-03", Statement.Act.DENY, GIVES));
    assertThat(dealings.get(0).reports())
        .extracting(Dealing.Report::denied)
        .containsExactly(false, true);
    assertThat(dealings.get(0).conflicts())
        .extracting(Dealing.Conflict::kind)
        .containsExactly(Dealing.Conflict.Kind.DENIAL);
  }

  @Test
  void otherNumbersAreAConflictWithinDays() {
    assertThat(
            between(
                    "Noorderland",
                    "Zuiderland",
                    plain("De Sluis", "2024-01-02", TWO),
                    plain("De Kade", "2024-01-03", FIVE))
                .get(0)
                .conflicts())
        .extracting(Dealing.Conflict::kind)
        .containsExactly(Dealing.Conflict.Kind.NUMBER);
    assertThat(
            between(
                    "Noorderland",
                    "Zuiderland",
                    plain("De Sluis", "2024-01-02", TWO),
                    plain("De Kade", "2024-07-03", FIVE))
                .get(0)
                .conflicts())
        .isEmpty();
  }

  @Test
  void othersAreLeftOut() {
    assertThat(between("Noorderland", "Oosterland", plain("De Sluis", "2024-01-02", GIVES)))
        .isEmpty();
  }

  @Test
  void onWhoseWordItStandsIsToldTheOutletsOwnToo() {
    Dealing dealing =
        between(
                "Noorderland",
                "Zuiderland",
                plain("De Sluis", "2024-01-02", GIVES),
                plain("De Kade", "2024-01-03", GIVES),
                claimed("Het Peil", "2024-01-03", Statement.Act.DENY, GIVES),
                claimed("De Boei", "2024-01-04", Statement.Act.DENY, GIVES))
            .get(0);
    assertThat(dealing.voices())
        .extracting(Dealing.Voice::stand)
        .containsExactly(Dealing.Stand.ASSERTS, Dealing.Stand.ASSERTS, Dealing.Stand.DENIES);
    assertThat(dealing.voices().get(0).who()).isEmpty();
    assertThat(dealing.voices().get(0).outlets()).containsExactly("De Kade");
    assertThat(dealing.voices().get(2).who()).map(Identity::name).contains("Ada Veld");
    assertThat(dealing.voices().get(2).outlets()).containsExactly("Het Peil", "De Boei");
    assertThat(dealing.earliest()).contains(new PartialDate("2024-01-02"));
    assertThat(dealing.latest()).contains(new PartialDate("2024-01-04"));
  }

  @Test
  void whatGoesOnAgainLaterIsAnotherEvent() {
    assertThat(
            between(
                "Noorderland",
                "Zuiderland",
                plain("De Sluis", "2024-01-02", GIVES),
                plain("De Kade", "2024-03-03", GIVES)))
        .hasSize(2);
  }

  @Test
  void whatTwoDoTogetherIsOneEventWhoeverIsNamedFirst() {
    Report one = met("De Sluis", "Noorderland=Q1", "Zuiderland=Q2");
    Report other = met("De Kade", "Zuiderland=Q2", "Noorderland=Q1");
    assertThat(between("Noorderland", "Zuiderland", one, other)).hasSize(1);
  }

  @Test
  void otherCountsAreAConflict() {
    assertThat(
            between(
                    "Noorderland",
                    "Zuiderland",
                    plain("De Sluis", "2024-01-02", "Noorderland levert 20 tanks aan Zuiderland"),
                    plain("De Kade", "2024-01-03", "Noorderland levert 30 tanks aan Zuiderland"))
                .get(0)
                .conflicts())
        .extracting(Dealing.Conflict::reason)
        .containsExactly("20 and 30");
  }

  @Test
  void somebodyElseInsteadIsAConflictWhereNeitherReportNamesBoth() {
    String west = "Noorderland levert wapens aan Westerland";
    assertThat(conflictsBeside(gives("De Kade", west, "Westerland=Q4")))
        .extracting(Dealing.Conflict::kind)
        .containsExactly(Dealing.Conflict.Kind.PARTY);
    String both = west + ". Zuiderland kijkt toe";
    assertThat(
            conflictsBeside(
                gives("De Kade", both, "Westerland=Q4").says("Zuiderland=Q2", "kijkt toe")))
        .isEmpty();
    assertThat(conflictsBeside(gives("De Kade", west, "Westerland"))).isEmpty();
  }

  private static List<Dealing.Conflict> conflictsBeside(Report near) {
    Dealings dealings =
        new Dealings(new Named("Noorderland", Set.of()), new Named("Zuiderland", Set.of()));
    dealings.add(plain("De Sluis", "2024-01-02", GIVES).account());
    dealings.addNear(near.account());
    return dealings.all(Copies.none(), DealingsTest::areNear).get(0).conflicts();
  }

  private static Report gives(String outlet, String words, String to) {
    return Report.dutch(outlet, "2024-01-03", words)
        .event(
            Event.Type.AID,
            "leveren",
            Event.Modality.ASSERTED,
            "Noorderland=Q1",
            to,
            "levert wapens");
  }

  private static Report met(String outlet, String one, String other) {
    String words =
        one.replaceAll("=.*", "")
            + " spreekt in Delft met "
            + other.replaceAll("=.*", "")
            + " over de haven";
    return Report.dutch(outlet, "2024-01-02", words)
        .event(Event.Type.CONSULT, "spreken", Event.Modality.ASSERTED, one, other, words);
  }

  /** The ids of articles end with their days here. */
  private static boolean areNear(String one, String other) {
    int day = "2024-01-02".length();
    return one.substring(one.length() - day, one.length() - 3)
        .equals(other.substring(other.length() - day, other.length() - 3));
  }

  private static List<Dealing> between(String one, String other, Report... reports) {
    Dealings dealings = new Dealings(new Named(one, Set.of()), new Named(other, Set.of()));
    for (Report report : reports) {
      dealings.add(report.account());
    }
    return dealings.all(Copies.none(), DealingsTest::areNear);
  }

  private static Report plain(String outlet, String day, String words) {
    return Report.dutch(outlet, day, words)
        .event(
            Event.Type.AID,
            "leveren",
            Event.Modality.ASSERTED,
            "Noorderland=Q1",
            "Zuiderland=Q2",
            words);
  }

  private static Report claimed(String outlet, String day, Statement.Act act, String words) {
    return Report.dutch(outlet, day, words)
        .says("Ada Veld", act, Statement.Mode.INDIRECT, words)
        .event(
            Event.Type.AID,
            "leveren",
            Event.Modality.ASSERTED,
            "Noorderland=Q1",
            "Zuiderland=Q2",
            words);
  }
}
