package org.kroniek.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * An input that is open: its bytes, decompressed, and what is known of it from outside.
 *
 * @param name how it is called towards the caller, without the ending {@code .gz} where it decides
 *     nothing
 * @param path the name that articles bear; empty for standard input
 * @param origin where one article that fills the input comes from
 * @param charset the encoding that the sender declared
 * @param url the address that it was fetched from
 * @param file where it lies, if it is a file
 * @param bytes without the layers of gzip, but for a web archive, where each record is one
 */
record Opened(
    String name,
    Optional<String> path,
    Optional<String> origin,
    Optional<String> charset,
    Optional<String> url,
    Optional<Path> file,
    BufferedInputStream bytes) {

  private static final int HEAD = 1 << 16;
  private static final int GLIMPSE = 1 << 12;
  private static final int MOST_LAYERS = 3;

  /** Bytes with the layers of gzip taken off, found by their first bytes and not by the name. */
  static BufferedInputStream unzipped(InputStream raw) throws IOException, Unreadable {
    BufferedInputStream stream = new BufferedInputStream(raw, HEAD);
    for (int layer = 0; isGzip(stream) && !GzipMembers.isWarc(glimpse(stream)); layer++) {
      if (layer == MOST_LAYERS) {
        throw Unreadable.open(
            "is gzip inside gzip more than " + MOST_LAYERS + " times; unpack it first", "");
      }
      stream = new BufferedInputStream(new GZIPInputStream(stream, HEAD), HEAD);
    }
    return stream;
  }

  private static byte[] glimpse(BufferedInputStream stream) throws IOException {
    stream.mark(GLIMPSE);
    byte[] head = stream.readNBytes(GLIMPSE);
    stream.reset();
    return head;
  }

  private static boolean isGzip(BufferedInputStream stream) throws IOException {
    stream.mark(2);
    boolean gzip = stream.read() == 0x1f && stream.read() == 0x8b;
    stream.reset();
    return gzip;
  }

  /** The first bytes, up to where reading fails; they stay to be read. */
  byte[] head() throws IOException {
    bytes.mark(HEAD);
    byte[] head = new byte[HEAD];
    int length = 0;
    try {
      int read = bytes.read(head);
      while (read > 0) {
        length += read;
        read = bytes.read(head, length, HEAD - length);
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
    }
    bytes.reset();
    return Arrays.copyOf(head, length);
  }

  /**
   * Everything.
   *
   * @throws Unreadable where there are more than {@code limit} bytes
   */
  byte[] all(long limit) throws IOException, Unreadable {
    byte[] all = bytes.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
    if (all.length > limit) {
      throw Unreadable.open(
          "is larger than "
              + Sizes.words(limit)
              + ", the limit for one article; split it, or give many articles as JSON lines or CSV",
          "");
    }
    return all;
  }

  /** The name in small letters without the ending of a compressed file. */
  String formatName() {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
  }

  /** The name of the record {@code number}, counted from 1. */
  String record(long number) {
    return name + "#" + number;
  }

  /** The path of the article in record {@code number}. */
  Optional<String> recordPath(long number) {
    return path.map(p -> p + "#" + number);
  }
}
