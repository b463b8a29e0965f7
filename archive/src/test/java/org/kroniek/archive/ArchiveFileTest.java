package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Archive;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.UsageException;

/** What people are told whose file is not what they think it is. */
class ArchiveFileTest {

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
  void a_folder_is_told() {
    ArchiveOnDisk.refused(
        UsageException.class, () -> SqliteArchive.open(folder, CLOCK), folder, "is a folder");
    ArchiveOnDisk.refused(
        UsageException.class, () -> SqliteArchive.openExisting(folder, CLOCK), folder, "a folder");
  }

  @Test
  void a_missing_folder_around_it_is_told() {
    Path lost = folder.resolve("lost/kroniek.db");
    ArchiveOnDisk.refused(
        UsageException.class, () -> SqliteArchive.open(lost, CLOCK), lost, "no folder", "make it");
  }

  @Test
  void a_missing_file_is_told_with_the_nearest_name() throws IOException {
    ArchiveOnDisk.refused(
        UsageException.class, () -> SqliteArchive.openExisting(file, CLOCK), file, "no archive");
    Files.createFile(folder.resolve("kronik.db"));
    ArchiveOnDisk.refused(
        UsageException.class,
        () -> SqliteArchive.openExisting(file, CLOCK),
        file,
        "did you mean kronik.db?");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_file_of_something_else_is_told_and_left_alone() throws IOException {
    for (String content : List.of("x", "Twee procent is genoeg.".repeat(500))) {
      Files.writeString(file, content);
      ArchiveOnDisk.refused(
          ArchiveException.class, () -> disk.open(), file, "is not an archive", "--archive");
      assertThat(file).hasContent(content);
    }
  }

  @Test
  void an_sqlite_file_of_another_program_is_told_and_left_alone() throws Exception {
    disk.sql("CREATE TABLE album (title TEXT)");
    byte[] before = Files.readAllBytes(file);
    ArchiveOnDisk.refused(ArchiveException.class, () -> disk.open(), file, "is not an archive");
    disk.sql("DROP TABLE album", "PRAGMA application_id = 7");
    ArchiveOnDisk.refused(ArchiveException.class, () -> disk.open(), file, "is not an archive");
    assertThat(before).hasSameSizeAs(Files.readAllBytes(file));
  }

  @Test
  void a_newer_archive_is_told_and_left_alone() throws Exception {
    disk.open().close();
    disk.sql("PRAGMA user_version = 99");
    ArchiveOnDisk.refused(
        ArchiveException.class,
        () -> disk.open(),
        file,
        "newer Kroniek (schema 99, this one knows " + ArchiveFile.SCHEMA + ")");
  }

  @Test
  void a_truncated_archive_is_told() throws Exception {
    disk.fill();
    try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
      cut.setLength(cut.length() / 2);
    }
    ArchiveOnDisk.refused(
        ArchiveException.class, () -> disk.open().counts(), file, "is damaged", "copy");
  }

