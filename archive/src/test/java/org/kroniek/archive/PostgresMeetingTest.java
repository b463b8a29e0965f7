package org.kroniek.archive;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kroniek.model.catalogue.CataloguedArchive;

/** With all words taken for frequent; the other tests have none that are. */
@ExtendWith(PostgresTests.class)
class PostgresMeetingTest extends MeetingTest {

  private final PostgresServer server;
  private final String database;

  PostgresMeetingTest(PostgresServer server) throws SQLException {
    this.server = server;
    this.database = server.freshDatabase();
  }

  @Override
  CataloguedArchive empty() {
    Duration patience = Duration.ofSeconds(10);
    PostgresAddress address = PostgresAddress.of(server.address(database), Map.of());
    PostgresFailures failures = new PostgresFailures(address, patience);
    return new StoredArchive(
        new Store(
            new PostgresDialect(patience, 0),
            PostgresConnections.open(address, failures),
            () -> {},
            failures),
        Clock.systemUTC());
  }
}
