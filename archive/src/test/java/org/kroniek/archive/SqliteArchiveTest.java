package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.Reading;
import org.sqlite.NativeLibraryNotFoundException;

class SqliteArchiveTest extends KeptContract {

  @TempDir Path folder;

  @Override
  Archive open(Clock clock) {
    return SqliteArchive.open(folder.resolve("kroniek.db"), clock);
  }

  @Test
  void saving_what_stands_there_writes_not_a_byte() throws Exception {
    RandomReadings random = new RandomReadings(1);
    for (int i = 0; i < 20; i++) {
      archive.save(random.next(), Optional.of("file:/" + i));
    }
    end();
    byte[] before = Files.readAllBytes(folder.resolve("kroniek.db"));
    begin();
    RandomReadings again = new RandomReadings(1);
    for (int i = 0; i < 20; i++) {
      assertThat(archive.save(again.next(), Optional.of("file:/" + i))).isEqualTo(Saved.UNCHANGED);
    }
    end();
    assertThat(Files.readAllBytes(folder.resolve("kroniek.db"))).isEqualTo(before);
    assertThat(folder).isDirectoryContaining(path -> path.endsWith("kroniek.db"));
    begin();
  }

  @Test
  void the_current_reading_is_that_of_the_newest_appearance_that_stands() throws Exception {
    Random random = new Random(5);
    for (int i = 0; i < 120; i++) {
      Reading reading =
          Report.of("Tekst " + random.nextInt(6))
              .outlet("Blad " + random.nextInt(2))
              .readBy(String.valueOf(random.nextInt(3)))
              .read();
      int origin = random.nextInt(5);
      archive.save(reading, origin == 0 ? Optional.empty() : Optional.of("file:/" + origin));
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kroniek.db"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*), sum(current_reading IS (SELECT p.reading_id FROM appearance p"
                    + " JOIN reading r USING (reading_id) JOIN revision v USING (revision_id)"
                    + " WHERE v.article_id = article.article_id AND p.superseded_at IS NULL"
                    + " ORDER BY p.appearance_id DESC LIMIT 1)),"
                    + " sum(current_reading IS NULL) FROM article")) {
      assertThat(row.getInt(1)).isEqualTo(6);
      assertThat(row.getInt(2)).isEqualTo(6);
    }
  }

  @Test
  void what_was_closed_says_so() {
    archive.close();
    assertThatThrownBy(archive::counts)
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("was closed");
  }

  @Test
  void a_system_where_the_library_does_not_load_is_told() {
    SQLException failure =
        new SQLException("opening", new NativeLibraryNotFoundException("no room for it"));
    assertThat(new SqliteFailures(folder, 1).tell(failure))
        .hasMessageContaining("org.sqlite.tmpdir")
        .hasMessageContaining(folder.toString());
  }
}
