package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.watch.WatchLease;

@ExtendWith(PostgresTests.class)
class PostgresWatchBookTest extends WatchBookContract {

  private final PostgresServer server;
  private final String database;

  PostgresWatchBookTest(PostgresServer server) throws SQLException {
    this.server = server;
    this.database = server.freshDatabase();
  }

  @Override
  CataloguedArchive open(Clock clock) {
    return Archives.open(server.address(database), Map.of(), clock);
  }

  @Test
  void the_right_to_watch_ends_with_its_connection() throws SQLException {
    try (CataloguedArchive archive = open(Clock.systemUTC())) {
      WatchLease lease = archive.watched().lease().orElseThrow();
      server.execute(
          database,
          "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory'"
              + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
      assertThat(lease.isHeld()).isFalse();
      try (WatchLease next = archive.watched().lease().orElseThrow()) {
        lease.close();
        assertThat(next.isHeld()).isTrue();
      }
    }
  }
}
