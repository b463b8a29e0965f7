package org.kroniek.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What each kind of page costs: the processor time of the server's own threads from a request to
 * the end of its answer, with one reader who opens every address once, in an order of chance.
 * Unlike the time to the first byte it does not depend on what else the machine does.
 */
final class PageWork {

  private final URI server;
  private final List<Map.Entry<String, String>> order = new ArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /**
   * Work at a server of this very process.
   *
   * @param addresses by the kind of page
   */
  PageWork(URI server, Map<String, List<String>> addresses) {
    this.server = server;
    addresses.forEach(
        (kind, some) ->
            some.stream().distinct().forEach(address -> order.add(Map.entry(kind, address))));
    Collections.shuffle(order, new Random(1));
  }

  /** The milliseconds of each kind, one line each, and the dearest addresses. */
  List<String> measure() throws IOException, InterruptedException {
    Map<String, List<Double>> taken = new TreeMap<>();
    Map<Double, String> dearest = new TreeMap<>(Collections.reverseOrder());
    for (Map.Entry<String, String> one : order) {
      double millis = open(one.getValue());
      taken.computeIfAbsent(one.getKey(), kind -> new ArrayList<>()).add(millis);
      dearest.put(millis, one.getValue());
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "%-24s %8s %8s %8s %8s", "processor time, ms", "n", "mean", "p95", "max"));
    taken.forEach((kind, some) -> lines.add(line(kind, some)));
    lines.add(line("all", taken.values().stream().flatMap(List::stream).toList()));
    dearest.entrySet().stream()
        .limit(5)
        .map(one -> String.format(Locale.ROOT, "%8.0f ms %s", one.getKey(), one.getValue()))
        .forEach(lines::add);
    return lines;
  }

  private double open(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(address)).header("Accept-Encoding", "gzip").build();
    long before = worked();
    try (InputStream body =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      body.transferTo(OutputStream.nullOutputStream());
    }
    return (worked() - before) / 1e6;
  }

  /** Nanoseconds of processor time of the threads that answer. */
  private long worked() {
    long sum = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("qtp")) {
        sum += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return sum;
  }

  private static String line(String kind, List<Double> some) {
    List<Double> sorted = some.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%-24s %8d %8.1f %8.1f %8.1f",
        kind,
        sorted.size(),
        sorted.stream().mapToDouble(Double::doubleValue).average().orElse(0),
        sorted.get((int) (0.95 * (sorted.size() - 1))),
        sorted.get(sorted.size() - 1));
  }
}
