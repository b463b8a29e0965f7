package org.kroniek.archive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

class SqliteKilledTest extends KilledContract {

  @TempDir Path folder;
  private final AtomicInteger files = new AtomicInteger();

  @Override
  String fresh() {
    return folder.resolve(files.incrementAndGet() + ".db").toString();
  }

  @Override
  List<String> complaints(String archive) throws SQLException {
    return Dump.complaints(Path.of(archive));
  }

  @Override
  List<String> contents(String archive) throws SQLException {
    return Dump.of(Path.of(archive));
  }
}
