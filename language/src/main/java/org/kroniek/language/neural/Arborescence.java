package org.kroniek.language.neural;

import java.util.Arrays;

/**
 * The best tree under node 0 of a dense graph, in time quadratic in its nodes (Tarjan 1977, after
 * Chu and Liu 1965 and Edmonds 1967). From each node the best arcs are followed backwards; a circle
 * that closes on the way becomes one node, which lives on in the row and column of its first
 * member.
 */
final class Arborescence {

  private static final int NONE = -1;

  private final int size;

  /** What node {@code d} (row) gains under node {@code h} (column), less what a circle keeps. */
  private final double[][] gains;

  /** For each row and column of {@code gains}, the nodes of the graph that the arc joins. */
  private final int[][] dependents;

  private final int[][] governors;

  /** The group that lives in a row, and the row in which a group lives; nodes are groups of one. */
  private final int[] groups;

  private final boolean[] gone;

  /** For each group, the circle that it went into, its first member, and its next fellow. */
  private final int[] parents;

  private final int[] firsts;
  private final int[] fellows;

  /** For each group, the arc chosen into it. */
  private final int[] chosenDependents;

  private final int[] chosenGovernors;
  private int count;

  /**
   * Takes the scores over.
   *
   * @param scores of node {@code d} (row) under node {@code h} (column); row 0 is not looked at,
   *     and no node is its own head whatever is said
   */
  Arborescence(double[][] scores) {
    this.size = scores.length;
    this.gains = scores;
    this.dependents = new int[size][size];
    this.governors = new int[size][size];
    this.groups = new int[size];
    this.gone = new boolean[size];
    this.parents = filled(2 * size);
    this.firsts = filled(2 * size);
    this.fellows = filled(2 * size);
    this.chosenDependents = new int[2 * size];
    this.chosenGovernors = new int[2 * size];
    this.count = size;
    for (int d = 0; d < size; d++) {
      groups[d] = d;
      Arrays.fill(dependents[d], d);
      for (int h = 0; h < size; h++) {
        governors[d][h] = h;
      }
    }
  }

  private static int[] filled(int length) {
    int[] out = new int[length];
    Arrays.fill(out, NONE);
    return out;
  }

  /** The head of each node; 0 for node 0 itself. */
  int[] heads() {
    boolean[] attached = new boolean[size];
    boolean[] onPath = new boolean[size];
    int[] heads = new int[size];
    int[] path = new int[size];
    int[] rowOf = new int[size];
    attached[0] = true;
    for (int row = 0; row < size; row++) {
      rowOf[row] = row;
    }
    for (int start = 1; start < size; start++) {
      int length = 0;
      int row = row(rowOf, start);
      while (!attached[row]) {
        path[length++] = row;
        onPath[row] = true;
        int head = row(rowOf, choose(row));
        while (onPath[head]) {
          int from = length - 1;
          while (path[from] != head) {
            from--;
          }
          contract(path, from, length, rowOf);
          for (int k = from + 1; k < length; k++) {
            onPath[path[k]] = false;
          }
          length = from + 1;
          head = row(rowOf, choose(head));
        }
        row = head;
      }
      for (int k = 0; k < length; k++) {
        attached[path[k]] = true;
        onPath[path[k]] = false;
      }
    }
    for (int row = 1; row < size; row++) {
      if (!gone[row]) {
        expand(groups[row], heads);
      }
    }
    return heads;
  }

  /** The row in which a node lives now; shortens the way for the next time. */
  private static int row(int[] rowOf, int node) {
    int row = node;
    while (rowOf[row] != row) {
      rowOf[row] = rowOf[rowOf[row]];
      row = rowOf[row];
    }
    return row;
  }

  /** Chooses the best arc into a row and tells the node that it comes from. */
  private int choose(int row) {
    int best = row == 0 ? 1 : 0;
    for (int h = 0; h < size; h++) {
      if (h != row && !gone[h] && gains[row][h] > gains[row][best]) {
        best = h;
      }
    }
    int group = groups[row];
    chosenDependents[group] = dependents[row][best];
    chosenGovernors[group] = governors[row][best];
    return best;
  }

  /** Makes one node of the rows from {@code from} to {@code to} of the path. */
  private void contract(int[] path, int from, int to, int[] rowOf) {
    int kept = path[from];
    int circle = count++;
    double[] keeps = new double[to - from];
    for (int k = from; k < to; k++) {
      int row = path[k];
      int group = groups[row];
      parents[group] = circle;
      fellows[group] = firsts[circle];
      firsts[circle] = group;
      keeps[k - from] = gains[row][row(rowOf, chosenGovernors[group])];
    }
    for (int k = from; k < to; k++) {
      rowOf[path[k]] = kept;
      gone[path[k]] = k > from;
    }
    groups[kept] = circle;
    for (int other = 0; other < size; other++) {
      if (!gone[other] && other != kept) {
        gains[kept][other] -= keeps[0];
        for (int k = from + 1; k < to; k++) {
          take(kept, other, path[k], other, gains[path[k]][other] - keeps[k - from]);
          take(other, kept, other, path[k], gains[other][path[k]]);
        }
      }
    }
  }

  private void take(int row, int column, int fromRow, int fromColumn, double gain) {
    if (gain > gains[row][column]) {
      gains[row][column] = gain;
      dependents[row][column] = dependents[fromRow][fromColumn];
      governors[row][column] = governors[fromRow][fromColumn];
    }
  }

  /** Writes down the arc into a group and those that hold its members together. */
  private void expand(int whole, int[] heads) {
    int[] open = new int[2 * size];
    int left = 0;
    open[left++] = whole;
    while (left > 0) {
      int group = open[--left];
      int entered = chosenDependents[group];
      heads[entered] = chosenGovernors[group];
      for (int member = entered; member != group; member = parents[member]) {
        for (int fellow = firsts[parents[member]]; fellow != NONE; fellow = fellows[fellow]) {
          if (fellow != member) {
            open[left++] = fellow;
          }
        }
      }
    }
  }
}
