package org.kroniek.story.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.kroniek.model.across.Kept;
import org.kroniek.model.across.Kept.Kind;
import org.kroniek.story.words.DisjointSets;

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
    DisjointSets groups = new DisjointSets(all.size());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i - 1; j >= Math.max(0, i - MOST_COMPARED) && areNear(all, j, i); j--) {
        if (groups.root(j) != groups.root(i)
            && all.get(i).likeness(all.get(j)) >= GRANULARITY.likeness()) {
          groups.join(j, i);
        }
      }
    }
    for (int i = 0; i < all.size(); i++) {
      first.put(all.get(i).article(), all.get(groups.root(i)).article());
    }
  }

  private static boolean areNear(List<Traits> all, int earlier, int later) {
    return all.get(later).day() - all.get(earlier).day() <= GRANULARITY.windowDays();
  }

  @Override
  public boolean test(String one, String other) {
    return first.containsKey(one) && first.getOrDefault(one, "").equals(first.get(other));
  }
}
