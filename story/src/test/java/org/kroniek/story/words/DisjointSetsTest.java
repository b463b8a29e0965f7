package org.kroniek.story.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisjointSetsTest {

  @Test
  void whatIsJoinedInStepsIsOneSetAndTheRestStaysAlone() {
    DisjointSets sets = new DisjointSets(6);
    sets.join(4, 5);
    sets.join(1, 3);
    sets.join(3, 4);

    assertThat(sets.all()).containsExactly(List.of(0), List.of(1, 3, 4, 5), List.of(2));
    assertThat(sets.root(5)).isEqualTo(sets.root(1)).isNotEqualTo(sets.root(2));
  }

  @Test
  void theFirstStandsForBothAndJoiningAgainChangesNothing() {
    DisjointSets sets = new DisjointSets(3);
    sets.join(2, 0);
    sets.join(0, 2);

    assertThat(sets.root(0)).isEqualTo(2);
    assertThat(sets.all()).containsExactly(List.of(1), List.of(0, 2));
  }
}
