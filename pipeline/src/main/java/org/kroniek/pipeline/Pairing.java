package org.kroniek.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Pairs what should be there with what is there, one to one, the best match first. */
final class Pairing {

  private Pairing() {}

  /**
   * The index of each gold's reading, -1 where it has none. Of equal matches the first in the order
   * of the gold and then of the readings is taken.
   */
  static int[] of(int golds, int readings, Match match) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < golds; i++) {
      for (int j = 0; j < readings; j++) {
        double value = match.value(i, j);
        if (value > 0) {
          cells.add(new Cell(value, i, j));
        }
      }
    }
    cells.sort(Comparator.comparingDouble(Cell::value).reversed());
    int[] readingOf = new int[golds];
    Arrays.fill(readingOf, -1);
    BitSet taken = new BitSet();
    for (Cell cell : cells) {
      if (readingOf[cell.gold()] < 0 && !taken.get(cell.reading())) {
        readingOf[cell.gold()] = cell.reading();
        taken.set(cell.reading());
      }
    }
    return readingOf;
  }

  /** The share of what two cover together that both cover. */
  static double overlap(BitSet a, BitSet b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int both = common(a, b);
    return (double) both / (a.cardinality() + b.cardinality() - both);
  }

  /** How many letters both cover. */
  static int common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }

  /** How well two match; 0 where they do not. */
  interface Match {
    double value(int gold, int reading);
  }

  private record Cell(double value, int gold, int reading) {}
}
