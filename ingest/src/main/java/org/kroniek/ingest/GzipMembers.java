package org.kroniek.ingest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The members of a gzip file one by one, as web archives have one for each record: of a damaged one
 * it is known where it begins, and reading goes on with the next. For one thread.
 */
final class GzipMembers implements WarcParts {

  private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int HELD = 1 << 22;
  private static final int GLIMPSE = 1 << 12;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int CHECK = 2;
  private static final int RESERVED = 0xe0;

  private final Rewind raw;
  private final Inflater inflater = new Inflater(true);
  private final byte[] packed = new byte[1 << 13];
  private long start;

  GzipMembers(InputStream raw) {
    this.raw = new Rewind(raw, HELD);
  }

  /** Whether {@code head} begins with a gzip member that holds the beginning of a WARC record. */
  static boolean isWarc(byte[] head) {
    if (head.length < 3 || (head[0] & 0xff) != 0x1f || (head[1] & 0xff) != 0x8b || head[2] != 8) {
      return false;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
      return Arrays.equals(in.readNBytes(WARC.length), WARC);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Optional<InputStream> next() throws IOException, Unreadable {
    if (raw.peek(0) < 0) {
      return Optional.empty();
    }
    raw.keep();
    start = raw.offset();
    if (!isStart()) {
      throw Unreadable.open("bytes that are no gzip stand between the records", "");
    }
    header();
    inflater.reset();
    return Optional.of(new Member());
  }

  @Override
  public long offset() {
    return start;
  }

  /** Goes on with the next member that holds a record, behind the place where this one began. */
  @Override
  public boolean recover() throws IOException {
    raw.back();
    if (raw.offset() <= start) {
      raw.skip(start + 1 - raw.offset());
    }
    while (raw.peek(0) >= 0) {
      if (isStart() && isWarc(glimpse())) {
        return true;
      }
      raw.read();
      raw.keep();
    }
    return false;
  }

  private boolean isStart() throws IOException {
    return raw.peek(0) == 0x1f
        && raw.peek(1) == 0x8b
        && raw.peek(2) == 8
        && (raw.peek(3) & RESERVED) == 0;
  }

  private byte[] glimpse() throws IOException {
    raw.peek(GLIMPSE);
    byte[] head = new byte[GLIMPSE];
    int length = 0;
    for (int next = raw.peek(0); next >= 0 && length < GLIMPSE; next = raw.peek(length)) {
      head[length++] = (byte) next;
    }
    return Arrays.copyOf(head, length);
  }

  private void header() throws IOException {
    raw.skip(3);
    int flags = raw.read();
    raw.skip(6);
    if ((flags & EXTRA) != 0) {
      int low = raw.read();
      raw.skip(low | (raw.read() << 8));
    }
    if ((flags & NAME) != 0) {
      words();
    }
    if ((flags & COMMENT) != 0) {
      words();
    }
    if ((flags & CHECK) != 0) {
      raw.skip(2);
    }
  }

  private void words() throws IOException {
    int next = raw.read();
    while (next > 0) {
      next = raw.read();
    }
  }

  private long number() throws IOException {
    long number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      int next = raw.read();
      if (next < 0) {
        throw new EOFException("the gzip file breaks off");
      }
      number |= (long) next << shift;
    }
    return number;
  }

  @Override
  public void close() {
    inflater.end();
  }

  /** What one member holds. */
  private final class Member extends InputStream {

    private final CRC32 sum = new CRC32();
    private boolean ended;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (ended || length == 0) {
        return ended ? -1 : 0;
      }
      try {
        int count = inflater.inflate(to, offset, length);
        while (count == 0 && !inflater.finished()) {
          feed();
          count = inflater.inflate(to, offset, length);
        }
        sum.update(to, offset, count);
        if (count == 0) {
          end();
          return -1;
        }
        return count;
      } catch (DataFormatException e) {
        throw broken(String.valueOf(e.getMessage()), e);
      }
    }

    private void feed() throws IOException {
      if (inflater.needsDictionary()) {
        throw new ZipException("a gzip member asks for a dictionary");
      }
      int count = raw.read(packed);
      if (count == 0) {
        throw new EOFException("the gzip file breaks off");
      }
      inflater.setInput(packed, 0, count);
    }

    private void end() throws IOException {
      ended = true;
      raw.unread(inflater.getRemaining());
      long sumThere = number();
      long lengthThere = number();
      if (sumThere != sum.getValue() || lengthThere != (inflater.getBytesWritten() & 0xffffffffL)) {
        throw new ZipException("the sum of the bytes is wrong");
      }
    }

    private ZipException broken(String message, DataFormatException cause) {
      ZipException e = new ZipException(message);
      e.initCause(cause);
      return e;
    }
  }
}
