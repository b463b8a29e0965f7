package org.kroniek.bench;

import java.util.Arrays;

/** The best way to pair rows and columns one to one (Kuhn 1955, by shortest augmenting paths). */
final class Assignment {

  private final double[][] gains;
  private final int size;

  Assignment(double[][] gains) {
    this.gains = gains;
    this.size = Math.max(gains.length, gains.length == 0 ? 0 : gains[0].length);
  }

  private double cost(int row, int column) {
    boolean inside = row < gains.length && column < gains[row].length;
    return inside ? -gains[row][column] : 0;
  }

  /** The greatest sum of gains. */
  double best() {
    double[] rows = new double[size + 1];
    double[] columns = new double[size + 1];
    int[] rowOf = new int[size + 1];
    for (int row = 1; row <= size; row++) {
      augment(row, rows, columns, rowOf);
    }
    double sum = 0;
    for (int column = 1; column <= size; column++) {
      sum -= rowOf[column] == 0 ? 0 : cost(rowOf[column] - 1, column - 1);
    }
    return sum;
  }

  private void augment(int row, double[] rows, double[] columns, int[] rowOf) {
    int[] way = new int[size + 1];
    double[] least = new double[size + 1];
    boolean[] used = new boolean[size + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    rowOf[0] = row;
    int at = 0;
    do {
      used[at] = true;
      int next = 0;
      double delta = Double.POSITIVE_INFINITY;
      for (int column = 1; column <= size; column++) {
        if (used[column]) {
          continue;
        }
        double reduced = cost(rowOf[at] - 1, column - 1) - rows[rowOf[at]] - columns[column];
        if (reduced < least[column]) {
          least[column] = reduced;
          way[column] = at;
        }
        if (least[column] < delta) {
          delta = least[column];
          next = column;
        }
      }
      for (int column = 0; column <= size; column++) {
        if (used[column]) {
          rows[rowOf[column]] += delta;
          columns[column] -= delta;
        } else {
          least[column] -= delta;
        }
      }
      at = next;
    } while (rowOf[at] != 0);
    while (at != 0) {
      rowOf[at] = rowOf[way[at]];
      at = way[at];
    }
  }
}
