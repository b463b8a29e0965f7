package org.kroniek.archive;

import org.jspecify.annotations.Nullable;
import org.kroniek.model.ArchiveException;

/** What to tell people when an engine fails. */
interface Failures {

  /** What is said of an archive that was not copied to the end. */
  String UNFINISHED =
      "is the unfinished target of a move: run the same \"kroniek move\" again, or remove it";

  /** The failure in words that name the archive, what is wrong and what to do. */
  ArchiveException tell(Throwable failure);

  /** That the archive holds what Kroniek would not have written. */
  ArchiveException damaged(@Nullable Throwable failure);
}
