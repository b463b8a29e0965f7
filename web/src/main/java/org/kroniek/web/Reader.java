package org.kroniek.web;

import org.jspecify.annotations.Nullable;
import org.kroniek.model.World;
import org.kroniek.pipeline.Composition;

/**
 * What articles are read with. It is loaded when it is first asked for, so that the server starts
 * at once. Safe for use by many threads.
 */
final class Reader {

  private @Nullable Composition composition;

  synchronized Composition composition() {
    Composition loaded = composition;
    if (loaded == null) {
      loaded = new Composition();
      composition = loaded;
    }
    return loaded;
  }

  /** Who held which office when. */
  World world() {
    return composition().world();
  }
}
