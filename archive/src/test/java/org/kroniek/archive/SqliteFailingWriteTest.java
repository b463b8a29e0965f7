package org.kroniek.archive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.junit.jupiter.api.io.TempDir;

class SqliteFailingWriteTest extends FailingWriteContract {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("kroniek.db");
  }

  @Override
  Store store(Function<ConnectionFactory, ConnectionFactory> way) {
    Path file = file();
    SqliteArchive.open(file, Clock.systemUTC()).close();
    Connections connections = new Connections(file, 50, false);
    return new Store(
        new SqliteDialect(),
        connections,
        way.apply(connections),
        Place.of(file)::check,
        new SqliteFailures(file, 50));
  }

  @Override
  List<String> rows() throws SQLException {
    return Dump.of(file());
  }

  @Override
  List<String> complaints() throws SQLException {
    return Dump.complaints(file());
  }
}
