package org.kroniek.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.kroniek.watch.Host.Reply;

/** Ways in which servers answer, good ones and bad ones. */
public final class Replies {

  private Replies() {}

  public static Reply whole(int status, String type, byte[] body, String... headers) {
    return (request, time, out) -> {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
      head.append("Content-Type: ").append(type).append("\r\n");
      for (String header : headers) {
        head.append(header).append("\r\n");
      }
      head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
      out.write(latin(head.toString()));
      out.write(body);
    };
  }

  public static Reply text(int status, String type, String body, String... headers) {
    return whole(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public static Reply status(int status, String... headers) {
    return text(status, "text/plain", "", headers);
  }

  public static Reply redirect(int status, String location) {
    return status(status, "Location: " + location);
  }

  /** The first so many times one, then another. */
  public static Reply first(int times, Reply one, Reply then) {
    return (request, time, out) -> (time <= times ? one : then).write(request, time, out);
  }

  /** Unchanged for those that bear the tag. */
  public static Reply tagged(String tag, Reply reply) {
    return (request, time, out) ->
        (request.header("if-none-match").equals(tag) ? status(304, "ETag: " + tag) : reply)
            .write(request, time, out);
  }

  /** One byte at a time, for ever. */
  public static Reply slow() {
    return (request, time, out) -> {
      out.write(latin("HTTP/1.1 200 X\r\nContent-Type: text/xml\r\n\r\n<rss>"));
      while (!Thread.currentThread().isInterrupted()) {
        out.write(' ');
        out.flush();
        pause();
      }
    };
  }

  private static void pause() {
    try {
      Thread.sleep(40);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As fast as it can, for ever. */
  public static Reply endless(String type, String what) {
    byte[] bytes = what.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    return (request, time, out) -> {
      out.write(latin("HTTP/1.1 200 X\r\nContent-Type: " + type + "\r\n\r\n"));
      while (!Thread.currentThread().isInterrupted()) {
        out.write(bytes);
      }
    };
  }

  /** Headers without end. */
  public static Reply headers() {
    return (request, time, out) -> {
      out.write(latin("HTTP/1.1 200 X\r\n"));
      while (!Thread.currentThread().isInterrupted()) {
        out.write(latin("X-Vulling: " + "y".repeat(4_000) + "\r\n"));
      }
    };
  }

  /** Small on the way and large when unpacked. */
  public static Reply bomb(String type, int megabytes) {
    return (request, time, out) -> {
      out.write(
          latin(
              "HTTP/1.1 200 X\r\nContent-Type: "
                  + type
                  + "\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"));
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        byte[] blank = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < megabytes; i++) {
          gzip.write(blank);
        }
      }
    };
  }

  /** Less than was announced. */
  public static Reply truncated(String type, String body) {
    return raw(
        "HTTP/1.1 200 X\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + (body.length() * 2)
            + "\r\n\r\n"
            + body);
  }

  /** The very bytes. */
  public static Reply raw(String what) {
    return (request, time, out) -> out.write(what.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Nothing at all. */
  public static Reply silence() {
    return (request, time, out) -> {
      throw new UncheckedIOException(new IOException("gone"));
    };
  }

  /** XML that is another one each time. */
  interface Dated {
    String at(int time);
  }

  static Reply each(Dated body) {
    return (request, time, out) -> text(200, "text/xml", body.at(time)).write(request, time, out);
  }
}
