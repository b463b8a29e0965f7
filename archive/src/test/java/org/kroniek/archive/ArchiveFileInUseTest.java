package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Archive;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.Reading;

/** What happens when several programs use one archive, or take it from under one another. */
class ArchiveFileInUseTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;
  private Path file;
  private ArchiveOnDisk disk;

  @BeforeEach
  void name() {
    file = folder.resolve("kroniek.db");
    disk = new ArchiveOnDisk(file);
  }

  @Test
  void an_archive_that_another_program_writes_is_told_and_can_still_be_read() throws Exception {
    disk.fill();
    try (Connection other = disk.connection();
        Statement statement = other.createStatement();
        Archive archive = SqliteArchive.open(file, CLOCK, 50)) {
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("UPDATE reading SET title = 'x'");
      ArchiveOnDisk.refused(
          ArchiveException.class,
          () -> archive.save(Report.of("Nieuw.").read(), Optional.empty()),
          file,
          "is being written by another program (waited 0.1 s)",
          "try again");
      assertThat(archive.counts().articles()).isEqualTo(20);
      statement.execute("ROLLBACK");
      assertThat(archive.save(Report.of("Nieuw.").read(), Optional.empty()))
          .isEqualTo(Archive.Saved.ADDED);
    }
  }

  @Test
  void an_archive_that_another_program_locks_whole_is_told() throws Exception {
    disk.fill();
    disk.sql("PRAGMA journal_mode = DELETE");
    try (Connection other = disk.connection();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      ArchiveOnDisk.refused(
          ArchiveException.class,
          () -> SqliteArchive.open(file, CLOCK, 50),
          file,
          "by another program");
    }
  }

  @Test
  void a_second_writer_waits_its_turn() throws Exception {
    try (Archive one = SqliteArchive.open(file, CLOCK);
        Archive other = SqliteArchive.open(file, CLOCK)) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (Archive archive : List.of(one, other)) {
        for (int i = 0; i < 20; i++) {
          Reading reading = new RandomReadings(work.size()).next();
          work.add(() -> archive.save(reading, Optional.empty()) == Archive.Saved.ADDED);
        }
      }
      allTrue(work, 4);
      assertThat(one.counts()).isEqualTo(other.counts());
      assertThat(one.counts().articles()).isEqualTo(40);
    }
  }

  @Test
  void several_programs_may_make_the_archive_at_once() throws Exception {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      work.add(
          () -> {
            try (Archive archive = SqliteArchive.open(file, CLOCK)) {
              return archive.counts().articles() == 0;
            }
          });
    }
    allTrue(work, 12);
  }

  @Test
  void an_archive_removed_or_replaced_while_in_use_is_told() throws IOException {
    disk.fill();
    try (Archive archive = disk.open()) {
      archive.counts();
      Files.move(file, folder.resolve("gone.db"));
      ArchiveOnDisk.refused(
          ArchiveException.class,
          () -> archive.save(Report.of("Nieuw.").read(), Optional.empty()),
          file,
          "was removed or replaced");
      Files.createFile(file);
      ArchiveOnDisk.refused(
          ArchiveException.class, archive::counts, file, "was removed or replaced");
    }
  }

  private static void allTrue(List<Callable<Boolean>> work, int threads) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Boolean> done : workers.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      workers.shutdown();
    }
  }
}
