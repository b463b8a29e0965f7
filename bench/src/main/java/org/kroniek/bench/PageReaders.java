package org.kroniek.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers at a server, each of whom opens one page after another, with no time to read it. */
final class PageReaders {

  private static final int READERS = 8;

  private final URI server;
  private final Map<String, List<String>> addresses;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Readers of these addresses.
   *
   * @param addresses by the kind of page
   */
  PageReaders(URI server, Map<String, List<String>> addresses) {
    this.server = server;
    this.addresses = new TreeMap<>(addresses);
  }

  /** What the kinds of pages took, one line each. */
  List<String> read(int seconds) throws InterruptedException {
    Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
    AtomicInteger failed = new AtomicInteger();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Random random = new Random(i);
      Thread thread =
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  open(random, times, failed);
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "%-24s %8s %8s %8s %8s", "first byte, ms", "n", "p50", "p95", "max"));
    new TreeMap<>(times).forEach((kind, taken) -> lines.add(line(kind, List.copyOf(taken))));
    lines.add(line("all", times.values().stream().flatMap(ConcurrentLinkedQueue::stream).toList()));
    lines.add("answers other than 200: " + failed.get());
    return lines;
  }

  private void open(
      Random random, Map<String, ConcurrentLinkedQueue<Long>> times, AtomicInteger failed) {
    List<String> kinds = List.copyOf(addresses.keySet());
    String kind = kinds.get(random.nextInt(kinds.size()));
    List<String> some = addresses.getOrDefault(kind, List.of());
    String address = some.get(random.nextInt(some.size()));
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(address)).header("Accept-Encoding", "gzip").build();
    long start = System.nanoTime();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        body.read();
        times
            .computeIfAbsent(kind, k -> new ConcurrentLinkedQueue<>())
            .add(System.nanoTime() - start);
        body.transferTo(OutputStream.nullOutputStream());
      }
      if (answer.statusCode() != 200 && failed.incrementAndGet() < 5) {
        System.err.println(answer.statusCode() + " " + address);
      }
    } catch (IOException e) {
      failed.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String line(String kind, List<Long> taken) {
    List<Long> sorted = taken.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%-24s %8d %8.0f %8.0f %8.0f",
        kind,
        sorted.size(),
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 1));
  }

  private static double at(List<Long> sorted, double part) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size()))) / 1e6;
  }
}
