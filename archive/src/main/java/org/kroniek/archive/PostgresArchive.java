package org.kroniek.archive;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.kroniek.archive.PostgresSchema.State;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.CataloguedArchive;

/**
 * The record in a PostgreSQL database, version 15 or later. Safe for use by many threads, and by
 * many programs on many machines at once.
 */
final class PostgresArchive {

  /** Longer than many writers' transactions after one another. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private PostgresArchive() {}

  /** Opens the archive in a database and makes it where the database is empty. */
  static CataloguedArchive open(PostgresAddress address, Clock clock) {
    return open(address, clock, PATIENCE, true);
  }

  /**
   * Opens the archive in a database that must hold one.
   *
   * @throws UsageException where it holds none
   */
  static CataloguedArchive openExisting(PostgresAddress address, Clock clock) {
    return open(address, clock, PATIENCE, false);
  }

  static CataloguedArchive open(
      PostgresAddress address, Clock clock, Duration patience, boolean make) {
    Store store = store(address, patience, make);
    return new StoredArchive(store, clock, isReadOnly(store));
  }

  /** Whether the user may look and no more, or the server is one that follows another. */
  private static boolean isReadOnly(Store store) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT pg_is_in_recovery() OR NOT has_table_privilege('kept_waiting', 'DELETE')")
                .mapTo(Boolean.class)
                .one());
  }

  /** The transactions of an archive that must be there. */
  static Store from(PostgresAddress address) {
    return store(address, PATIENCE, false);
  }

  /** The transactions of an archive that may be the unfinished target of a move. */
  static Store to(PostgresAddress address) {
    return store(
        address,
        PATIENCE,
        schema -> {
          State state = schema.state();
          if (state == State.NOTHING || state == State.OLDER) {
            schema.migrate();
          }
        });
  }

  /** The transactions of an archive. */
  static Store store(PostgresAddress address, Duration patience, boolean make) {
    Store store = store(address, patience, schema -> prepare(address, schema, make));
    Unshelved.shelve(store);
    return store;
  }

  private static Store store(
      PostgresAddress address, Duration patience, Consumer<PostgresSchema> prepare) {
    PostgresFailures failures = new PostgresFailures(address, patience);
    PostgresConnections connections = PostgresConnections.open(address, failures);
    boolean done = false;
    try {
      prepare.accept(new PostgresSchema(connections.source(), failures));
      done = true;
    } finally {
      if (!done) {
        connections.close();
      }
    }
    return new Store(new PostgresDialect(patience), connections, () -> {}, failures);
  }

  private static void prepare(PostgresAddress address, PostgresSchema schema, boolean make) {
    State state = schema.state();
    if (state == State.UNFINISHED) {
      throw schema.unfinished();
    }
    if (state == State.NOTHING && !make) {
      throw new UsageException(
          "there is no archive in "
              + address
              + " (./kroniek read FILE... makes one; --archive names another)");
    }
    if (state != State.CURRENT) {
      schema.migrate();
    }
  }
}
