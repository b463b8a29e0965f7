package org.kroniek.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.Composition;
import picocli.CommandLine.Option;

/** Which archive: the option, else the environment, else the file in the working folder. */
final class ArchiveOption {

  private static final String DEFAULT = "kroniek.db";

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      description = "The archive; else that of KRONIEK_ARCHIVE, else ./" + DEFAULT + ".")
  private @Nullable Path file;

  /** The file, which may not be there yet. */
  Path path(Terminal terminal) {
    return file != null ? file : Path.of(terminal.variable("KRONIEK_ARCHIVE").orElse(DEFAULT));
  }

  /** The archive, made where it is not there. */
  CataloguedArchive open(Terminal terminal) {
    return Composition.archive(path(terminal), terminal.clock());
  }

  /** The archive, which must be there. */
  CataloguedArchive openExisting(Terminal terminal) {
    return Composition.existingArchive(path(terminal), terminal.clock());
  }
}
