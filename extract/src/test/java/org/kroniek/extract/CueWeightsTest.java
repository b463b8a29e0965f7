package org.kroniek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CueWeightsTest {

  private final CueWeights weights = CueWeights.load();

  @Test
  void tellsShareBetweenNoneAndAll() {
    assertThat(weights.share(Set.of("any"))).isBetween(0.0, 1.0);
    assertThat(weights.share(Set.of("no such feature"))).isEqualTo(0.5);
  }

  @Test
  void weighsWhatSpeaksForItMoreThanWhatDoesNot() {
    double about = weights.share(Set.of("any", "frame=p/about"));
    double in = weights.share(Set.of("any", "frame=p/in"));
    assertThat(about).isGreaterThan(in);
  }
}
