package org.kroniek.archive;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Archive;

class SqliteArchiveTest extends FindContract {

  @TempDir Path folder;

  @Override
  Archive open(Clock clock) {
    return SqliteArchive.open(folder.resolve("kroniek.db"), clock);
  }
}
