package org.kroniek.story.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Reading;
import org.kroniek.model.across.Comparer;
import org.kroniek.model.across.Keeping;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.copy.Passages;
import org.kroniek.story.kept.MemoryKept;

/**
 * Finds the stories among the reports that it was given. The answer does not depend on the order in
 * which they came. Not safe for use by many threads.
 */
public final class StoryIndex {

  private final MemoryKept kept = new MemoryKept();
  private final Set<String> articles = new HashSet<>();
  private final Comparer comparer;

  /** With stories as fine as this. */
  public StoryIndex(Granularity granularity) {
    this.comparer = new Planting(new Forest(granularity));
  }

  private record Planting(Forest forest, Passages passages) implements Comparer {
    Planting(Forest forest) {
      this(forest, new Passages());
    }

    @Override
    public int edition() {
      return 0;
    }

    @Override
    public void take(long number, Reading reading, Keeping to) {
      passages.take(number, reading.article(), Lead.of(reading.article()), to);
      forest.take(number, reading, to);
    }

    @Override
    public void settle(Optional<Long> before, Optional<Long> after, Keeping to) {
      after.ifPresent(number -> forest.plant(number, to));
    }
  }

  /** Takes in a report; one that was there already takes the place of itself. */
  public void add(Reading reading) {
    if (articles.add(reading.article().id())) {
      kept.add(reading, comparer);
    }
  }

  /**
   * The stories so far, those with most independent reports first.
   *
   * @param copies tells which reports are copies
   */
  public List<Story> stories(Copies copies) {
    return new KeptStories(kept.current(Optional.empty()), kept, copies).list(1, Integer.MAX_VALUE);
  }
}
