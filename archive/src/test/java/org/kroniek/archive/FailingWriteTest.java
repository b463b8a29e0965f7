package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.ConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Archive;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;

/** The n-th statement of a transaction fails: the archive is as before, or as after, never half. */
class FailingWriteTest {

  private static final Optional<String> ORIGIN = Optional.of("file:/a.txt");

  @TempDir Path folder;
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  @Test
  void a_first_reading_is_saved_whole_or_not_at_all() throws Exception {
    Reading reading = new RandomReadings(2).next();
    assertThat(failEach(archive -> {}, archive -> archive.save(reading, ORIGIN))).isGreaterThan(15);
  }

  @Test
  void a_revision_is_saved_whole_or_not_at_all() throws Exception {
    RandomReadings random = new RandomReadings(4);
    Reading before = random.next();
    Reading after = random.next();
    assertThat(
            failEach(
                archive -> archive.save(before, ORIGIN), archive -> archive.save(after, ORIGIN)))
        .isGreaterThan(15);
  }

  @Test
  void another_readers_findings_supersede_whole_or_not_at_all() throws Exception {
    Report report = Report.of("Twee procent is genoeg.").says("Els Bos", "Twee procent");
    Reading before = report.read();
    Reading after = report.readBy("2").says("Els Bos", "genoeg", "Norm").read();
    assertThat(
            failEach(
                archive -> archive.save(before, ORIGIN), archive -> archive.save(after, ORIGIN)))
        .isGreaterThan(15);
  }

  @Test
  void quarantine_is_written_whole_or_not_at_all() throws Exception {
    Rejection rejection = new Rejection("a.txt", Rejection.Stage.OPEN, "is empty", "");
    assertThat(failEach(archive -> {}, archive -> archive.quarantine(rejection))).isGreaterThan(1);
  }

  /** The number of statements that could fail. */
  private int failEach(Consumer<Archive> first, Consumer<Archive> then) throws SQLException {
    Path file = folder.resolve("kroniek.db");
    SqliteArchive.open(file, Clock.systemUTC()).close();
    Connections connections = new Connections(file, 50, false);
    try (Archive archive =
        new StoredArchive(
            new Store(
                new SqliteDialect(),
                connections,
                failing(connections),
                Place.of(file)::check,
                new SqliteFailures(file, 50)),
            Clock.systemUTC())) {
      first.accept(archive);
      List<String> before = Dump.of(file);
      for (int n = 1; n < 1000; n++) {
        left.set(n);
        boolean done = succeeds(() -> then.accept(archive));
        left.set(Integer.MAX_VALUE);
        assertThat(Dump.complaints(file)).isEmpty();
        if (done) {
          assertThat(Dump.of(file)).isNotEqualTo(before);
          return n - 1;
        }
        assertThat(Dump.of(file)).as("after statement %d failed", n).isEqualTo(before);
      }
    }
    throw new AssertionError("it never succeeded");
  }

  private static boolean succeeds(Runnable work) {
    try {
      work.run();
      return true;
    } catch (ArchiveException e) {
      assertThat(e).hasMessageContaining("no more room");
      return false;
    }
  }

  private ConnectionFactory failing(ConnectionFactory connections) {
    return new ConnectionFactory() {
      @Override
      public Connection openConnection() throws SQLException {
        return failing(Connection.class, connections.openConnection());
      }
    };
  }

  /** The same, but the statement at which the count runs out fails, and none thereafter. */
  private <T> T failing(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("execute") && left.decrementAndGet() == 0) {
                throw new SQLException("no more room");
              }
              try {
                Object result = method.invoke(real, arguments);
                return result instanceof PreparedStatement prepared
                    ? failing(PreparedStatement.class, prepared)
                    : result instanceof Statement plain ? failing(Statement.class, plain) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
