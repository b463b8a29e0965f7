package org.kroniek.web.turn;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets requests be worked on one after the other, as many at once as there are processors: whoever
 * came first is answered first, and nobody's answer takes longer for being made beside seven
 * others. Nobody waits for a turn longer than a moment, so that a few dear requests cannot hold up
 * all others. Safe for use by many threads.
 */
public final class Turns {

  private static final Duration LONGEST = Duration.ofMillis(200);
  private static final String TAKEN = "org.kroniek.web.turn";

  private final Semaphore free;
  private final Duration longest;

  /** As many turns at once as there are processors. */
  public Turns() {
    this(Runtime.getRuntime().availableProcessors(), LONGEST);
  }

  /**
   * So many turns at once.
   *
   * @param longest how long one waits for a turn; then one goes on without
   */
  Turns(int atOnce, Duration longest) {
    this.free = new Semaphore(atOnce, true);
    this.longest = longest;
  }

  /**
   * Waits for a turn, before a request is worked on.
   *
   * @throws InterruptedException if the server ends meanwhile
   */
  public void take(Context context) throws InterruptedException {
    take().ifPresent(turn -> context.attribute(TAKEN, turn));
  }

  /** A turn; none where it would be waited for too long. */
  Optional<Turn> take() throws InterruptedException {
    return free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)
        ? Optional.of(new Turn(free))
        : Optional.empty();
  }

  /**
   * Ends the turn of a request: once its answer is made, which is sent after that; earlier where
   * the answer is written bit by bit, as fast as the reader takes it. Again it does nothing.
   */
  public static void end(Context context) {
    Optional.ofNullable(context.<Turn>attribute(TAKEN)).ifPresent(Turn::end);
  }

  /** One turn that was taken. */
  static final class Turn {

    private final Semaphore free;
    private final AtomicBoolean ended = new AtomicBoolean();

    private Turn(Semaphore free) {
      this.free = free;
    }

    void end() {
      if (ended.compareAndSet(false, true)) {
        free.release();
      }
    }
  }
}
