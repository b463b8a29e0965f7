package org.kroniek.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresTests.class)
class PostgresFailingWriteTest extends FailingWriteContract {

  private final PostgresServer server;
  private final String database;

  PostgresFailingWriteTest(PostgresServer server) throws SQLException {
    this.server = server;
    this.database = server.freshDatabase();
  }

  final PostgresServer server() {
    return server;
  }

  @Override
  Store store(Function<ConnectionFactory, ConnectionFactory> way) {
    PostgresAddress address = PostgresAddress.of(server.address(database), Map.of("HOME", "/none"));
    Duration patience = Duration.ofSeconds(5);
    PostgresFailures failures = new PostgresFailures(address, patience);
    PostgresConnections connections = PostgresConnections.open(address, failures);
    return new Store(
        new PostgresDialect(patience), connections, way.apply(connections), () -> {}, failures);
  }

  @Override
  List<String> rows() throws SQLException {
    try (Connection connection = server.connect(database)) {
      return Dump.rows(connection);
    }
  }

  @Override
  List<String> complaints() {
    return List.of(); // What refers to nothing is not let in.
  }
}
