package org.kroniek.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A server on this machine that answers as it is told, byte for byte, and counts what is asked. */
public final class Host implements AutoCloseable {

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Supplier<Instant> clock;
  private volatile Reply otherwise =
      Replies.whole(404, "text/plain", "niets".getBytes(StandardCharsets.UTF_8));

  /** A server that notes the time of each request by {@code clock}. */
  public Host(Supplier<Instant> clock) {
    this.clock = clock;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    threads.execute(this::accept);
  }

  /** How a path is answered; {@code time} counts from 1. */
  public interface Reply {
    void write(Request request, int time, OutputStream out) throws IOException;
  }

  /** What was asked. */
  public record Request(
      String method, String path, Map<String, String> headers, String body, Instant at) {
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  public String base() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  public int port() {
    return socket.getLocalPort();
  }

  public Host on(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  /** How all other paths are answered. */
  public Host otherwise(Reply reply) {
    otherwise = reply;
    return this;
  }

  /** A whole answer. */
  public Host on(String path, int status, String type, String body, String... headers) {
    return on(path, Replies.whole(status, type, body.getBytes(StandardCharsets.UTF_8), headers));
  }

  public Host page(String path, String html) {
    return on(path, 200, "text/html; charset=utf-8", html);
  }

  public Host feed(String path, String xml) {
    return on(path, 200, "application/rss+xml; charset=utf-8", xml);
  }

  public List<Request> requests() {
    return requests;
  }

  /** How many times a path was asked. */
  public long asked(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).count();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = connection.getOutputStream()) {
      Request request = request(in);
      requests.add(request);
      int time = (int) asked(request.path());
      replies.getOrDefault(request.path(), otherwise).write(request, time, out);
      out.flush();
    } catch (IOException | RuntimeException e) {
      // The other side went away, as it should where too much is sent.
      return;
    }
  }

  private Request request(BufferedReader in) throws IOException {
    String first = in.readLine();
    if (first == null) {
      throw new IOException("asked nothing");
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    StringBuilder body = new StringBuilder();
    while (body.toString().getBytes(StandardCharsets.UTF_8).length < length) {
      body.append((char) in.read());
    }
    String[] parts = first.split(" ", 3);
    return new Request(parts[0], parts[1], headers, body.toString(), clock.get());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
