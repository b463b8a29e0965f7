package org.kroniek.flink;

import java.time.Clock;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.kroniek.model.Archive;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadRun;

/**
 * Writes readings and rejections to an archive. Each is a transaction of its own and changes
 * nothing when it is written again, so that after a failure, when Flink sends again what came since
 * the last checkpoint, the archive holds everything once. In between it compares the reports that
 * came in with those before, of whatever writer; the archive remembers which wait for that.
 */
final class ArchiveSink implements Sink<Envelope> {

  private static final long serialVersionUID = 1L;

  /** So many reports are compared in one transaction. */
  private static final int TOGETHER = 50;

  private final String archive;

  /**
   * To an archive.
   *
   * @param archive its file, or {@code postgresql://USER@HOST/DATABASE}; what the address leaves
   *     out comes from the environment of the machine that writes
   */
  ArchiveSink(String archive) {
    this.archive = archive;
  }

  @Override
  public SinkWriter<Envelope> createWriter(WriterInitContext context) {
    return new Writer(Composition.archive(archive, System.getenv(), Clock.systemUTC()));
  }

  /** Keeps the archive open. */
  private static final class Writer implements SinkWriter<Envelope> {

    private final Archive archive;
    private final Letter.Clerk clerk = new Letter.Clerk();
    private int uncompared;

    Writer(Archive archive) {
      this.archive = archive;
    }

    @Override
    public void write(Envelope envelope, Context context) {
      Letter letter = clerk.open(envelope);
      if (letter instanceof Letter.Read read) {
        save(read);
      } else if (letter instanceof Letter.Refused refused) {
        archive.quarantine(refused.rejection());
      }
    }

    private void save(Letter.Read read) {
      try {
        archive.save(read.reading(), read.origin());
        uncompared++;
        if (uncompared >= TOGETHER) {
          compare();
        }
      } catch (IllegalArgumentException refused) {
        // Of this reading; a fault of the archive is another exception and ends the attempt.
        archive.quarantine(ReadRun.unkept(read.reading(), refused));
      }
    }

    /**
     * Every write is a transaction that has ended; what waits to be compared is, at the end all.
     */
    @Override
    public void flush(boolean endOfInput) {
      if (uncompared > 0) {
        compare();
      }
      int done = endOfInput ? TOGETHER : 0;
      while (done > 0) {
        done = Composition.compare(archive, TOGETHER);
      }
    }

    private void compare() {
      uncompared = 0;
      Composition.compare(archive, TOGETHER);
    }

    @Override
    public void close() {
      archive.close();
    }
  }
}
