package org.kroniek.watch;

import java.time.Instant;
import java.util.Optional;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Reading;
import org.kroniek.model.watch.WatchedFeed;
import org.kroniek.model.watch.WatchedItem;

/** Is told what happens while feeds are watched, on the thread that watches. */
public interface WatchListener {

  /** Another program watches for this archive: nothing is asked until it has ended. */
  void standsBy();

  /** A feed was asked; {@link WatchedFeed#outcome} says what came of it. */
  void feed(WatchedFeed feed);

  /**
   * A report was read.
   *
   * @param saved what writing it did
   */
  void report(Reading reading, Saved saved);

  /** A report cannot be had; {@link WatchedItem#outcome} says why. */
  void refused(WatchedItem item);

  /** A host is left alone for a while. */
  void paused(String host, String reason);

  /**
   * Nothing is under way, or enough came in: what follows from new reports can be done.
   *
   * @return when this wants to be told again at the latest; empty where it need not be
   */
  Optional<Instant> settled();
}
