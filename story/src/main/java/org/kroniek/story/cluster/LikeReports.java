package org.kroniek.story.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.kroniek.model.across.Kept;
import org.kroniek.model.across.Kept.Kind;

/**
 * Tells of two reports, by the ids of their articles, whether they may be one story: whether they
 * are as like as one that goes on from the other, within the same days, or hang together by others
 * of these reports that are. What else is on record makes no difference. Immutable.
 */
public final class LikeReports implements BiPredicate<String, String> {

  /** So many before it in time a report is compared with. */
  private static final int MOST_COMPARED = 1_000;

  private static final Granularity GRANULARITY = Granularity.STORY;

  /** For the id of each article that of the first of those it hangs together with. */
  private final Map<String, String> first = new HashMap<>();

  /**
   * Of these readings, of which {@link Forest#take} has kept what is compared.
   *
   * @param numbers of the readings
   */
  public LikeReports(Collection<Long> numbers, Kept kept) {
    List<Traits> all =
        numbers.stream()
            .flatMap(number -> kept.bytes(Kind.STORY, number).stream())
            .map(Traits::of)
            .sorted(Traits.ORDER)
            .toList();
    int[] group = new int[all.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (int j = i - 1; j >= Math.max(0, i - MOST_COMPARED) && areNear(all, j, i); j--) {
        if (root(group, j) != root(group, i)
            && all.get(i).likeness(all.get(j)) >= GRANULARITY.likeness()) {
          group[root(group, i)] = root(group, j);
        }
      }
    }
    for (int i = 0; i < group.length; i++) {
      first.put(all.get(i).article(), all.get(root(group, i)).article());
    }
  }

  private static boolean areNear(List<Traits> all, int earlier, int later) {
    return all.get(later).day() - all.get(earlier).day() <= GRANULARITY.windowDays();
  }

  private static int root(int[] group, int member) {
    int at = member;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  @Override
  public boolean test(String one, String other) {
    return first.containsKey(one) && first.getOrDefault(one, "").equals(first.get(other));
  }
}
