package org.kroniek.archive;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kroniek.model.catalogue.CataloguedArchive;

@ExtendWith(PostgresTests.class)
class PostgresAlertBookTest extends AlertBookContract {

  private final PostgresServer server;
  private final String database;

  PostgresAlertBookTest(PostgresServer server) throws SQLException {
    this.server = server;
    this.database = server.freshDatabase();
  }

  @Override
  CataloguedArchive open(Clock clock) {
    return Archives.open(server.address(database), Map.of(), clock);
  }
}
