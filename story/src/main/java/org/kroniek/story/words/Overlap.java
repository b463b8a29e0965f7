package org.kroniek.story.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What two sets of stems have in common; a word is taken for the compound that it ends ({@code
 * technologie}, {@code rakettechnologie}).
 *
 * @param shared the stems of the smaller set that the larger has too
 * @param smaller how many the smaller set has
 * @param larger how many the larger set has
 */
public record Overlap(List<String> shared, int smaller, int larger) {

  static final int SHORTEST_PART = 5;

  /** What makes a word its opposite: {@code onmogelijk}, {@code unsafe}. */
  private static final Set<String> DENYING = Set.of("on", "un");

  /** Copies the list. */
  public Overlap {
    shared = List.copyOf(shared);
  }

  /** Compares two sets of stems. */
  public static Overlap of(Set<String> one, Set<String> other) {
    Set<String> small = one.size() <= other.size() ? one : other;
    Set<String> large = one.size() <= other.size() ? other : one;
    List<String> shared = new ArrayList<>();
    for (String stem : small) {
      if (large.contains(stem) || large.stream().anyMatch(with -> isPart(stem, with))) {
        shared.add(stem);
      }
    }
    return new Overlap(shared, small.size(), large.size());
  }

  private static boolean isPart(String one, String other) {
    String part = one.length() < other.length() ? one : other;
    String whole = one.length() < other.length() ? other : one;
    boolean denies = whole.length() == part.length() + 2 && DENYING.contains(whole.substring(0, 2));
    return part.length() >= SHORTEST_PART && whole.endsWith(part) && !denies;
  }

  /** The part of the smaller set that is shared, from 0 to 1. */
  public double ofSmaller() {
    return smaller == 0 ? 0 : shared.size() / (double) smaller;
  }

  /** The part of the larger set that is shared, from 0 to 1. */
  public double ofLarger() {
    return larger == 0 ? 0 : shared.size() / (double) larger;
  }
}
