package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kroniek.model.Archive;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.Reading;
import org.kroniek.model.across.Comparer;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.across.Keeping;
import org.kroniek.model.catalogue.CataloguedArchive;

@ExtendWith(PostgresTests.class)
class PostgresArchiveTest extends KeptContract {

  private final PostgresServer server;
  private final String database;

  PostgresArchiveTest(PostgresServer server) throws SQLException {
    this.server = server;
    this.database = server.freshDatabase();
  }

  @Override
  Archive open(Clock clock) {
    return Archives.open(server.address(database), Map.of(), clock);
  }

  @Test
  void what_was_closed_says_so() {
    archive.close();
    assertThatThrownBy(archive::counts)
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("was closed");
  }

  @Test
  void what_is_saved_while_others_compare_waits_to_be_compared_itself() throws Exception {
    Comparisons comparisons = ((CataloguedArchive) archive).comparisons().orElseThrow();
    save("Een.", "a");
    ExecutorService writers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Archive.Saved>> saved = new ArrayList<>();
      Comparer slow =
          comparer(
              () -> {
                // Another article is saved meanwhile; of this one a revision has to wait.
                saved.add(writers.submit(() -> save("Twee.", "b")));
                assertThat(saved.get(0).get(20, TimeUnit.SECONDS)).isEqualTo(Archive.Saved.ADDED);
                saved.add(writers.submit(() -> save("Een en een half.", "a")));
                Thread.sleep(200);
                assertThat(saved.get(1).isDone()).isFalse();
              });
      assertThat(comparisons.catchUp(slow, 1)).isEqualTo(1);
      assertThat(saved.get(1).get(20, TimeUnit.SECONDS)).isEqualTo(Archive.Saved.REVISED);
      assertThat(comparisons.isWaiting(1)).isTrue();
      assertThat(comparisons.catchUp(comparer(() -> {}), 10)).isEqualTo(3);
      assertThat(comparisons.isWaiting(1)).isFalse();
    } finally {
      writers.shutdownNow();
    }
  }

  @Test
  void who_compares_leaves_alone_what_is_just_being_saved() throws Exception {
    Comparisons comparisons = ((CataloguedArchive) archive).comparisons().orElseThrow();
    save("Een.", "a");
    try (Connection other = server.connect(database);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN");
      statement.execute(
          "INSERT INTO kept_waiting SELECT article_id FROM article"
              + " ON CONFLICT (article_id) DO UPDATE SET article_id = excluded.article_id");
      assertThat(comparisons.catchUp(comparer(() -> {}), 10)).isZero();
      statement.execute("COMMIT");
    }
    assertThat(comparisons.catchUp(comparer(() -> {}), 10)).isEqualTo(1);
  }

  private Archive.Saved save(String text, String origin) {
    return archive.save(Report.of(text).read(), Optional.of("file:/" + origin));
  }

  /** Keeps nothing, and does something the first time that it is asked to. */
  private static Comparer comparer(ThrowableAssert.ThrowingCallable first) {
    AtomicBoolean done = new AtomicBoolean();
    return new Comparer() {
      @Override
      public int edition() {
        return 1;
      }

      @Override
      public void take(long number, Reading reading, Keeping to) {
        if (!done.getAndSet(true)) {
          assertThatCode(first).doesNotThrowAnyException();
        }
      }

      @Override
      public void settle(Optional<Long> before, Optional<Long> after, Keeping to) {
        // Nothing is kept.
      }
    };
  }
}
