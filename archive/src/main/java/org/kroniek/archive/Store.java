package org.kroniek.archive;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.kroniek.model.catalogue.TooSlowException;

/**
 * Transactions on an archive's file. Reading ones see one moment of the archive and never wait for
 * a writer; writing ones follow one another, those of other programs included.
 *
 * <p>They are begun and ended by statement: the driver's own way begins the next transaction as
 * soon as it has ended one, and could fail at that after everything was written.
 */
final class Store implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Connections connections;
  private final Jdbi jdbi;
  private final Failures failures;
  private final Place place;
  private final ReentrantLock writing = new ReentrantLock();

  Store(Place place, Connections connections, Failures failures) {
    this(place, connections, connections, failures);
  }

  /** With another way to the connections than the plain one. */
  Store(Place place, Connections connections, ConnectionFactory way, Failures failures) {
    this.place = place;
    this.connections = connections;
    this.jdbi = Jdbi.create(way);
    // All SQL stands as it is; the default would wake a parser for templates at each start.
    this.jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
    this.failures = failures;
  }

  <T> T read(Function<Handle, T> work) {
    return transaction("BEGIN", work);
  }

  /**
   * As {@link #read}, but no longer than so many seconds, so that one question cannot keep the
   * others waiting.
   *
   * @throws TooSlowException where it takes longer
   */
  <T> T ask(Function<Handle, T> work) {
    return read(
        handle -> {
          try {
            Deadline.set(handle.getConnection(), LONGEST);
            return work.apply(handle);
          } catch (JdbiException e) {
            throw Deadline.passed(e) ? tooSlow(e) : e;
          } finally {
            Deadline.clear(handle.getConnection());
          }
        });
  }

  private static RuntimeException tooSlow(JdbiException e) {
    return new TooSlowException(
        "The answer takes longer than "
            + LONGEST.toSeconds()
            + " seconds. Narrow what you ask for: a name as it is offered, a year, a rarer word.",
        e);
  }

  /** All of the work is written, or nothing. */
  <T> T write(Function<Handle, T> work) {
    writing.lock();
    try {
      return transaction("BEGIN IMMEDIATE", work);
    } finally {
      writing.unlock();
    }
  }

  private <T> T transaction(String begin, Function<Handle, T> work) {
    place.check();
    try (Handle handle = jdbi.open()) {
      handle.execute(begin);
      boolean done = false;
      try {
        T result = work.apply(handle);
        handle.execute("COMMIT");
        done = true;
        return result;
      } finally {
        if (!done) {
          rollBack(handle);
        }
      }
    } catch (JdbiException e) {
      throw failures.tell(e);
    } catch (DamagedRecordException e) {
      throw failures.damaged(e);
    }
  }

  /** Where SQLite itself has rolled back already there is nothing left to roll back. */
  private static void rollBack(Handle handle) {
    try {
      handle.execute("ROLLBACK");
    } catch (JdbiException alreadyDone) {
      try {
        handle.getConnection().close();
      } catch (SQLException closed) {
        alreadyDone.addSuppressed(closed);
      }
    }
  }

  @Override
  public void close() {
    try {
      connections.close();
    } catch (SQLException e) {
      throw failures.tell(e);
    }
  }
}
