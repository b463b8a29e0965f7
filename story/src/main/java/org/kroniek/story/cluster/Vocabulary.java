package org.kroniek.story.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Numbers for features, and in how many reports each stands. */
final class Vocabulary {

  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] reports = new int[1 << 10];

  /**
   * The features of a report.
   *
   * @param numbers of the features
   * @param counts how often each stands there
   */
  record Bag(IntList numbers, IntList counts) {}

  /** An immutable list of numbers. */
  static final class IntList {
    private final int[] values;

    IntList(int[] values) {
      this.values = values.clone();
    }

    int size() {
      return values.length;
    }

    int get(int index) {
      return values[index];
    }
  }

  /** Takes in the features of a report. */
  Bag add(Map<String, Integer> counts) {
    Map<String, Integer> sorted = new TreeMap<>(counts);
    int[] found = new int[sorted.size()];
    int[] often = new int[sorted.size()];
    int at = 0;
    for (Map.Entry<String, Integer> entry : sorted.entrySet()) {
      int number = numbers.computeIfAbsent(entry.getKey(), key -> numbers.size());
      if (number == reports.length) {
        reports = Arrays.copyOf(reports, number * 2);
      }
      reports[number]++;
      found[at] = number;
      often[at++] = entry.getValue();
    }
    return new Bag(new IntList(found), new IntList(often));
  }

  int size() {
    return numbers.size();
  }

  /** How much a feature that stands in so few of all reports tells (Spärck Jones 1972). */
  double weight(int number, int count, int ofAll) {
    return (1 + Math.log(count)) * Math.log(ofAll / (double) reports[number]);
  }

  boolean isShared(int number) {
    return reports[number] > 1;
  }
}
