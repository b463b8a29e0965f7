package org.kroniek.flink;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.ArrayResultIterator;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.UsageException;
import org.kroniek.pipeline.Composition;

/**
 * The articles of files in any form that is read, one file at a time in each reader. A checkpoint
 * remembers how many articles and rejections of the file went out; going on means taking these out
 * of the file again and passing them over.
 */
final class ArticleFiles implements BulkFormat<Envelope, FileSourceSplit> {

  private static final long serialVersionUID = 1L;
  private static final int BATCH = 8;

  @Override
  public Reader<Envelope> createReader(Configuration configuration, FileSourceSplit split)
      throws IOException {
    return new Articles(inputs(split.path()), 0);
  }

  @Override
  public Reader<Envelope> restoreReader(Configuration configuration, FileSourceSplit split)
      throws IOException {
    long done =
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L);
    Articles articles = new Articles(inputs(split.path()), done);
    articles.pass(done);
    return articles;
  }

  /** Of this machine by its name, so that WACZ can be read; of elsewhere as a stream. */
  private static Inputs inputs(Path path) throws IOException {
    Composition composition = Shared.composition("");
    if (isLocal(path)) {
      try {
        return composition.inputs(
            List.of(path.getPath()), InputStream.nullInputStream(), IngestOptions.none());
      } catch (UsageException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
    String name = path.toString();
    return composition.inputs(
        name, Optional.of(name), path.getFileSystem().open(path), IngestOptions.none());
  }

  static boolean isLocal(Path path) {
    String scheme = path.toUri().getScheme();
    return scheme == null || scheme.equals("file");
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<Envelope> getProducedType() {
    return TypeInformation.of(Envelope.class);
  }

  /** What one file holds. */
  private static final class Articles implements Reader<Envelope> {

    private final Inputs inputs;
    private final Letter.Clerk clerk = new Letter.Clerk();
    private long done;

    Articles(Inputs inputs, long done) {
      this.inputs = inputs;
      this.done = done;
    }

    void pass(long count) {
      for (long i = 0; i < count && inputs.hasNext(); i++) {
        inputs.next();
      }
    }

    @Override
    public @Nullable RecordIterator<Envelope> readBatch() {
      Envelope[] batch = new Envelope[BATCH];
      int size = 0;
      while (size < BATCH && inputs.hasNext()) {
        batch[size] = clerk.intake(inputs.next());
        size++;
      }
      if (size == 0) {
        return null;
      }
      ArrayResultIterator<Envelope> records = new ArrayResultIterator<>();
      records.set(batch, size, CheckpointedPosition.NO_OFFSET, done);
      done += size;
      return records;
    }

    @Override
    public void close() {
      inputs.close();
    }
  }
}
