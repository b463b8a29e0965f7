package org.kroniek.watch;

import java.net.URI;
import org.kroniek.model.watch.WatchedFeed;
import org.kroniek.model.watch.WatchedItem;

/** One thing to ask of one host; one request at most. */
sealed interface Errand {

  /** More redirects than this lead nowhere. */
  int MOST_HOPS = 5;

  /** The address that is asked. */
  URI at();

  /** How many redirects led there. */
  int hops();

  /** The same at the address that a server named. */
  Errand to(URI other, boolean forGood);

  /** What the host allows. */
  record RobotsErrand(String host, URI at, int hops) implements Errand {
    @Override
    public Errand to(URI other, boolean forGood) {
      return new RobotsErrand(host, other, hops + 1);
    }
  }

  /**
   * A feed.
   *
   * @param moved whether every redirect on the way there is for good
   */
  record FeedErrand(FeedSource source, WatchedFeed feed, URI at, int hops, boolean moved)
      implements Errand {
    @Override
    public Errand to(URI other, boolean forGood) {
      return new FeedErrand(source, feed, other, hops + 1, forGood && (hops == 0 || moved));
    }
  }

  /** A report. */
  record PageErrand(FeedSource source, WatchedItem item, URI at, int hops) implements Errand {
    @Override
    public Errand to(URI other, boolean forGood) {
      return new PageErrand(source, item, other, hops + 1);
    }
  }
}
