package org.kroniek.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The parts that a web archive is packed in, each of which holds one record or more. */
interface WarcParts extends Closeable {

  /**
   * The bytes of the next part, to be read to the end before the one after it, or nothing at the
   * end. Reading throws {@link IOException} where the part is damaged.
   */
  Optional<InputStream> next() throws IOException, Unreadable;

  /** Where the present part begins, in bytes of the file. */
  long offset();

  /** Goes on behind a damaged part; false where nothing follows. */
  boolean recover() throws IOException;

  @Override
  void close() throws IOException;

  /** A stream that is one part. */
  static WarcParts whole(InputStream stream) {
    return new WarcParts() {
      private boolean given;

      @Override
      public Optional<InputStream> next() {
        boolean first = !given;
        given = true;
        return first ? Optional.of(stream) : Optional.empty();
      }

      @Override
      public long offset() {
        return 0;
      }

      @Override
      public boolean recover() {
        return false;
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }
}
