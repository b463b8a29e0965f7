package org.kroniek.world;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** The lines of a dump, packed with gzip or bzip2 or not at all. Not safe for many threads. */
final class DumpLines implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  /** The largest items have some megabytes; more is no item, and must not fill the memory. */
  private static final int LONGEST = 1 << 26;

  /** Stands for a line that is too long; no JSON. */
  private static final String TOO_LONG = "(too long)";

  private final Counted counted;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
  private int at;
  private int filled;
  private long read;

  DumpLines(Path dump) throws IOException {
    this.counted = new Counted(Files.newInputStream(dump));
    BufferedInputStream head = new BufferedInputStream(counted, BUFFER);
    this.in = unpacked(head);
  }

  private static InputStream unpacked(BufferedInputStream packed) throws IOException {
    packed.mark(2);
    int first = packed.read();
    int second = packed.read();
    packed.reset();
    if (first == 0x1f && second == 0x8b) {
      return new GZIPInputStream(packed, BUFFER);
    }
    if (first == 'B' && second == 'Z') {
      // Dumps are packed in pieces, one stream after the other.
      return new BZip2CompressorInputStream(packed, true);
    }
    return packed;
  }

  /** The bytes of the file that were used so far. */
  long bytes() {
    return counted.bytes;
  }

  /** The number of lines so far. */
  long read() {
    return read;
  }

  /**
   * The next line; nothing at the end.
   *
   * @return the line; where it is longer than an item can be, something that is none
   */
  Optional<String> next() throws IOException {
    line.reset();
    boolean tooLong = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      tooLong |= line.size() + end - at > LONGEST;
      if (!tooLong) {
        line.write(buffer, at, end - at);
      }
      at = end + 1;
      if (end < filled) {
        break;
      }
    }
    if (!any) {
      return Optional.empty();
    }
    read++;
    return Optional.of(tooLong ? TOO_LONG : line.toString(StandardCharsets.UTF_8));
  }

  /** Passes over lines without looking at them. */
  void skip(long lines) throws IOException {
    while (read < lines && fill()) {
      while (at < filled && read < lines) {
        if (buffer[at++] == '\n') {
          read++;
        }
      }
    }
  }

  /** Whether there is something in the buffer, or was to be had. */
  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    at = 0;
    filled = Math.max(0, in.read(buffer, 0, BUFFER));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Counts the bytes that pass. */
  private static final class Counted extends FilterInputStream {

    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      bytes += c < 0 ? 0 : 1;
      return c;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int got = super.read(buffer, offset, length);
      bytes += Math.max(0, got);
      return got;
    }
  }
}
