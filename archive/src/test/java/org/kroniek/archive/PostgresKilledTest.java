package org.kroniek.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kroniek.model.Archive;

@ExtendWith(PostgresTests.class)
class PostgresKilledTest extends KilledContract {

  private final PostgresServer server;

  PostgresKilledTest(PostgresServer server) {
    this.server = server;
  }

  @Override
  String fresh() throws SQLException {
    return server.address(server.freshDatabase());
  }

  /** The server lets nothing in that refers to nothing; nobody may be left who still writes. */
  @Override
  List<String> complaints(String archive) throws Exception {
    String database = database(archive);
    List<String> left = List.of("not asked yet");
    for (int attempt = 0; attempt < 100 && !left.isEmpty(); attempt++) {
      Thread.sleep(20);
      try (Connection connection = server.connect("postgres")) {
        left =
            Dump.column(
                connection,
                "SELECT query FROM pg_stat_activity WHERE datname = '" + database + "'");
      }
    }
    return left;
  }

  /** Without numbers, which who was killed took along. */
  @Override
  List<String> contents(String archive) throws SQLException {
    List<String> contents = new ArrayList<>();
    try (Connection connection = server.connect(database(archive));
        Archive opened = Archives.openExisting(archive, Map.of(), Clock.systemUTC())) {
      for (String table :
          Dump.column(
              connection,
              "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                  + " ORDER BY table_name")) {
        contents.add(
            table + Dump.column(connection, "SELECT CAST(count(*) AS TEXT) FROM " + table));
      }
      contents.addAll(
          Dump.column(
              connection, "SELECT id || ' ' || coalesce(type, '') FROM subject ORDER BY 1"));
      contents.add(opened.counts().toString());
      contents.add(opened.sources(1000).toString());
      contents.add(opened.outlets(1000).toString());
      opened.readings(reading -> contents.add(reading.toString()));
    }
    return contents;
  }

  private static String database(String archive) {
    return archive.substring(archive.lastIndexOf('/') + 1);
  }
}