  @Test
  void an_archive_of_which_only_a_stub_is_left_is_told_and_left_alone() throws Exception {
    disk.fill();
    try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
      cut.setLength(100);
    }
    ArchiveOnDisk.refused(ArchiveException.class, () -> disk.open(), file, "is damaged");
    assertThat(Files.size(file)).isEqualTo(100);
  }

  @Test
  void an_archive_with_pages_of_rubbish_is_told() throws Exception {
    disk.fill();
    try (RandomAccessFile spoilt = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] rubbish = "rubbish ".repeat(1000).getBytes(StandardCharsets.UTF_8);
      for (long at = 4096; at + rubbish.length < spoilt.length(); at += rubbish.length) {
        spoilt.seek(at);
        spoilt.write(rubbish);
      }
    }
    ArchiveOnDisk.refused(ArchiveException.class, () -> disk.open().counts(), file, "is damaged");
  }

  @Test
  void a_record_that_no_kroniek_wrote_is_told() throws Exception {
    disk.fill();
    for (String spoil :
        List.of(
            "UPDATE statement SET act = 'SING'",
            "UPDATE finding_span SET span_end = 0",
            "DELETE FROM finding_span")) {
      disk.sql(spoil);
      ArchiveOnDisk.refused(
          ArchiveException.class, () -> disk.open().find(Archive.Query.all(9)), file, "is damaged");
      ArchiveOnDisk.refused(
          ArchiveException.class, () -> disk.open().readings(reading -> {}), file, "is damaged");
    }
  }

  @Test
  void an_empty_file_becomes_an_archive() throws IOException {
    Files.createFile(file);
    disk.open().close();
    assertThat(Files.size(file)).isPositive();
  }

  @Test
  void an_archive_whose_making_was_cut_short_is_made_after_all() throws Exception {
    disk.open().close();
    disk.sql("CREATE TABLE keep AS SELECT sql FROM sqlite_master WHERE name LIKE 'flyway%'");
    Path begun = folder.resolve("begun.db");
    try (Connection from = disk.connection();
        Connection to = new ArchiveOnDisk(begun).connection();
        Statement read = from.createStatement();
        Statement write = to.createStatement()) {
      var rows = read.executeQuery("SELECT sql FROM keep WHERE sql IS NOT NULL");
      while (rows.next()) {
        write.execute(rows.getString(1));
      }
    }
    try (Archive archive = SqliteArchive.open(begun, CLOCK)) {
      assertThat(archive.counts().articles()).isZero();
    }
  }

  @Test
  void an_archive_of_the_first_schema_is_brought_up_to_date_with_what_it_holds() throws Exception {
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, null, null)
        .locations("classpath:org/kroniek/archive/migration")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = disk.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = OFF");
      statement.execute(
          "INSERT INTO quantity VALUES (7, 0, 9, '2', 'percent', NULL, NULL, 'NORM', NULL,"
              + " 'REPORTED', NULL)");
      assertThat(statement.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(1);
    }
    disk.open().close();
    try (Connection connection = disk.connection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeQuery("PRAGMA user_version").getInt(1))
          .isEqualTo(ArchiveFile.SCHEMA);
      assertThat(
              statement
                  .executeQuery("SELECT value || ' ' || unit FROM quantity WHERE finding_id = 7")
                  .getString(1))
          .isEqualTo("2 percent");
    }
  }

  @Test
  void a_shelf_that_a_migration_emptied_is_filled_again_as_it_was() throws Exception {
    RandomReadings random = new RandomReadings(3);
    try (Archive archive = disk.open()) {
      for (int i = 0; i < 12; i++) {
        archive.save(random.next(), Optional.of("file:/" + i % 10));
      }
    }
    List<String> before = shelf();
    assertThat(before).hasSizeGreaterThan(100);
    disk.sql(
        "DELETE FROM found",
        "DELETE FROM found_words",
        "DELETE FROM found_party",
        "DELETE FROM found_edge",
        "DELETE FROM tally",
        "DELETE FROM subject_name",
        "UPDATE subject SET articles = 0, mentions = 0, said = 0, about = 0, acted = 0,"
            + " received = 0, held = 0",
        "DELETE FROM holding",
        "INSERT INTO holding SELECT 'unshelved', count(*) FROM reading");
    disk.open().close();
    assertThat(shelf()).containsExactlyElementsOf(before);
    try (Connection connection = disk.connection();
        Statement statement = connection.createStatement()) {
      assertThat(
              statement
                  .executeQuery(
                      "SELECT (SELECT count(*) FROM found_words) - (SELECT count(*) FROM found)")
                  .getInt(1))
          .isZero();
    }
  }

  /** What is current, without how its words are kept, which depends on how many come at once. */
  private List<String> shelf() throws SQLException {
    return Dump.of(file).stream()
        .filter(line -> !line.startsWith("found_words") && !line.startsWith("flyway"))
        .filter(line -> !(line.startsWith("subject_name") && line.endsWith("articles=0")))
        .toList();
  }

  @Test
  void names_with_odd_characters_are_files_like_others() {
    for (String name : List.of("a b.db", "100%20.db", "what?.db", "#1.db", "é😀'\";.db", "a&b=c")) {
      Path odd = folder.resolve(name);
      try (Archive archive = SqliteArchive.open(odd, CLOCK)) {
        archive.save(Report.of("Tekst.").read(), Optional.empty());
      }
      assertThat(odd).exists().isNotEmptyFile();
    }
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("-wal"));
  }

  @Test
  void an_archive_that_lies_still_can_be_read_and_says_that_it_cannot_be_written() {
    disk.fill();
    try (Archive archive = SqliteArchive.open(file, CLOCK, 50, true)) {
      assertThat(archive.counts().articles()).isEqualTo(20);
      assertThat(archive.find(Archive.Query.all(5)).hits()).hasSize(5);
      ArchiveOnDisk.refused(
          ArchiveException.class,
          () -> archive.save(Report.of("Nieuw.").read(), Optional.empty()),
          file,
          "is read-only");
    }
  }

  @Test
  void a_read_only_archive_in_a_read_only_folder_can_be_read() throws IOException {
    disk.fill();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeThat(Files.isWritable(folder)).as("root may write everywhere").isFalse();
      try (Archive archive = disk.open()) {
        assertThat(archive.counts().articles()).isEqualTo(20);
        ArchiveOnDisk.refused(
            ArchiveException.class,
            () -> archive.save(Report.of("Nieuw.").read(), Optional.empty()),
            file,
            "is read-only");
      }
      Path other = folder.resolve("other.db");
      ArchiveOnDisk.refused(
          ArchiveException.class, () -> SqliteArchive.open(other, CLOCK), other, "opened");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void the_schema_is_that_of_the_last_migration() throws Exception {
    disk.open().close();
    Path migrations =
        Path.of(
            ArchiveFile.class
                .getResource("/org/kroniek/archive/migration/V1__archive.sql")
                .toURI());
    try (Stream<Path> files = Files.list(migrations.getParent());
        Connection connection = disk.connection();
        Statement statement = connection.createStatement()) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .as("the last is that of this version")
          .anyMatch(name -> name.startsWith("V" + ArchiveFile.SCHEMA + "__"))
          .noneMatch(name -> name.startsWith("V" + (ArchiveFile.SCHEMA + 1) + "__"));
      assertThat(statement.executeQuery("PRAGMA user_version").getInt(1))
          .isEqualTo(ArchiveFile.SCHEMA);
      assertThat(statement.executeQuery("PRAGMA application_id").getInt(1))
          .isEqualTo(ArchiveFile.APPLICATION);
      assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1)).isEqualTo("wal");
    }
  }
}
