package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kroniek.model.Archive;
import org.kroniek.model.ArchiveException;

@ExtendWith(PostgresTests.class)
class PostgresArchiveTest extends KeptContract {

  private final PostgresServer server;
  private final String database;

  PostgresArchiveTest(PostgresServer server) throws SQLException {
    this.server = server;
    this.database = server.freshDatabase();
  }

  @Override
  Archive open(Clock clock) {
    return Archives.open(server.address(database), Map.of(), clock);
  }

  @Test
  void what_was_closed_says_so() {
    archive.close();
    assertThatThrownBy(archive::counts)
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("was closed");
  }
}
