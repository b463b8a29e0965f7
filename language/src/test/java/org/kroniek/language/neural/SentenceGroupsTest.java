package org.kroniek.language.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which sentences are computed together. */
final class SentenceGroupsTest {

  private static final long SEED = 20261122;

  @Test
  void takesEachSentenceOnce() {
    Random random = new Random(SEED);
    for (int round = 0; round < 50; round++) {
      int[] lengths = random.ints(random.nextInt(200), 1, 641).toArray();
      List<int[]> groups = SentenceGroups.of(lengths);
      assertThat(groups.stream().flatMapToInt(Arrays::stream).sorted().toArray())
          .isEqualTo(IntStream.range(0, lengths.length).toArray());
    }
  }

  @Test
  void keepsGroupsSmallEnoughForMemory() {
    int[] lengths = new Random(SEED).ints(2000, 1, 641).toArray();
    assertThat(SentenceGroups.of(lengths))
        .allSatisfy(
            group -> {
              int longest = Arrays.stream(group).map(i -> lengths[i]).max().orElseThrow();
              assertThat(group.length * longest).isLessThanOrEqualTo(640);
            });
  }

  @Test
  void keepsLikeLengthsTogetherAndUnlikeOnesApart() {
    assertThat(SentenceGroups.of(new int[] {20, 20, 19, 20})).hasSize(1);
    assertThat(SentenceGroups.of(new int[] {3, 100, 3, 99})).hasSize(2);
    assertThat(SentenceGroups.of(new int[0])).isEmpty();
  }
}
