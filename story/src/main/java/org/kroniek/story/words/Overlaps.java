package org.kroniek.story.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which of many sets of stems may have much in common with one of them, without comparing it
 * with all: none that {@link Overlap} would tell is missed. Not safe for use by many threads.
 */
public final class Overlaps {

  private final List<Set<String>> sets;

  /** For each stem where it stands. */
  private final Map<String, List<Integer>> having = new HashMap<>();

  /** For each end of a longer stem where that stands. */
  private final Map<String, List<Integer>> ending = new HashMap<>();

  /** Of these sets. */
  public Overlaps(List<Set<String>> sets) {
    this.sets = List.copyOf(sets);
    for (int place = 0; place < sets.size(); place++) {
      for (String stem : sets.get(place)) {
        put(having, stem, place);
        for (String end : ends(stem)) {
          put(ending, end, place);
        }
      }
    }
  }

  private static void put(Map<String, List<Integer>> to, String key, int place) {
    to.computeIfAbsent(key, any -> new ArrayList<>()).add(place);
  }

  /** What a stem may have as its last part. */
  private static List<String> ends(String stem) {
    List<String> ends = new ArrayList<>();
    for (int start = 1; start + Overlap.SHORTEST_PART <= stem.length(); start++) {
      ends.add(stem.substring(start));
    }
    return ends;
  }

  /** The places of the sets that may share so many stems with this one, which is among them. */
  public List<Integer> with(int place, int fewest) {
    int[] shared = new int[sets.size()];
    for (String stem : sets.get(place)) {
      count(having, stem, shared);
      count(ending, stem, shared);
      ends(stem).forEach(end -> count(having, end, shared));
    }
    List<Integer> found = new ArrayList<>();
    for (int other = 0; other < shared.length; other++) {
      if (shared[other] >= fewest) {
        found.add(other);
      }
    }
    return found;
  }

  private static void count(Map<String, List<Integer>> in, String key, int[] shared) {
    in.getOrDefault(key, List.of()).forEach(place -> shared[place]++);
  }
}
