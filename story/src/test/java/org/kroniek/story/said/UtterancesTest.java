package org.kroniek.story.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Reading;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.said.Utterance.Difference;

final class UtterancesTest {

  private static final String DIKE =
      "de dijken langs de rivier moeten deze zomer een meter hoger worden";

  private static final String OTHER_WORDS =
      "deze zomer moeten de dijken van de rivier een meter de hoogte in";

  @Test
  void theSameQuotationInTwoPapersIsOneUtterance() {
    List<Utterance> utterances =
        utterances(
            Report.dutch(
                    "De Kade",
                    "2024-01-02",
                    "„Het water wacht niet op ons allemaal”, zei Ada Veld.")
                .quotes("Ada Veld", "Het water wacht niet op ons allemaal"),
            Report.dutch(
                    "De Sluis",
                    "2024-01-03",
                    "Ada Veld: „Kijk, het water wacht niet op ons allemaal hier.”")
                .quotes("Ada Veld", "Kijk, het water wacht niet op ons allemaal hier."));
    assertThat(utterances).hasSize(1);
    assertThat(utterances.get(0).reports()).hasSize(2);
    assertThat(utterances.get(0).origins()).hasSize(2);
    assertThat(utterances.get(0).differences())
        .extracting(Difference::kind, Difference::words)
        .containsExactly(tuple(Difference.Kind.LONGER, "kijk hier"));
  }

  @Test
  void theSameInOtherWordsIsOneUtterance() {
    List<Utterance> utterances =
        utterances(
            Report.dutch("De Kade", "2024-01-02", DIKE).says("Ada Veld", DIKE),
            Report.dutch("De Sluis", "2024-01-02", OTHER_WORDS).says("Ada Veld", OTHER_WORDS));
    assertThat(utterances).hasSize(1);
  }

  @Test
  void aFewWordsAreOneUtteranceWhereTheyAreTheSame() {
    String words = "de brug blijft dicht";
    assertThat(
            utterances(
                Report.dutch("De Kade", "2024-01-02", words).says("Ada Veld", words),
                Report.dutch("De Sluis", "2024-01-03", words).says("Ada Veld", words)))
        .hasSize(1);
    String open = "de brug blijft open";
    assertThat(
            utterances(
                Report.dutch("De Kade", "2024-01-02", words).says("Ada Veld", words),
                Report.dutch("De Sluis", "2024-01-03", open).says("Ada Veld", open)))
        .hasSize(2);
  }

  @Test
  void theSameOnAnotherOccasionIsAnother() {
    assertThat(
            utterances(
                Report.dutch("De Kade", "2024-01-02", DIKE).says("Ada Veld", DIKE),
                Report.dutch("De Sluis", "2024-03-02", DIKE).says("Ada Veld", DIKE)))
        .hasSize(2);
  }

  @Test
  void anotherPersonWhoSaysTheSameIsAnother() {
    assertThat(
            utterances(
                Report.dutch("De Kade", "2024-01-02", DIKE).says("Ada Veld", DIKE),
                Report.dutch("De Sluis", "2024-01-02", DIKE).says("Bo Ark", DIKE)))
        .hasSize(2);
  }

  @Test
  void thePhraseThatEverybodyUsesJoinsNothing() {
    assertThat(
            utterances(
                Report.dutch("De Kade", "2024-01-02", "niet alleen voor ons maar ook voor de buren")
                    .quotes("Ada Veld", "niet alleen voor ons maar ook voor de buren"),
                Report.dutch(
                        "De Sluis",
                        "2024-01-02",
                        "goed, maar ook voor de buren te duur, en voor mij")
                    .quotes("Ada Veld", "goed, maar ook voor de buren te duur, en voor mij")))
        .hasSize(2);
  }

  @Test
  void anotherFigureIsAnotherUtterance() {
    String three = "de dijken langs de rivier kosten deze zomer 3 miljoen euro";
    String five = "de dijken langs de rivier kosten deze zomer 5 miljoen euro";
    assertThat(
            utterances(
                Report.dutch("De Kade", "2024-01-02", three).says("Ada Veld", three),
                Report.dutch("De Sluis", "2024-01-02", five).says("Ada Veld", five)))
        .hasSize(2);
  }

  @Test
  void theOrderOfArrivalMakesNoDifference() {
    List<Reading> readings = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      String text = DIKE + " en wel voor dag " + day / 3;
      readings.add(
          Report.dutch("Krant " + day, "2024-01-0" + day, text).says("Ada Veld", text).read());
    }
    List<Utterance> expected = of(readings);
    assertThat(expected.size()).isBetween(2, 8);
    for (long seed = 1; seed <= 3; seed++) {
      Collections.shuffle(readings, new Random(seed));
      assertThat(of(readings)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static List<Utterance> utterances(Report... reports) {
    return of(Arrays.stream(reports).map(Report::read).toList());
  }

  private static List<Utterance> of(List<Reading> readings) {
    SaidReader reader = new SaidReader();
    return new Utterances(Copies.none())
        .of(readings.stream().flatMap(reading -> reader.read(reading).stream()).toList());
  }
}
