package org.kroniek.story.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Quantity;
import org.kroniek.story.copy.Copies;

final class NormLinesTest {

  private static final String TOO_LITTLE = "2 procent voor onderwijs is echt niet genoeg";
  private static final String RIGHT = "2 procent voor onderwijs is genoeg";

  @Test
  void whoeverSpeaksOfAnAmountStandsInOneLineTheEarliestFirst() {
    List<NormLine> lines =
        lines(
            "onderwijs procent",
            norm("De Sluis", "2024-05-02", "Bo Ark", RIGHT, Quantity.Stance.ENDORSED),
            norm("De Kade", "2024-03-01", "Ada Veld", TOO_LITTLE, Quantity.Stance.INSUFFICIENT));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).dots())
        .extracting(dot -> dot.who().map(Identity::name).orElse(""))
        .containsExactly("Ada Veld", "Bo Ark");
    assertThat(lines.get(0).dots().get(0).words()).isEqualTo(TOO_LITTLE);
    assertThat(lines.get(0).opposed())
        .singleElement()
        .matches(pair -> pair.reason().contains("insufficient and endorsed"));
  }

  @Test
  void whoHoldsTheSameIsNotOpposed() {
    List<NormLine> lines =
        lines(
            "onderwijs",
            norm("De Sluis", "2024-05-02", "Bo Ark", TOO_LITTLE, Quantity.Stance.INSUFFICIENT),
            norm("De Kade", "2024-03-01", "Ada Veld", TOO_LITTLE, Quantity.Stance.INSUFFICIENT));
    assertThat(lines.get(0).dots()).hasSize(2);
    assertThat(lines.get(0).opposed()).isEmpty();
  }

  @Test
  void anAmountForSomethingElseOrOfAnotherUnitIsNotTold() {
    Report report = norm("De Sluis", "2024-05-02", "Bo Ark", RIGHT, Quantity.Stance.ENDORSED);
    assertThat(lines("defensie", report)).isEmpty();
    assertThat(lines("onderwijs euro", report)).isEmpty();
    assertThat(lines("onderwijs 3 procent", report)).isEmpty();
    assertThat(lines("onderwijs 2 procent", report)).hasSize(1);
  }

  private static Report norm(
      String outlet, String day, String who, String words, Quantity.Stance stance) {
    return Report.dutch(outlet, day, words)
        .says(who, words)
        .amount("2 procent", "2", "onderwijs", stance);
  }

  private static List<NormLine> lines(String words, Report... reports) {
    NormLines lines = new NormLines(new Asked(words, name -> new Named(name, Set.of())));
    for (Report report : reports) {
      lines.add(report.account(), amount -> false);
    }
    List<NormLine> all = lines.all(Copies.none());
    assertThat(Arrays.stream(reports).anyMatch(report -> lines.mayTake(report.account())))
        .isEqualTo(!all.isEmpty());
    return all;
  }
}
