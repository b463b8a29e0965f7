package org.kroniek.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** In which form an input holds its articles: told by what it holds, and only then by its name. */
enum Format {
  /** One article: dated text, front matter or plain text. */
  TEXT,
  /** One article in a web page. */
  PAGE,
  /** Objects, one a line. */
  JSON_LINES,
  /** One object over several lines, or an array of objects. */
  JSON,
  /** Rows of a table with named columns. */
  TABLE,
  /** Pages in a web archive (WARC), each packed with gzip. */
  WEB_ARCHIVE,
  /** Pages in a web archive (WARC) that is not packed. */
  OPEN_WEB_ARCHIVE,
  /** XML that is no web page. */
  XML;

  private static final Pattern PAGE_START =
      Pattern.compile(
          "<(?:!doctype html|html|head|body|article|main|div|p|h1|meta|title|section|header|script|link|!--)\\b?[\\s>-]?.*",
          Pattern.DOTALL);
  private static final Pattern JSON_START =
      Pattern.compile("(?:\\{\\s*[\"}]|\\[\\s*\\{\\s*[\"}]).*", Pattern.DOTALL);
  private static final Pattern HTML_TAG = Pattern.compile("<html[\\s>]|<!doctype html");

  /** The form of an input that begins with {@code head}, called {@code name}. */
  static Format of(byte[] head, String name, Columns columns) {
    if (GzipMembers.isWarc(head)) {
      return WEB_ARCHIVE;
    }
    String start = text(head).stripLeading();
    if (start.startsWith("WARC/")) {
      return OPEN_WEB_ARCHIVE;
    }
    String lower = start.substring(0, Math.min(start.length(), 2000)).toLowerCase(Locale.ROOT);
    if (lower.startsWith("<?xml") || lower.startsWith("<rss") || lower.startsWith("<feed")) {
      return HTML_TAG.matcher(lower).find() ? PAGE : XML;
    }
    if (PAGE_START.matcher(lower).matches()) {
      return PAGE;
    }
    if (isCalled(name, ".jsonl", ".ndjson")) {
      return JSON_LINES;
    }
    if (JSON_START.matcher(start).matches() || isCalled(name, ".json")) {
      return isLine(firstLine(start)) ? JSON_LINES : JSON;
    }
    if (isCalled(name, ".csv", ".tsv") || columns.isHeader(firstLine(start))) {
      return TABLE;
    }
    return isCalled(name, ".html", ".htm", ".xhtml") ? PAGE : TEXT;
  }

  /** Whether the first line can be a whole object, or one that was cut off. */
  private static boolean isLine(String line) {
    return line.length() > 1
        && line.startsWith("{")
        && ",{[:".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private static boolean isCalled(String name, String... endings) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static String firstLine(String start) {
    int end = start.indexOf('\n');
    return (end < 0 ? start : start.substring(0, end)).strip();
  }

  /** The beginning as far as telling the form needs it. */
  private static String text(byte[] head) {
    return TextDecoder.Mark.of(head)
        .map(m -> new String(head, m.length(), head.length - m.length(), m.charset()))
        .orElseGet(() -> new String(head, StandardCharsets.UTF_8));
  }
}
