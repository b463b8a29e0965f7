package org.kroniek.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kroniek.model.NearestName;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Corrections;

/** The record in one SQLite file. Safe for use by many threads and beside other programs. */
public final class SqliteArchive implements CataloguedArchive {

  /** Longer than any transaction of another Kroniek takes. */
  private static final int BUSY_MILLIS = 10_000;

  /** Counts may be so old. */
  private static final Duration AGE = Duration.ofSeconds(20);

  private final Store store;
  private final Clock clock;
  private final Recent recent;
  private final Catalogue catalogue;
  private final Corrections corrections;

  SqliteArchive(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.recent = new Recent(clock, AGE);
    this.catalogue = new SqliteCatalogue(store, recent);
    this.corrections = new SqliteCorrections(store, clock);
  }

  /**
   * Opens the archive in a file and makes it where there is no file yet.
   *
   * @param clock tells when things are recorded
   * @throws org.kroniek.model.ArchiveException where the file cannot be opened, is no archive, is
   *     damaged or was written by a newer version
   */
  public static CataloguedArchive open(Path file, Clock clock) {
    return open(file, clock, BUSY_MILLIS);
  }

  static CataloguedArchive open(Path file, Clock clock, int busyMillis) {
    return open(file, clock, busyMillis, ArchiveFile.isStill(file));
  }

  static CataloguedArchive open(Path file, Clock clock, int busyMillis, boolean still) {
    Failures failures = new Failures(file, busyMillis);
    ArchiveFile.checkPlace(file, failures);
    Connections connections = new Connections(file, busyMillis, still);
    new ArchiveFile(file, connections, failures).prepare();
    Store store = new Store(Place.of(file), connections, failures);
    Unshelved.shelve(store);
    return new SqliteArchive(store, clock);
  }

  /**
   * Opens the archive in a file that must be there.
   *
   * @throws UsageException where there is no such file
   */
  public static CataloguedArchive openExisting(Path file, Clock clock) {
    if (!Files.exists(file)) {
      throw new UsageException(
          "there is no archive "
              + file
              + nearest(file).map(name -> ", did you mean " + name + "?").orElse("")
              + " (./kroniek read FILE... makes one; --archive names another)");
    }
    return open(file, clock);
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

  @Override
  public Saved save(Reading reading, Optional<String> origin) {
    Saved saved =
        store.write(handle -> new Recorder(handle, Instants.now(clock)).save(reading, origin));
    recent.clear();
    return saved;
  }

  @Override
  public void quarantine(Rejection rejection) {
    store.write(
        handle -> {
          Holdings.quarantine(handle, rejection, Instants.now(clock));
          return true;
        });
  }

  @Override
  public Results find(Query query) {
    return store.read(handle -> Search.find(handle, query));
  }

  @Override
  public Optional<Stored> show(String id) {
    return store.read(handle -> Holdings.show(handle, id));
  }

  @Override
  public List<String> idsBeginningWith(String prefix, int limit) {
    return store.read(handle -> Holdings.ids(handle, prefix, limit));
  }

  @Override
  public void readings(Consumer<Reading> to) {
    store.read(
        handle -> {
          ReadingLoader loader = new ReadingLoader(handle);
          Holdings.current(handle).forEach(reading -> to.accept(loader.load(reading)));
          return true;
        });
  }

  @Override
  public void readings(Instant asOf, Consumer<Reading> to) {
    store.read(
        handle -> {
          ReadingLoader loader = new ReadingLoader(handle);
          Holdings.current(handle, Instants.write(asOf))
              .forEach(reading -> to.accept(loader.load(reading)));
          return true;
        });
  }

  @Override
  public List<Quarantined> quarantined() {
    return store.read(Holdings::quarantined);
  }

  @Override
  public Counts counts() {
    return store.read(Holdings::counts);
  }

  @Override
  public List<Tally> sources(int limit) {
    return store.read(handle -> Holdings.sources(handle, limit));
  }

  @Override
  public List<Tally> outlets(int limit) {
    return store.read(handle -> Holdings.outlets(handle, limit));
  }

  @Override
  public Optional<Instant> since() {
    return store.read(Holdings::since);
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public Corrections corrections() {
    return corrections;
  }

  @Override
  public void close() {
    store.close();
  }
}
