package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.kroniek.model.Archive;

/** The file of an archive, as programs other than Kroniek may handle it. */
record ArchiveOnDisk(Path file) {

  private static final int PATIENCE_MILLIS = 50;

  Archive open() {
    return SqliteArchive.open(file, Clock.systemUTC(), PATIENCE_MILLIS);
  }

  /** Saves twenty reports. */
  void fill() {
    try (Archive archive = open()) {
      for (int i = 0; i < 20; i++) {
        archive.save(
            Report.of("Tekst " + i + " van Els Bos.").says("Els Bos", "Tekst").read(),
            Optional.of("file:/" + i));
      }
    }
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  void sql(String... statements) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static void refused(
      Class<? extends RuntimeException> kind, ThrowingCallable call, Path named, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOf(kind)
        .hasMessageContaining(named.toString())
        .hasMessageContainingAll(parts);
  }
}
