package org.kroniek.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes the records of web archives for the tests. */
final class WarcBytes {

  private WarcBytes() {}

  /** A page with an article that is told by its number. */
  static String page(int number) {
    String paragraph =
        "De wethouder van Oudervoort zei dinsdag dat brug NUMMER pas over een jaar weer opengaat, omdat"
            + " het staal eerst moet worden onderzocht.";
    return "<!doctype html><html lang=\"nl\"><head><title>Brug "
        + number
        + " blijft dicht</title></head><body><nav><a href=\"/\">Voorpagina</a></nav><article>"
        + "<h1>Brug "
        + number
        + " blijft dicht</h1><p>"
        + paragraph.replace("NUMMER", String.valueOf(number))
        + "</p><p>\u201cWij hebben geen haast\u201d, zei zij. De \u00e9\u00e9n wil een veerpont,"
        + " de ander een noodbrug.</p></article></body></html>";
  }

  static String address(int number) {
    return "https://bode.example/brug/" + number;
  }

  /** A page as a server sent it. */
  static byte[] response(int number) {
    return response(number, "200 OK", "text/html; charset=utf-8", utf8(page(number)));
  }

  static byte[] response(int number, String status, String type, byte[] body) {
    String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n";
    return record("response", number, "application/http; msgtype=response", join(utf8(head), body));
  }

  static byte[] record(String type, int number, String contentType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + address(number)
            + "\r\nWARC-Date: 2024-12-02T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
            + String.valueOf(1_000_000_000_00L + number)
            + ">\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return join(utf8(head), block, utf8("\r\n\r\n"));
  }

  /** A record with {@code block} that says it is of another length. */
  static byte[] lying(int number, int length) {
    byte[] record = response(number);
    String text = new String(record, StandardCharsets.ISO_8859_1);
    return text.replaceFirst("Content-Length: \\d+", "Content-Length: " + length)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
