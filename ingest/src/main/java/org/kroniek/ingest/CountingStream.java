package org.kroniek.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that are read. Closing it leaves the stream beneath open. */
final class CountingStream extends FilterInputStream {

  private final AtomicLong count;

  CountingStream(InputStream in, AtomicLong count) {
    super(in);
    this.count = count;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      count.incrementAndGet();
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      count.addAndGet(read);
    }
    return read;
  }

  /** Leaves the stream to whoever opened it: standard input is the caller's. */
  @Override
  public void close() {}

  @Override
  public boolean markSupported() {
    return false;
  }
}
