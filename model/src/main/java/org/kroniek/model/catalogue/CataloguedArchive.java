package org.kroniek.model.catalogue;

import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.watch.WatchBook;

/** An archive that answers questions over all articles and keeps corrections. */
public interface CataloguedArchive extends Archive {

  /** What can be asked over all articles. */
  Catalogue catalogue();

  /** What people found right or wrong. */
  Corrections corrections();

  /** What is kept to compare reports; empty where nothing is and each answer is made anew. */
  default Optional<Comparisons> comparisons() {
    return Optional.empty();
  }

  /** The feeds that are watched. */
  WatchBook watched();

  /** The saved queries that tell when something new answers them. */
  AlertBook alerts();
}
