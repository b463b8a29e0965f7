package org.kroniek.language.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The decoder against all trees of short sentences, and what it makes of long ones. */
final class TreeDecoderTest {

  private static final long SEED = 20261122;

  @Test
  void findsTheBestOfAllTreesWithOneRoot() {
    Random random = new Random(SEED);
    for (int round = 0; round < 400; round++) {
      float[][] scores = scores(random, 1 + random.nextInt(5));
      int[] heads = TreeDecoder.decode(scores);
      assertThat(isTree(heads)).as("seed %d, round %d", SEED, round).isTrue();
      assertThat(value(scores, heads))
          .as("seed %d, round %d", SEED, round)
          .isCloseTo(best(scores, new int[scores.length], 0), within(1e-4));
    }
  }

  @Test
  void makesATreeOfAnySentence() {
    Random random = new Random(SEED);
    for (int size : new int[] {50, 200, 640}) {
      assertThat(isTree(TreeDecoder.decode(scores(random, size)))).isTrue();
    }
    float[][] same = new float[300][301];
    assertThat(isTree(TreeDecoder.decode(same))).isTrue();
  }

  @Test
  void wordsThatHangOnEachOtherInPairsOfPairsMakeATreeToo() {
    int size = 512;
    float[][] scores = new float[size][size + 1];
    for (int d = 0; d < size; d++) {
      for (int h = 0; h < size; h++) {
        scores[d][h + 1] = -Integer.numberOfTrailingZeros(Integer.highestOneBit((d ^ h) | 1));
      }
    }
    int[] heads = TreeDecoder.decode(scores);

    assertThat(isTree(heads)).isTrue();
    assertThat(value(scores, heads)).isCloseTo(treeOfPairs(size), within(1e-3));
  }

  /** Halves are joined by one arc that costs a point for each time that they were doubled. */
  private static double treeOfPairs(int size) {
    double sum = 0;
    int joints = size / 2;
    for (int doubled = 0; joints > 0; doubled++) {
      sum -= (double) joints * doubled;
      joints /= 2;
    }
    return sum;
  }

  private static float[][] scores(Random random, int size) {
    float[][] scores = new float[size][size + 1];
    for (float[] row : scores) {
      for (int h = 0; h <= size; h++) {
        row[h] = (float) random.nextGaussian() * 4;
      }
    }
    return scores;
  }

  private static double best(float[][] scores, int[] heads, int word) {
    if (word == heads.length) {
      return isTree(heads) ? value(scores, heads) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int head = 0; head <= heads.length; head++) {
      if (head != word + 1) {
        heads[word] = head;
        best = Math.max(best, best(scores, heads, word + 1));
      }
    }
    return best;
  }

  private static double value(float[][] scores, int[] heads) {
    double sum = 0;
    for (int d = 0; d < heads.length; d++) {
      sum += scores[d][heads[d]];
    }
    return sum;
  }

  private static boolean isTree(int[] heads) {
    long roots = Arrays.stream(heads).filter(h -> h == 0).count();
    for (int d = 1; d <= heads.length; d++) {
      int node = d;
      for (int steps = 0; node != 0; steps++) {
        if (steps > heads.length) {
          return false;
        }
        node = heads[node - 1];
      }
    }
    return roots == 1;
  }
}
