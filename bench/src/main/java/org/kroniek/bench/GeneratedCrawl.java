package org.kroniek.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a web archive as crawlers leave it: requests, pages with and without an article, pictures,
 * redirects and revisits, one gzip member each, some of them damaged. The same count and seed give
 * the same bytes.
 */
final class GeneratedCrawl {

  private static final int KINDS = 6;

  private final ReportGenerator reports;
  private final Random chance;
  private int articles;
  private int broken;

  GeneratedCrawl(long seed) {
    this.reports = new ReportGenerator(seed);
    this.chance = new Random(seed);
  }

  /** How many whole pages with an article were written. */
  int articles() {
    return articles;
  }

  /** How many damaged records were written. */
  int broken() {
    return broken;
  }

  /**
   * Writes the archive.
   *
   * @param records how many records
   * @param damaged how many of them are damaged, spread evenly
   */
  void write(Path file, int records, int damaged) throws IOException {
    int step = damaged == 0 ? records + 1 : records / damaged;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int number = 1; number <= records; number++) {
        if (number % step == step / 2 && broken < damaged) {
          out.write(damage(packed(page(number)), broken));
          broken++;
        } else {
          out.write(packed(record(number)));
        }
      }
    }
  }

  private String record(int number) {
    return switch (number % KINDS) {
      case 1 -> record(number, "request", "GET / HTTP/1.1\r\nHost: reports.example\r\n\r\n");
      case 2 -> response(number, "301 Moved Permanently", "text/html", "");
      case 3 -> response(number, "200 OK", "image/jpeg", "x".repeat(chance.nextInt(20_000)));
      case 4 -> record(number, "revisit", "HTTP/1.1 200 OK\r\n\r\n");
      default -> {
        articles++;
        yield page(number);
      }
    };
  }

  private String page(int number) {
    return response(
        number,
        "200 OK",
        "text/html; charset=utf-8",
        ReportForm.PAGE.write(reports.report(number)));
  }

  private static String response(int number, String status, String type, String body) {
    return record(
        number, "response", "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n" + body);
  }

  private static String record(int number, String type, String block) {
    String message = type.equals("request") ? "request" : "response";
    List<String> lines =
        List.of(
            "WARC/1.0",
            "WARC-Type: " + type,
            "WARC-Target-URI: https://reports.example/" + number,
            "WARC-Date: 2024-12-02T08:00:00Z",
            "WARC-Record-ID: <urn:kroniek:" + number + ">",
            "Content-Type: application/http; msgtype=" + message,
            "Content-Length: " + block.getBytes(StandardCharsets.UTF_8).length,
            "",
            block,
            "",
            "");
    return String.join("\r\n", lines);
  }

  private static byte[] packed(String record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(record.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** Cut off, overwritten, or with a wrong sum. */
  private static byte[] damage(byte[] member, int which) {
    if (which % 3 == 0) {
      return Arrays.copyOf(member, member.length / 2);
    }
    if (which % 3 == 1) {
      Arrays.fill(member, member.length / 3, member.length / 2, (byte) 0x55);
    } else {
      member[member.length - 6] ^= 1;
    }
    return member;
  }
}
