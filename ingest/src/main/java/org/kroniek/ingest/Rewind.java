package org.kroniek.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream that can be gone back in, to the place that was last kept, as far as the limit allows.
 * For one thread.
 */
final class Rewind {

  private static final int FIRST = 1 << 13;

  private final InputStream in;
  private final int most;
  private byte[] bytes = new byte[FIRST];
  private long base;
  private int kept;
  private int at;
  private int filled;

  /**
   * Over {@code in}.
   *
   * @param most how many bytes behind the kept place are held; when more are read, the kept place
   *     moves on
   */
  Rewind(InputStream in, int most) {
    this.in = in;
    this.most = Math.max(most, 2 * FIRST);
  }

  /** How many bytes lie before the next one. */
  long offset() {
    return base + at;
  }

  /** Keeps this place to go back to. */
  void keep() {
    kept = at;
  }

  /** Goes back to the kept place. */
  void back() {
    at = kept;
  }

  /** The bytes from the kept place up to the next one. */
  byte[] sinceKept() {
    return Arrays.copyOfRange(bytes, kept, at);
  }

  /** The next byte, or -1 at the end. */
  int read() throws IOException {
    return at < filled || fill() ? bytes[at++] & 0xff : -1;
  }

  /** The byte {@code ahead} of the next one, which stays to be read, or -1 behind the end. */
  int peek(int ahead) throws IOException {
    while (filled - at <= ahead) {
      if (!fill()) {
        return -1;
      }
    }
    return bytes[at + ahead] & 0xff;
  }

  /** Whether the next bytes are these; they stay to be read. */
  boolean isAt(byte[] expected) throws IOException {
    for (int i = 0; i < expected.length; i++) {
      if (peek(i) != (expected[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** Reads at most {@code length} bytes to nowhere; fewer only at the end. */
  long skip(long length) throws IOException {
    long left = length;
    while (left > 0 && (at < filled || fill())) {
      int step = (int) Math.min(left, filled - at);
      at += step;
      left -= step;
    }
    return length - left;
  }

  /** Reads into {@code to} what one read gives; how many bytes, 0 at the end. */
  int read(byte[] to) throws IOException {
    if (at == filled && !fill()) {
      return 0;
    }
    int count = Math.min(to.length, filled - at);
    System.arraycopy(bytes, at, to, 0, count);
    at += count;
    return count;
  }

  /** Gives the last {@code count} bytes back to be read. */
  void unread(int count) {
    at -= count;
  }

  private boolean fill() throws IOException {
    if (filled == bytes.length) {
      if (bytes.length < most && kept < bytes.length / 2) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * bytes.length));
      } else {
        drop(kept > 0 ? kept : at);
      }
    }
    int read = filled == bytes.length ? 0 : in.read(bytes, filled, bytes.length - filled);
    filled += Math.max(0, read);
    return read > 0;
  }

  private void drop(int count) {
    System.arraycopy(bytes, count, bytes, 0, filled - count);
    base += count;
    filled -= count;
    at -= count;
    kept = Math.max(0, kept - count);
  }
}
