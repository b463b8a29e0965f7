package org.kroniek.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Article;
import org.kroniek.model.Intake;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;

/**
 * Reads many inputs, one after another as far as anybody can see: articles are read on several
 * threads, and written and reported in the order of the inputs on the caller's. What fails on one
 * article is quarantined and the run goes on; what fails in the archive ends it. As articles come
 * in, the archive keeps what is needed to compare them.
 */
public final class ReadRun {

  private static final int WAITING_PER_THREAD = 8;

  /** So many articles at most wait to be compared with the others. */
  private static final int BETWEEN_CATCHING_UP = 50;

  private final ArticleReader reader;
  private final Optional<Archive> archive;
  private final int threads;
  private final Optional<OnRecord> onRecord;

  /**
   * A run.
   *
   * @param reader reads each article
   * @param archive where to write; empty for a dry run
   * @param threads how many articles are read at once, at least 1
   */
  public ReadRun(ArticleReader reader, Optional<Archive> archive, int threads) {
    this(reader, archive, threads, Optional.empty());
  }

  private ReadRun(
      ArticleReader reader, Optional<Archive> archive, int threads, Optional<OnRecord> onRecord) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.reader = reader;
    this.archive = archive;
    this.threads = threads;
    this.onRecord = onRecord;
  }

  /**
   * The same run, which takes articles that stand on record as they are, read by the same version
   * with the same models, for read. Tables of the world that changed since do not count.
   */
  public ReadRun goingOn() {
    return new ReadRun(reader, archive, threads, archive.map(OnRecord::new));
  }

  /**
   * Reads all inputs.
   *
   * @throws org.kroniek.model.ArchiveException if the archive fails; what was written stays
   */
  public Summary run(Inputs inputs, Listener listener) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "kroniek-reader");
              thread.setDaemon(true);
              return thread;
            });
    try {
      return new Course(inputs, listener, pool).run();
    } finally {
      pool.shutdownNow();
    }
  }

  /** Is told what happens, in the order of the inputs, on the thread that called {@link #run}. */
  public interface Listener {

    /**
     * An article was read and, where there is an archive, written.
     *
     * @param saved what writing it did; empty in a dry run
     */
    void reading(Reading reading, Optional<Saved> saved);

    /** An input was quarantined. */
    void rejection(Rejection rejection);

    /** After each input. */
    void progress(Progress progress);
  }

  /**
   * How far a run has come.
   *
   * @param bytesDone of the inputs
   * @param bytesTotal of the inputs; 0 where it is not known
   * @param articles read so far
   * @param rejected so far
   */
  public record Progress(long bytesDone, long bytesTotal, long articles, long rejected) {}

  /** The rejection of a reading that an archive {@code refused}, see {@link Archive#save}. */
  public static Rejection unkept(Reading reading, IllegalArgumentException refused) {
    return new Rejection(
        reading.article().path().orElse("-"),
        Rejection.Stage.STORE,
        "the article cannot be kept to the letter; mend its encoding",
        String.valueOf(refused.getMessage()));
  }

  /** One run with its counters. */
  private final class Course {

    private final Inputs inputs;
    private final Listener listener;
    private final ExecutorService pool;
    private final Summary.Count count = new Summary.Count();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long articles;
    private long rejected;

    Course(Inputs inputs, Listener listener, ExecutorService pool) {
      this.inputs = inputs;
      this.listener = listener;
      this.pool = pool;
    }

    Summary run() {
      while (inputs.hasNext()) {
        waiting.add(begin(inputs.next()));
        if (waiting.size() >= threads * WAITING_PER_THREAD) {
          end(waiting.remove());
        }
      }
      while (!waiting.isEmpty()) {
        end(waiting.remove());
      }
      inputs.passedOver().forEach(count::pass);
      archive.ifPresent(KeepingUp::catchUp);
      return count.summary();
    }

    private Waiting begin(Intake intake) {
      long bytes = inputs.bytesDone();
      if (intake instanceof Intake.Accepted accepted) {
        Article article = accepted.article();
        return new Waiting(pool.submit(() -> outcome(article)), accepted.origin(), bytes);
      }
      Rejection rejection = ((Intake.Rejected) intake).rejection();
      return new Waiting(
          CompletableFuture.completedFuture(new Outcome(Optional.empty(), Optional.of(rejection))),
          Optional.empty(),
          bytes);
    }

    private void end(Waiting next) {
      Outcome outcome = next.outcome();
      outcome.reading().ifPresent(reading -> keep(reading, next.origin()));
      outcome.rejection().ifPresent(this::quarantine);
      listener.progress(new Progress(next.bytes(), inputs.bytesTotal(), articles, rejected));
    }

    private void keep(Reading reading, Optional<String> origin) {
      Optional<Saved> saved;
      try {
        saved = archive.map(to -> to.save(reading, origin));
      } catch (IllegalArgumentException refused) {
        // Of this reading, unlike an ArchiveException, which is of the archive and ends the run.
        quarantine(unkept(reading, refused));
        return;
      }
      articles++;
      if (articles % BETWEEN_CATCHING_UP == 0) {
        archive.ifPresent(KeepingUp::catchUp);
      }
      count.add(reading, saved);
      listener.reading(reading, saved);
    }

    private void quarantine(Rejection rejection) {
      archive.ifPresent(to -> to.quarantine(rejection));
      rejected++;
      count.add(rejection);
      listener.rejection(rejection);
    }
  }

  private Outcome outcome(Article article) {
    try {
      Optional<Reading> known = onRecord.flatMap(record -> record.of(article, reader.reader()));
      Reading reading = known.isPresent() ? known.get() : reader.read(article);
      return new Outcome(Optional.of(reading), Optional.empty());
    } catch (ReadFailure failure) {
      return new Outcome(Optional.empty(), Optional.of(failure.rejection()));
    }
  }

  private record Outcome(Optional<Reading> reading, Optional<Rejection> rejection) {}

  private record Waiting(Future<Outcome> future, Optional<String> origin, long bytes) {

    Outcome outcome() {
      try {
        return future.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a reader thread failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the run was interrupted", e);
      }
    }
  }
}
