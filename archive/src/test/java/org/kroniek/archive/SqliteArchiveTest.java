package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Archive;
import org.kroniek.model.Reading;

class SqliteArchiveTest {

  @TempDir Path folder;

  @Test
  void a_reading_comes_back_as_it_was_saved() {
    RandomReadings random = new RandomReadings(1);
    List<Reading> saved = new ArrayList<>();
    try (Archive archive = SqliteArchive.open(folder.resolve("k %20?.db"), Clock.systemUTC())) {
      for (int i = 0; i < 200; i++) {
        Reading reading = random.next();
        saved.add(reading);
        assertThat(archive.save(reading, Optional.of("file:/" + i))).isEqualTo(Archive.Saved.ADDED);
      }
      List<Reading> read = new ArrayList<>();
      archive.readings(read::add);
      assertThat(read).hasSameSizeAs(saved);
      for (int i = 0; i < read.size(); i++) {
        assertThat(read.get(i)).isEqualTo(saved.get(i));
      }
    }
  }
}
