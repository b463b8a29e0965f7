package org.kroniek.model.catalogue;

import org.kroniek.model.Archive;

/** An archive that answers questions over all articles and keeps corrections. */
public interface CataloguedArchive extends Archive {

  /** What can be asked over all articles. */
  Catalogue catalogue();

  /** What people found right or wrong. */
  Corrections corrections();
}
