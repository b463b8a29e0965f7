package org.kroniek.language.neural;

import java.util.Arrays;

/**
 * Finds the best tree with exactly one root among all arcs. Nearly always the best head of each
 * word already makes a tree; where it does not, {@link Arborescence} finds it. Time is quadratic in
 * the words at worst.
 */
final class TreeDecoder {

  private TreeDecoder() {}

  /**
   * Heads of the words of a sentence.
   *
   * @param scores of word {@code d} (row) under the root (column 0) and under word {@code h}
   *     (column {@code h + 1})
   * @return for each word 0 for the root, else its head counted from 1
   */
  static int[] decode(float[][] scores) {
    int size = scores.length;
    int[] heads = new int[size + 1];
    int roots = 0;
    float highest = Float.NEGATIVE_INFINITY;
    float lowest = Float.POSITIVE_INFINITY;
    for (int d = 0; d < size; d++) {
      for (int h = 0; h <= size; h++) {
        if (scores[d][h] > scores[d][heads[d + 1]]) {
          heads[d + 1] = h;
        }
        highest = Math.max(highest, scores[d][h]);
        lowest = Math.min(lowest, scores[d][h]);
      }
      roots += heads[d + 1] == 0 ? 1 : 0;
    }
    if (roots != 1 || hasCircle(heads)) {
      heads = new Arborescence(withOneRoot(scores, (double) highest - lowest + 1)).heads();
    }
    return Arrays.copyOfRange(heads, 1, size + 1);
  }

  /** Scores in which each arc from the root costs more than any tree can gain. */
  private static double[][] withOneRoot(float[][] scores, double span) {
    int size = scores.length;
    double[][] full = new double[size + 1][size + 1];
    Arrays.fill(full[0], Double.NEGATIVE_INFINITY);
    for (int d = 1; d <= size; d++) {
      for (int h = 0; h <= size; h++) {
        full[d][h] = scores[d - 1][h];
      }
      full[d][0] -= span * (size + 1);
      full[d][d] = Double.NEGATIVE_INFINITY;
    }
    return full;
  }

  private static boolean hasCircle(int[] heads) {
    int[] seen = new int[heads.length];
    for (int start = 1; start < heads.length; start++) {
      int node = start;
      while (node != 0 && seen[node] == 0) {
        seen[node] = start;
        node = heads[node];
      }
      if (node != 0 && seen[node] == start) {
        return true;
      }
    }
    return false;
  }
}
