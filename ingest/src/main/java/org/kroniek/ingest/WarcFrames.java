package org.kroniek.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts a stream of WARC records into records. One whose header or length is wrong is left, and
 * reading goes on where the next record begins. For one thread.
 */
final class WarcFrames {

  private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 1 << 16;
  private static final int ROOM = 1 << 18;
  private static final int LENGTH_DIGITS = 15;

  private final Rewind in;
  private final long limit;
  private long start;

  /**
   * Of {@code stream}.
   *
   * @param limit of a record that more than the beginning is wanted of
   */
  WarcFrames(InputStream stream, long limit) {
    this.in = new Rewind(stream, (int) Math.min(Integer.MAX_VALUE - 8, limit + ROOM));
    this.limit = limit;
  }

  /**
   * A record.
   *
   * @param bytes header and content; of a record beyond the limit the beginning
   * @param whole whether nothing was cut off
   */
  record Frame(InputStream bytes, boolean whole) {}

  /** Where the present record begins, in bytes of the stream. */
  long offset() {
    return start;
  }

  /**
   * The next record, or nothing at the end.
   *
   * @throws Unreadable where there is none to be found; the one after it can be asked for
   */
  Optional<Frame> next() throws IOException, Unreadable {
    passLineBreaks();
    start = in.offset();
    in.keep();
    if (in.peek(0) < 0) {
      return Optional.empty();
    }
    if (!in.isAt(VERSION)) {
      throw lost("no record begins where one should");
    }
    String header = header();
    long length = length(header);
    if (length > limit) {
      return Optional.of(beginning(length));
    }
    long got = in.skip(length);
    byte[] bytes = in.sinceKept();
    boolean ended = isEnd();
    if (got < length || !ended) {
      throw lost(got < length ? "the record breaks off" : "the length of the record is wrong");
    }
    return Optional.of(new Frame(new ByteArrayInputStream(bytes), true));
  }

  private void passLineBreaks() throws IOException {
    int next = in.peek(0);
    while (next == '\r' || next == '\n') {
      in.read();
      in.keep();
      next = in.peek(0);
    }
  }

  /** Whether the record ends here: line breaks, and then the next one or nothing. */
  private boolean isEnd() throws IOException {
    int ahead = 0;
    while (in.peek(ahead) == '\r' || in.peek(ahead) == '\n') {
      ahead++;
      if (ahead > HEADER) {
        return false;
      }
    }
    return in.peek(ahead) < 0 || (ahead > 0 && in.peek(ahead) == VERSION[0]);
  }

  /** The lines up to the empty one. */
  private String header() throws IOException, Unreadable {
    StringBuilder header = new StringBuilder();
    boolean lineIsEmpty = false;
    while (header.length() < HEADER) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      header.append((char) next);
      if (next == '\n' && lineIsEmpty) {
        return header.toString();
      }
      lineIsEmpty = next == '\n' || (next == '\r' && lineIsEmpty);
    }
    throw lost("the header of the record has no end");
  }

  private long length(String header) throws IOException, Unreadable {
    for (String line : header.split("\r?\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0
          && line.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals("content-length")) {
        String digits = line.substring(colon + 1).strip();
        if (!digits.isEmpty()
            && digits.length() <= LENGTH_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
          return Long.parseLong(digits);
        }
      }
    }
    throw lost("the record does not tell its length");
  }

  private Frame beginning(long length) throws IOException {
    in.skip(Math.min(length, HEADER));
    byte[] bytes = in.sinceKept();
    in.keep();
    long left = length - HEADER;
    while (left > 0) {
      long step = in.skip(Math.min(left, HEADER));
      in.keep();
      left = step == 0 ? 0 : left - step;
    }
    return new Frame(new ByteArrayInputStream(bytes), false);
  }

  /** Goes on to the next line that a record can begin with. */
  private Unreadable lost(String reason) throws IOException {
    in.back();
    int before = in.read();
    while (before >= 0 && !(before == '\n' && in.isAt(VERSION))) {
      in.keep();
      before = in.read();
    }
    return Unreadable.open(reason + "; it is left", "");
  }
}
