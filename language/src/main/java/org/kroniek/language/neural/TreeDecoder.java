package org.kroniek.language.neural;

import java.util.Arrays;

/**
 * Finds the best tree with exactly one root among all arcs (Chu and Liu 1965, Edmonds 1967). Nearly
 * always the best head of each word already makes a tree; only where it does not, circles are
 * contracted, each in time quadratic in the words left.
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
    if (roots != 1 || circle(heads).length > 0) {
      heads = best(withOneRoot(scores, (double) highest - lowest + 1));
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

  /** The nodes of one circle, or none. */
  private static int[] circle(int[] heads) {
    int[] seen = new int[heads.length];
    for (int start = 1; start < heads.length; start++) {
      int node = start;
      while (node != 0 && seen[node] == 0) {
        seen[node] = start;
        node = heads[node];
      }
      if (node != 0 && seen[node] == start) {
        int[] found = new int[heads.length];
        int count = 0;
        int place = node;
        do {
          found[count++] = place;
          place = heads[place];
        } while (place != node);
        return Arrays.copyOf(found, count);
      }
    }
    return new int[0];
  }

  private static int[] best(double[][] scores) {
    int[] heads = new int[scores.length];
    for (int d = 1; d < scores.length; d++) {
      for (int h = 1; h < scores.length; h++) {
        if (scores[d][h] > scores[d][heads[d]]) {
          heads[d] = h;
        }
      }
    }
    int[] circle = circle(heads);
    return circle.length == 0 ? heads : Contraction.of(scores, heads, circle).solve();
  }

  /** A graph in which one circle has become the last node. */
  private static final class Contraction {

    private final double[][] scores;
    private final int[] heads;
    private final int[] circle;
    private final int[] outside;
    private final int[] enter;
    private final int[] leave;

    private Contraction(double[][] scores, int[] heads, int[] circle, int[] outside) {
      this.scores = scores;
      this.heads = heads;
      this.circle = circle;
      this.outside = outside;
      this.enter = new int[outside.length];
      this.leave = new int[outside.length];
    }

    static Contraction of(double[][] scores, int[] heads, int[] circle) {
      boolean[] inside = new boolean[scores.length];
      for (int node : circle) {
        inside[node] = true;
      }
      int[] outside = new int[scores.length - circle.length];
      int count = 0;
      for (int node = 0; node < scores.length; node++) {
        if (!inside[node]) {
          outside[count++] = node;
        }
      }
      return new Contraction(scores, heads, circle, outside);
    }

    int[] solve() {
      int last = outside.length;
      double[][] small = new double[last + 1][last + 1];
      for (int d = 0; d < last; d++) {
        for (int h = 0; h < last; h++) {
          small[d][h] = scores[outside[d]][outside[h]];
        }
      }
      for (int k = 0; k < last; k++) {
        small[last][k] = intoCircle(k);
        small[k][last] = k == 0 ? Double.NEGATIVE_INFINITY : outOfCircle(k);
      }
      small[last][last] = Double.NEGATIVE_INFINITY;
      int[] solved = best(small);
      for (int k = 1; k < last; k++) {
        heads[outside[k]] = solved[k] == last ? circle[leave[k]] : outside[solved[k]];
      }
      int from = solved[last];
      heads[circle[enter[from]]] = outside[from];
      return heads;
    }

    private double intoCircle(int k) {
      double most = Double.NEGATIVE_INFINITY;
      double own = 0;
      for (int c = 0; c < circle.length; c++) {
        double kept = scores[circle[c]][heads[circle[c]]];
        own += kept;
        double gain = scores[circle[c]][outside[k]] - kept;
        if (gain > most) {
          most = gain;
          enter[k] = c;
        }
      }
      return most + own;
    }

    private double outOfCircle(int k) {
      double most = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < circle.length; c++) {
        double score = scores[outside[k]][circle[c]];
        if (score > most) {
          most = score;
          leave[k] = c;
        }
      }
      return most;
    }
  }
}
