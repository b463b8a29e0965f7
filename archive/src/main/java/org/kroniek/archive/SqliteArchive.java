package org.kroniek.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.NearestName;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.CataloguedArchive;

/** The record in one SQLite file. Safe for use by many threads and beside other programs. */
final class SqliteArchive {

  /** Longer than any transaction of another Kroniek takes. */
  private static final int BUSY_MILLIS = 10_000;

  private SqliteArchive() {}

  /**
   * Opens the archive in a file and makes it where there is no file yet.
   *
   * @param clock tells when things are recorded
   * @throws org.kroniek.model.ArchiveException where the file cannot be opened, is no archive, is
   *     damaged or was written by a newer version
   */
  static CataloguedArchive open(Path file, Clock clock) {
    return open(file, clock, BUSY_MILLIS);
  }

  static CataloguedArchive open(Path file, Clock clock, int busyMillis) {
    return open(file, clock, busyMillis, ArchiveFile.isStill(file));
  }

  static CataloguedArchive open(Path file, Clock clock, int busyMillis, boolean still) {
    return new StoredArchive(store(file, busyMillis, still), clock, still);
  }

  private static Store store(Path file, int busyMillis, boolean still) {
    Store store = store(file, busyMillis, still, false);
    Unshelved.shelve(store);
    return store;
  }

  private static Store store(Path file, int busyMillis, boolean still, boolean unfinished) {
    SqliteFailures failures = new SqliteFailures(file, busyMillis);
    ArchiveFile.checkPlace(file, failures);
    Connections connections = new Connections(file, busyMillis, still);
    new ArchiveFile(file, connections, failures, unfinished).prepare();
    return new Store(new SqliteDialect(), connections, Place.of(file)::check, failures);
  }

  /** The transactions of an archive that must be there. */
  static Store from(Path file) {
    checkThere(file);
    return store(file, BUSY_MILLIS, ArchiveFile.isStill(file));
  }

  /** The transactions of an archive that may be the unfinished target of a move. */
  static Store to(Path file) {
    return store(file, BUSY_MILLIS, false, true);
  }

  /**
   * Opens the archive in a file that must be there.
   *
   * @throws UsageException where there is no such file
   */
  static CataloguedArchive openExisting(Path file, Clock clock) {
    checkThere(file);
    return open(file, clock);
  }

  private static void checkThere(Path file) {
    if (!Files.exists(file)) {
      throw new UsageException(
          "there is no archive "
              + file
              + nearest(file).map(name -> ", did you mean " + name + "?").orElse("")
              + " (./kroniek read FILE... makes one; --archive names another)");
    }
  }

  private static Optional<String> nearest(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    List<String> names = new ArrayList<>();
    if (folder != null && Files.isDirectory(folder)) {
      try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder, "*.db")) {
        beside.forEach(path -> names.add(String.valueOf(path.getFileName())));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return NearestName.of(String.valueOf(file.getFileName()), names);
  }
}
