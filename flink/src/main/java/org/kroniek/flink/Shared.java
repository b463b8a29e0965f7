package org.kroniek.flink;

import java.nio.file.Path;
import java.util.Optional;
import org.kroniek.pipeline.Composition;

/** The parts of the pipeline, loaded once in each process and used by all its slots. */
final class Shared {

  private Shared() {}

  /** Loaded when it is first asked for, since a class is initialised then. */
  private static final class Loaded {
    private static final Composition COMPOSITION = new Composition();

    private Loaded() {}
  }

  /**
   * The parts.
   *
   * @param world a folder of tables of one's own, with which each slot loads parts of its own;
   *     empty for none
   */
  static Composition composition(String world) {
    return world.isEmpty() ? Loaded.COMPOSITION : new Composition(Optional.of(Path.of(world)));
  }
}
