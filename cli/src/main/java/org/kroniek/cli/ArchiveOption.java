package org.kroniek.cli;

import org.jspecify.annotations.Nullable;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.Composition;
import picocli.CommandLine.Option;

/** Which archive: the option, else the environment, else the file in the working folder. */
final class ArchiveOption {

  private static final String DEFAULT = "kroniek.db";

  @Option(
      names = "--archive",
      paramLabel = "ARCHIVE",
      description =
          "The archive, a file or postgresql://USER@HOST/DATABASE; else that of KRONIEK_ARCHIVE,"
              + " else ./"
              + DEFAULT
              + ".")
  private @Nullable String name;

  private String name(Terminal terminal) {
    return name != null ? name : terminal.variable("KRONIEK_ARCHIVE").orElse(DEFAULT);
  }

  /** The archive as it may be told to anybody; it may not be there yet. */
  String shown(Terminal terminal) {
    return Composition.shownArchive(name(terminal), terminal.environment());
  }

  /** The archive, made where it is not there. */
  CataloguedArchive open(Terminal terminal) {
    return Composition.archive(name(terminal), terminal.environment(), terminal.clock());
  }

  /** The archive, which must be there. */
  CataloguedArchive openExisting(Terminal terminal) {
    return Composition.existingArchive(name(terminal), terminal.environment(), terminal.clock());
  }
}
