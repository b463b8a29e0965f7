package org.kroniek.story.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kroniek.story.copy.Copies;

final class MattersTest {

  private static final String SAFE = "de brug bij Lage Wetering is veilig voor vrachtwagens";
  private static final String UNSAFE = "de brug bij Lage Wetering is niet veilig voor vrachtwagens";

  @Test
  void whoSaysTheSameStandsTogetherAndWhoContradictsBeside() {
    List<Matter> matters =
        matters(
            Copies.none(),
            Report.dutch("De Kade", "2024-01-02", SAFE).says("Ada Veld", SAFE),
            Report.dutch("De Sluis", "2024-01-03", SAFE).says("Bo Ark", SAFE),
            Report.dutch("De Dijk", "2024-01-04", UNSAFE).says("Cas Dam", UNSAFE));
    assertThat(matters).hasSize(2);
    assertThat(matters.get(0).says()).hasSize(2);
    assertThat(matters.get(0).origins()).hasSize(2);
    assertThat(matters.get(0).contradictions())
        .extracting(Matter.Contradiction::reason)
        .containsOnly("one denies what the other says");
  }

  @Test
  void copiesCountAsOneOrigin() {
    Copies copies =
        new Copies(List.of(), Map.of("a-De Sluis2024-01-03", "a-De Kade2024-01-02"), Map.of());
    List<Matter> matters =
        matters(
            copies,
            Report.dutch("De Kade", "2024-01-02", SAFE).says("Ada Veld", SAFE),
            Report.dutch("De Sluis", "2024-01-03", SAFE).says("Ada Veld", SAFE));
    assertThat(matters.get(0).says()).hasSize(1);
    assertThat(matters.get(0).origins()).isEqualTo(Set.of("a-De Kade2024-01-02"));
  }

  private static List<Matter> matters(Copies copies, Report... reports) {
    SaidReader reader = new SaidReader();
    return new Matters(copies)
        .of(
            new Utterances(copies)
                .of(
                    Arrays.stream(reports)
                        .flatMap(report -> reader.read(report.read()).stream())
                        .toList()));
  }
}
