package org.kroniek.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.kroniek.model.ArchiveException;

/**
 * The file that was opened. An open file that somebody removes or replaces can still be written,
 * and what is written is lost; so it is looked at before each use.
 */
final class Place {

  private final Path file;
  private final Optional<Object> key;

  private Place(Path file, Optional<Object> key) {
    this.file = file;
    this.key = key;
  }

  /** The file that lies there now. */
  static Place of(Path file) {
    return new Place(file, key(file));
  }

  /** Fails where it is no longer the same file. */
  void check() {
    if (!key(file).equals(key)) {
      throw new ArchiveException(
          "the archive " + file + " was removed or replaced while it was in use: start again");
    }
  }

  /** What tells two files apart, where the file system has such a thing. */
  private static Optional<Object> key(Path file) {
    try {
      return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    } catch (IOException gone) {
      return Optional.of(gone.getClass());
    }
  }
}
