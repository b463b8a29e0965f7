package org.kroniek.pipeline;

import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.story.ReportComparer;

/** Keeps of the readings of an archive what is needed to compare them. */
final class KeepingUp {

  /** So many articles in one transaction: a question does not wait long for the next. */
  private static final int AT_ONCE = 50;

  private KeepingUp() {}

  /**
   * What an archive keeps, once nothing waits any more; empty where it keeps nothing, or where
   * something waits and nothing can be written, for good or for now.
   */
  static Optional<Comparisons> with(Archive archive) {
    Optional<Comparisons> kept = of(archive);
    if (kept.isEmpty() || kept.get().isReadOnly()) {
      return kept.filter(comparisons -> !comparisons.isWaiting(ReportComparer.EDITION));
    }
    try {
      catchUp(kept.get());
    } catch (ArchiveException notWritten) {
      // The question can be answered without; where the archive fails as a whole it fails again.
      return Optional.empty();
    }
    return kept;
  }

  /** Works off all articles that wait. */
  static void catchUp(Archive archive) {
    of(archive).filter(kept -> !kept.isReadOnly()).ifPresent(KeepingUp::catchUp);
  }

  /** Works off so many articles that wait, or fewer; returns how many those were. */
  static int catchUp(Archive archive, int most) {
    return of(archive)
        .filter(kept -> !kept.isReadOnly() && kept.isWaiting(ReportComparer.EDITION))
        .map(kept -> kept.catchUp(new ReportComparer(), most))
        .orElse(0);
  }

  private static void catchUp(Comparisons kept) {
    if (kept.isWaiting(ReportComparer.EDITION)) {
      ReportComparer comparer = new ReportComparer();
      int done = kept.catchUp(comparer, AT_ONCE);
      while (done > 0) {
        done = kept.catchUp(comparer, AT_ONCE);
      }
    }
  }

  private static Optional<Comparisons> of(Archive archive) {
    return archive instanceof CataloguedArchive catalogued
        ? catalogued.comparisons()
        : Optional.empty();
  }
}
