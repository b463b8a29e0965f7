package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Archive;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;

/** The n-th statement of a transaction fails: the archive is as before, or as after, never half. */
abstract class FailingWriteContract {

  private static final Optional<String> ORIGIN = Optional.of("file:/a.txt");

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

  /**
   * The transactions of a fresh archive.
   *
   * @param way makes of the engine's connections those that are to be used
   */
  abstract Store store(Function<ConnectionFactory, ConnectionFactory> way) throws SQLException;

  /** All rows that there are. */
  abstract List<String> rows() throws SQLException;

  /** What the engine finds wrong with the archive. */
  abstract List<String> complaints() throws SQLException;

  /** The first statement after which nothing begins anew. */
  int firstToFail() {
    return 1;
  }

  /** From one statement that fails to the next one. */
  int step() {
    return 1;
  }

  /** Fails in place of a statement. */
  void fail(Connection connection) throws SQLException {
    throw new SQLException("no more room");
  }

  /** What is told of it. */
  String told() {
    return "no more room";
  }

  /** The number of statements that could fail. */
  private int failEach(Consumer<Archive> first, Consumer<Archive> then) throws SQLException {
    try (Archive archive = new StoredArchive(store(this::failing), Clock.systemUTC())) {
      first.accept(archive);
      List<String> before = rows();
      for (int n = firstToFail(); n < 1000; n += step()) {
        left.set(n);
        boolean done = succeeds(() -> then.accept(archive));
        left.set(Integer.MAX_VALUE);
        assertThat(complaints()).isEmpty();
        if (done) {
          assertThat(rows()).isNotEqualTo(before);
          return n - 1;
        }
        assertThat(rows()).as("after statement %d failed", n).isEqualTo(before);
      }
    }
    throw new AssertionError("it never succeeded");
  }

  private boolean succeeds(Runnable work) {
    try {
      work.run();
      return true;
    } catch (ArchiveException e) {
      assertThat(e).hasMessageContaining(told());
      return false;
    }
  }

  private ConnectionFactory failing(ConnectionFactory connections) {
    return new ConnectionFactory() {
      @Override
      public Connection openConnection() throws SQLException {
        Connection real = connections.openConnection();
        return failing(Connection.class, real, real);
      }
    };
  }

  /** The same, but the statement at which the count runs out fails, and none thereafter. */
  private <T> T failing(Class<T> type, T real, Connection connection) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("execute") && left.decrementAndGet() == 0) {
                fail(connection);
              }
              try {
                Object result = method.invoke(real, arguments);
                return result instanceof PreparedStatement prepared
                    ? failing(PreparedStatement.class, prepared, connection)
                    : result instanceof Statement plain
                        ? failing(Statement.class, plain, connection)
                        : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
