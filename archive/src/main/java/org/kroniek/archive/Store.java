package org.kroniek.archive;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.kroniek.model.catalogue.TooSlowException;
import org.kroniek.model.watch.WatchLease;

/**
 * Transactions on an archive. Reading ones see one moment of the archive and never wait for a
 * writer; writing ones follow one another, those of other programs included, and so do comparing
 * ones.
 *
 * <p>They are begun and ended by statement: the drivers' own way begins the next transaction as
 * soon as it has ended one, and could fail at that after everything was written.
 */
final class Store implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** More than there are connections to lie idle. */
  private static final int ATTEMPTS = 20;

  private final Dialect dialect;
  private final Engine engine;
  private final Jdbi jdbi;
  private final Runnable check;
  private final Failures failures;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock comparing;

  /** Ways to the archive that can be closed. */
  interface Engine extends ConnectionFactory {

    /** The right to watch; empty where another program has it. */
    Optional<WatchLease> lease() throws SQLException;

    /** Closes the idle connections; those in use are closed when they are given back. */
    void close() throws SQLException;
  }

  /**
   * @param check fails where the archive is not the one that was opened
   */
  Store(Dialect dialect, Engine engine, Runnable check, Failures failures) {
    this(dialect, engine, engine, check, failures);
  }

  /** With another way to the connections than the plain one. */
  Store(Dialect dialect, Engine engine, ConnectionFactory way, Runnable check, Failures failures) {
    this.dialect = dialect;
    this.engine = engine;
    this.check = check;
    this.failures = failures;
    this.comparing = dialect.comparesBesideWriting() ? new ReentrantLock() : writing;
    this.jdbi = Jdbi.create(way);
    // All SQL stands as it is; the default would wake a parser for templates at each start.
    this.jdbi
        .getConfig(SqlStatements.class)
        .setTemplateEngine(TemplateEngine.NOP)
        .setSqlParser(new SqlText());
    this.jdbi.getConfig(Dialect.Spoken.class).dialect(dialect);
    this.jdbi.registerArgument(new Letters.Binding());
    this.jdbi.registerColumnMapper(
        String.class, (row, column, context) -> Letters.read(row.getString(column)));
  }

  <T> T read(Function<Handle, T> work) {
    return transaction(dialect::beginReading, work);
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
            dialect.limit(handle, LONGEST);
            return work.apply(handle);
          } catch (JdbiException e) {
            throw dialect.isTooLong(e) ? tooSlow(e) : e;
          } finally {
            dialect.unlimit(handle);
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
    return alone(writing, dialect::beginWriting, work);
  }

  /** As {@link #write}, of what is kept to compare reports; others may write meanwhile. */
  <T> T compare(Function<Handle, T> work) {
    return alone(comparing, dialect::beginComparing, work);
  }

  private <T> T alone(ReentrantLock lock, Consumer<Handle> begin, Function<Handle, T> work) {
    lock.lock();
    try {
      return transaction(begin, work);
    } finally {
      lock.unlock();
    }
  }

  /** The right to watch; empty where another program has it. */
  Optional<WatchLease> lease() {
    check.run();
    try {
      return engine.lease();
    } catch (SQLException e) {
      throw failures.tell(e);
    }
  }

  private <T> T transaction(Consumer<Handle> begin, Function<Handle, T> work) {
    check.run();
    try (Handle handle = begun(begin)) {
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

  /**
   * A handle in a transaction. Connections that lay idle may have been broken meanwhile, which
   * shows when they are used; then another is taken, since nothing was done yet.
   */
  private Handle begun(Consumer<Handle> begin) {
    for (int attempt = 1; ; attempt++) {
      Handle handle = jdbi.open();
      try {
        begin.accept(handle);
        return handle;
      } catch (JdbiException e) {
        rollBack(handle);
        handle.close();
        if (attempt == ATTEMPTS || !dialect.isBroken(e)) {
          throw e;
        }
      }
    }
  }

  /** Where the engine itself has rolled back already there is nothing left to roll back. */
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
      engine.close();
    } catch (SQLException e) {
      throw failures.tell(e);
    }
  }
}
