package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kroniek.model.Archive;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.Reading;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.TooSlowException;

/** What is told where a database cannot be used, and what it withstands. */
@ExtendWith(PostgresTests.class)
class PostgresDatabaseTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int READINGS = 24;
  private static final Duration SHORT = Duration.ofMillis(1_200);

  private final PostgresServer server;

  PostgresDatabaseTest(PostgresServer server) {
    this.server = server;
  }

  @Test
  void a_server_that_is_not_there_is_told() {
    refused("postgresql://els:secret@127.0.0.1:1/news", "cannot be reached", "server runs");
    refused("postgresql://els:secret@none.invalid/news", "no host none.invalid");
  }

  @Test
  void who_may_not_enter_is_told() {
    String place = "127.0.0.1:" + server.port() + "/postgres";
    refused("postgresql://postgres:wrong@" + place, "does not let postgres in", "password");
    refused("postgresql://nobody:secret@" + place, "does not let nobody in");
    refused("postgresql://postgres@" + place, "asks for a password", "~/.pgpass", "PGPASSWORD");
  }

  @Test
  void a_database_that_is_not_there_is_told() {
    refused(server.address("none"), "no database none", "createdb none");
  }

  @Test
  void a_database_of_another_program_is_left_alone() throws SQLException {
    String database = server.emptyDatabase();
    server.execute(database, "CREATE TABLE shopping (item TEXT)");
    refused(server.address(database), "another program", "?schema=kroniek");
    server.execute(database, "CREATE SCHEMA kroniek");
    try (Archive archive = open(server.address(database) + "?schema=kroniek")) {
      assertThat(archive.counts().articles()).isZero();
    }
    server.execute(database, "SELECT schema FROM kroniek.kroniek");
  }

  @Test
  void an_archive_of_a_newer_version_is_told() throws SQLException {
    String database = server.freshDatabase();
    server.execute(database, "UPDATE kroniek SET schema = 99");
    refused(server.address(database), "newer Kroniek", "schema 99");
  }

  @Test
  void a_database_that_cannot_keep_all_characters_is_told() throws SQLException {
    server.execute(
        "postgres",
        "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc"
            + " TEMPLATE template0");
    refused(server.address("latin"), "all characters", "UTF8");
  }

  @Test
  void an_archive_that_must_be_there_is_not_made() throws SQLException {
    String database = server.emptyDatabase();
    assertThatThrownBy(() -> Archives.openExisting(server.address(database), Map.of(), CLOCK))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there is no archive in postgresql://postgres@127.0.0.1:");
    server.execute(database, "CREATE TABLE kroniek (still_free INTEGER)");
  }

  @Test
  void several_programs_may_make_the_archive_at_once() throws Exception {
    String database = server.emptyDatabase();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      work.add(
          () -> {
            try (Archive archive = open(server.address(database))) {
              return archive.counts().articles() == 0;
            }
          });
    }
    assertThat(all(work)).containsOnly(true);
  }

  @Test
  void an_archive_that_others_write_is_told_and_can_still_be_read() throws SQLException {
    String database = server.freshDatabase();
    try (Connection other = server.connect(database);
        Statement statement = other.createStatement();
        Archive archive = open(database, SHORT)) {
      statement.execute("BEGIN");
      statement.execute("SELECT pg_advisory_xact_lock(" + PostgresDialect.WRITING + ")");
      told(() -> save(archive, "Nieuw."), "is being written by others (waited 1 s)", "try again");
      assertThat(archive.counts().articles()).isZero();
      statement.execute("ROLLBACK");
      assertThat(save(archive, "Nieuw.")).isEqualTo(Archive.Saved.ADDED);
    }
  }

  @Test
  void a_question_that_takes_too_long_is_stopped() throws SQLException {
    PostgresAddress address = address(server.address(server.freshDatabase()));
    try (Store store = PostgresArchive.store(address, SHORT, true)) {
      assertThatThrownBy(() -> store.ask(handle -> sleep(handle, Duration.ofMillis(100))))
          .isInstanceOf(TooSlowException.class)
          .hasMessageContaining("Narrow what you ask for");
      int answer = store.ask(handle -> handle.select("SELECT 1").mapTo(Integer.class).one());
      assertThat(answer).isEqualTo(1);
    }
  }

  /** For a minute, which is not waited for as long as a question usually is. */
  private static int sleep(Handle handle, Duration longest) {
    Dialect.of(handle).limit(handle, longest);
    return handle.execute("SELECT pg_sleep(60)");
  }

  @Test
  void connections_that_broke_are_made_anew() throws SQLException {
    String database = server.freshDatabase();
    try (Archive archive = open(server.address(database))) {
      save(archive, "Een.");
      server.execute(
          "postgres",
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
              + database
              + "'");
      assertThat(archive.counts().articles()).isEqualTo(1);
      assertThat(save(archive, "Twee.")).isEqualTo(Archive.Saved.ADDED);
    }
  }

  @Test
  void four_writers_at_once_lose_nothing_and_double_nothing() throws Exception {
    List<Reading> readings = new ArrayList<>();
    RandomReadings random = new RandomReadings(42);
    for (int i = 0; i < READINGS; i++) {
      readings.add(random.next());
    }
    String database = server.freshDatabase();
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      int from = writer * READINGS / 4;
      writers.add(
          () -> {
            int added = 0;
            try (Archive archive = open(server.address(database))) {
              for (int i = 0; i < readings.size(); i++) {
                Reading reading = readings.get((from + i) % readings.size());
                Optional<String> origin = Optional.of("file:/" + reading.article().id());
                added += archive.save(reading, origin) == Archive.Saved.ADDED ? 1 : 0;
              }
            }
            return added;
          });
    }
    assertThat(all(writers).stream().mapToInt(added -> added).sum()).isEqualTo(readings.size());
    List<Reading> saved = new ArrayList<>();
    try (Archive archive = open(server.address(database));
        Archive alone = open(server.address(server.freshDatabase()))) {
      readings.forEach(
          reading -> alone.save(reading, Optional.of("file:/" + reading.article().id())));
      archive.readings(saved::add);
      assertThat(saved).containsExactlyInAnyOrderElementsOf(readings);
      assertThat(archive.counts()).isEqualTo(alone.counts());
      assertThat(archive.sources(1000)).isEqualTo(alone.sources(1000));
      assertThat(archive.outlets(1000)).isEqualTo(alone.outlets(1000));
    }
    try (Connection connection = server.connect(database)) {
      for (String table : List.of("article", "revision", "reading", "appearance")) {
        assertThat(count(connection, "SELECT count(*) FROM " + table))
            .as(table)
            .isEqualTo(READINGS);
      }
      assertThat(count(connection, "SELECT count(*) - count(DISTINCT name) FROM name")).isZero();
      assertThat(count(connection, "SELECT count(*) - count(DISTINCT id) FROM subject")).isZero();
    }
  }

  @Test
  void the_roles_of_the_manual_may_do_what_they_need_and_no_more() throws Exception {
    String database = server.emptyDatabase();
    server.execute(database, sqlOfTheManual());
    for (String role : List.of("owner", "writer", "reader")) {
      server.execute(database, "ALTER ROLE kroniek_" + role + " PASSWORD '" + role + "'");
    }
    told(() -> as("writer", database), "does not let kroniek_writer make tables");
    try (Archive owner = as("owner", database)) {
      assertThat(save(owner, "Van de eigenaar.")).isEqualTo(Archive.Saved.ADDED);
    }
    try (CataloguedArchive writer = as("writer", database)) {
      assertThat(save(writer, "Van de schrijver.")).isEqualTo(Archive.Saved.ADDED);
      assertThat(writer.comparisons().orElseThrow().isReadOnly()).isFalse();
    }
    try (CataloguedArchive reader = as("reader", database)) {
      assertThat(reader.counts().articles()).isEqualTo(2);
      assertThat(reader.comparisons().orElseThrow().isReadOnly()).isTrue();
      told(() -> save(reader, "Van de lezer."), "does not let kroniek_reader do that", "granted");
    }
    server.execute(database, "UPDATE kroniek.kroniek SET schema = schema - 1");
    told(() -> as("reader", database), "older schema", "its owner");
  }

  private CataloguedArchive as(String role, String database) {
    return open(
        "postgresql://kroniek_"
            + role
            + ":"
            + role
            + "@127.0.0.1:"
            + server.port()
            + "/"
            + database);
  }

  private static String[] sqlOfTheManual() throws Exception {
    Path manual = Path.of(System.getProperty("kroniek.root"), "docs", "postgresql.md");
    String text = Files.readString(manual, StandardCharsets.UTF_8);
    int start = text.indexOf("```sql\n") + 7;
    return text.substring(start, text.indexOf("```", start)).strip().split(";\n|;$");
  }

  private static <T> List<T> all(List<Callable<T>> work) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(work.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done : workers.invokeAll(work)) {
        results.add(done.get());
      }
      return results;
    } finally {
      workers.shutdown();
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Archive.Saved save(Archive archive, String text) {
    return archive.save(Report.of(text).read(), Optional.empty());
  }

  private static PostgresAddress address(String written) {
    return PostgresAddress.of(written, Map.of("HOME", "/nowhere"));
  }

  private static CataloguedArchive open(String address) {
    return Archives.open(address, Map.of("HOME", "/nowhere"), CLOCK);
  }

  private Archive open(String database, Duration patience) {
    return PostgresArchive.open(address(server.address(database)), CLOCK, patience, true);
  }

  private static void refused(String written, String... parts) {
    told(() -> open(written), parts);
  }

  /** Told with the address, and nowhere with the password. */
  private static void told(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("the archive postgresql://")
        .hasMessageContainingAll(parts)
        .satisfies(
            failure -> {
              StringWriter whole = new StringWriter();
              failure.printStackTrace(new PrintWriter(whole));
              assertThat(whole.toString())
                  .doesNotContain(":secret", ":wrong", PostgresServer.PASSWORD, "a%20secret");
            });
  }
}
