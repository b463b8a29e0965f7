package org.kroniek.story.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers from zero that are put together two at a time: disjoint sets with halved paths (Tarjan
 * and van Leeuwen 1984). Not safe for use by many threads.
 */
public final class DisjointSets {

  private final int[] above;

  /** So many numbers, each by itself. */
  public DisjointSets(int size) {
    above = new int[size];
    for (int i = 0; i < size; i++) {
      above[i] = i;
    }
  }

  /** Puts the two together; the one that stands for the first stands for both. */
  public void join(int one, int other) {
    above[root(other)] = root(one);
  }

  /** The number that stands for all that this one is together with. */
  public int root(int number) {
    int at = number;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  /** The sets by the number that stands for each, each in ascending order. */
  public Collection<List<Integer>> all() {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < above.length; i++) {
      members.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
    }
    return members.values();
  }
}
