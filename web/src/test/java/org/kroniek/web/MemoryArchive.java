package org.kroniek.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.catalogue.AlertBook;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Corrections;
import org.kroniek.model.watch.WatchBook;
import org.kroniek.pipeline.AcrossReports;
import org.kroniek.pipeline.Composition;

/** A real archive in a file that goes with the test; it can be told to fail. */
final class MemoryArchive implements CataloguedArchive {

  private static final Instant RECORDED = Instant.parse("2025-06-26T09:00:00Z");

  /** Making an archive is nothing to tell in a test. */
  private static final Logger MAKING = Logger.getLogger("org.flywaydb");

  private final CataloguedArchive real;
  private boolean failing;
  private boolean broken;

  MemoryArchive(Reading... readings) {
    MAKING.setLevel(Level.WARNING);
    try {
      Path folder = Files.createTempDirectory("kroniek-web");
      Path file = folder.resolve("kroniek.db");
      real = Composition.archive(file, Clock.fixed(RECORDED, ZoneOffset.UTC));
      for (String name : List.of("", "kroniek.db", "kroniek.db-wal", "kroniek.db-shm")) {
        folder.resolve(name).toFile().deleteOnExit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Reading reading : readings) {
      real.save(reading, Optional.empty());
    }
  }

  void fail(boolean now) {
    failing = now;
  }

  void breakDown(boolean now) {
    broken = now;
  }

  private CataloguedArchive real() {
    if (broken) {
      throw new IllegalStateException("a secret of the inside");
    }
    if (failing) {
      throw new ArchiveException("kroniek.db is locked by another program.");
    }
    return real;
  }

  @Override
  public Saved save(Reading reading, Optional<String> origin) {
    return real().save(reading, origin);
  }

  @Override
  public void quarantine(Rejection rejection) {
    real().quarantine(rejection);
  }

  @Override
  public Results find(Query query) {
    return real().find(query);
  }

  @Override
  public Optional<Stored> show(String id) {
    return real().show(id);
  }

  @Override
  public List<String> idsBeginningWith(String prefix, int limit) {
    return real().idsBeginningWith(prefix, limit);
  }

  @Override
  public void readings(Consumer<Reading> to) {
    real().readings(to);
  }

  @Override
  public void readings(Instant asOf, Consumer<Reading> to) {
    real().readings(asOf, to);
  }

  @Override
  public List<Quarantined> quarantined() {
    return real().quarantined();
  }

  @Override
  public Counts counts() {
    return real().counts();
  }

  @Override
  public List<Tally> sources(int limit) {
    return real().sources(limit);
  }

  @Override
  public List<Tally> outlets(int limit) {
    return real().outlets(limit);
  }

  @Override
  public Optional<Instant> since() {
    return real().since();
  }

  @Override
  public Catalogue catalogue() {
    return real().catalogue();
  }

  @Override
  public Corrections corrections() {
    return real().corrections();
  }

  @Override
  public Optional<Comparisons> comparisons() {
    return real().comparisons();
  }

  /** Compares all articles with one another, as reading them does. */
  MemoryArchive compared() {
    new AcrossReports(real, Optional.empty(), Optional.empty()).copies();
    return this;
  }

  @Override
  public WatchBook watched() {
    return real().watched();
  }

  @Override
  public AlertBook alerts() {
    return real().alerts();
  }

  @Override
  public void close() {
    real.close();
  }
}
