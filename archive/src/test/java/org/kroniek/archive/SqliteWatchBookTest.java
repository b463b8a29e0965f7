package org.kroniek.archive;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.catalogue.CataloguedArchive;

class SqliteWatchBookTest extends WatchBookContract {

  @TempDir Path folder;

  @Override
  CataloguedArchive open(Clock clock) {
    return SqliteArchive.open(folder.resolve("kroniek.db"), clock);
  }
}
