package org.kroniek.story.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Event;
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

  private static List<Dealing> between(String one, String other, Report... reports) {
    Dealings dealings =
        new Dealings(new SaidReader(), new Named(one, Set.of()), new Named(other, Set.of()));
    for (Report report : reports) {
      dealings.add(report.read());
    }
    return dealings.all(Copies.none());
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
