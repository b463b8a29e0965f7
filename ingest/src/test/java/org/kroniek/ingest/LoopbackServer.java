package org.kroniek.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that gives the answers it was told to. */
final class LoopbackServer implements AutoCloseable {

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  private record Answer(String head, String latinBody, boolean ends) {}

  LoopbackServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  String base() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  void answer(String path, int status, String type, byte[] body) {
    String head =
        "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length;
    answers.put(path, new Answer(head, latin(body), true));
  }

  void redirect(String path, String location) {
    String head = "HTTP/1.1 302 X\r\nLocation: " + location + "\r\nContent-Length: 0";
    answers.put(path, new Answer(head, "", true));
  }

  /** Sends the beginning of a page and never the end. */
  void neverEnd(String path) {
    String head = "HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 1000";
    answers.put(path, new Answer(head, "<html>", false));
  }

  private static String latin(byte[] body) {
    return new String(body, StandardCharsets.ISO_8859_1);
  }

  private void accept() {
    try {
      while (!socket.isClosed()) {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      }
    } catch (IOException e) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = connection.getOutputStream()) {
      String request = in.readLine();
      String line = request;
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      Answer answer = answers.get(request == null ? "" : request.split(" ", -1)[1]);
      String sent =
          answer == null
              ? "HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n"
              : answer.head() + "\r\nConnection: close\r\n\r\n" + answer.latinBody();
      out.write(sent.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      if (answer != null && !answer.ends()) {
        closed.await();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
    threads.shutdownNow();
  }
}
