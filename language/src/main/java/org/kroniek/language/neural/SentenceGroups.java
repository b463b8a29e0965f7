package org.kroniek.language.neural;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts sentences of like length together for the network. A group costs as many steps as its
 * longest sentence has words; a step costs a fixed amount (fetching the weights) and one more for
 * each sentence. The cheapest division is found over the sentences in order of length.
 */
final class SentenceGroups {

  /** The cost of a step in sentences, measured. */
  private static final int STEP = 2;

  /** More sentences together are hardly faster. */
  private static final int MOST = 24;

  /** So many places for words are computed together at most, since each takes memory. */
  private static final int PLACES = 640;

  private SentenceGroups() {}

  /** Places of the sentences of each group, longest first; the lengths are numbers of words. */
  static List<int[]> of(int[] lengths) {
    int[] order =
        IntStream.range(0, lengths.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> lengths[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    long[] cost = new long[order.length + 1];
    int[] from = new int[order.length + 1];
    for (int end = 1; end <= order.length; end++) {
      cost[end] = Long.MAX_VALUE;
      for (int start = first(lengths, order, end); start < end; start++) {
        long with = cost[start] + (long) lengths[order[start]] * (end - start + STEP);
        if (with < cost[end]) {
          cost[end] = with;
          from[end] = start;
        }
      }
    }
    List<int[]> groups = new ArrayList<>();
    for (int end = order.length; end > 0; end = from[end]) {
      groups.add(IntStream.range(from[end], end).map(i -> order[i]).toArray());
    }
    Collections.reverse(groups);
    return groups;
  }

  /** Where a group may begin at the earliest that ends before {@code end}. */
  private static int first(int[] lengths, int[] order, int end) {
    int start = end - 1;
    while (start > 0
        && end - start < MOST
        && (long) lengths[order[start - 1]] * (end - start + 1) <= PLACES) {
      start--;
    }
    return start;
  }
}
