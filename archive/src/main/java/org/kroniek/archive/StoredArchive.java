package org.kroniek.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.catalogue.AlertBook;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Corrections;
import org.kroniek.model.watch.WatchBook;

/** The record, in whatever engine. Safe for use by many threads and beside other programs. */
final class StoredArchive implements CataloguedArchive {

  /** Counts may be so old. */
  private static final Duration AGE = Duration.ofSeconds(20);

  private final Store store;
  private final Clock clock;
  private final Recent recent;
  private final Catalogue catalogue;
  private final Corrections corrections;
  private final Comparisons comparisons;
  private final WatchBook watched;
  private final AlertBook alerts;

  StoredArchive(Store store, Clock clock) {
    this(store, clock, false);
  }

  /**
   * In this store.
   *
   * @param still where nothing can be written to it
   */
  StoredArchive(Store store, Clock clock, boolean still) {
    this.store = store;
    this.clock = clock;
    this.recent = new Recent(clock, AGE);
    this.catalogue = new StoredCatalogue(store, recent);
    this.corrections = new StoredCorrections(store, clock);
    this.comparisons = new StoredComparisons(store, still);
    this.watched = new StoredWatchBook(store);
    this.alerts = new StoredAlertBook(store);
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
  public Optional<Comparisons> comparisons() {
    return Optional.of(comparisons);
  }

  @Override
  public WatchBook watched() {
    return watched;
  }

  @Override
  public AlertBook alerts() {
    return alerts;
  }

  @Override
  public void close() {
    store.close();
  }
}
