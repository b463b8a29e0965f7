package org.kroniek.archive;

import org.jspecify.annotations.Nullable;
import org.kroniek.model.ArchiveException;

/** What to tell people when an engine fails. */
interface Failures {

  /** The failure in words that name the archive, what is wrong and what to do. */
  ArchiveException tell(Throwable failure);

  /** That the archive holds what Kroniek would not have written. */
  ArchiveException damaged(@Nullable Throwable failure);
}
