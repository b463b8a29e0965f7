package org.kroniek.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Answers that take some counting, kept for some seconds, so that a page that many look at is
 * counted once. Who asks while the answer is being made waits for that one. Safe for use by many
 * threads.
 */
final class Recent {

  private static final int KEPT = 500;

  private final Clock clock;
  private final Duration age;
  private final Map<Object, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);

  private record Kept(Instant until, CompletableFuture<Object> answer) {}

  /**
   * Keeps answers.
   *
   * @param age how long
   */
  Recent(Clock clock, Duration age) {
    this.clock = clock;
    this.age = age;
  }

  /** Forgets all answers, since the record is another one now. */
  void clear() {
    synchronized (answers) {
      answers.clear();
    }
  }

  /** The answer to a question, at most so old. */
  @SuppressWarnings("unchecked") // a question has one type of answer
  <T> T answer(Object question, Supplier<T> find) {
    Instant now = clock.instant();
    CompletableFuture<Object> mine = new CompletableFuture<>();
    CompletableFuture<Object> answer;
    synchronized (answers) {
      Kept kept = answers.get(question);
      if (kept == null || now.isAfter(kept.until())) {
        answers.put(question, new Kept(now.plus(age), mine));
        answer = mine;
        answers.keySet().stream()
            .limit(Math.max(0, answers.size() - KEPT))
            .toList()
            .forEach(answers::remove);
      } else {
        answer = kept.answer();
      }
    }
    if (answer == mine) {
      make(question, mine, find);
    }
    try {
      return (T) answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** The answer to a question where it is kept; nothing is asked or waited for. */
  @SuppressWarnings("unchecked") // a question has one type of answer
  <T> Optional<T> kept(Object question) {
    Instant now = clock.instant();
    synchronized (answers) {
      return Optional.ofNullable(answers.get(question))
          .filter(kept -> !now.isAfter(kept.until()))
          .map(Kept::answer)
          .filter(answer -> answer.isDone() && !answer.isCompletedExceptionally())
          .map(answer -> (T) answer.join());
    }
  }

  private <T> void make(Object question, CompletableFuture<Object> mine, Supplier<T> find) {
    boolean done = false;
    try {
      mine.complete(find.get());
      done = true;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
    } finally {
      if (!done) {
        mine.completeExceptionally(new IllegalStateException("no answer"));
        synchronized (answers) {
          answers.remove(question);
        }
      }
    }
  }
}
