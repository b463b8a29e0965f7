package org.kroniek.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kroniek.extract.Extraction.Part;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.language.Languages;
import org.kroniek.model.Annotator;
import org.kroniek.model.Archive;
import org.kroniek.model.Article;
import org.kroniek.model.Document;
import org.kroniek.model.Reading;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadFailure;

/**
 * The stages of reading one by one over the same articles, each on a number of threads: taking the
 * articles out of their files, finding sentences and words by rules, annotating (which does that
 * again and adds tags, trees and names by the models), extracting, storing.
 */
final class Stages {

  private static final int WARM = 60;

  private final Composition composition;
  private final List<Path> files;
  private final List<Article> articles;
  private final Path work;
  private final Map<Part, Long> parts = new EnumMap<>(Part.class);
  private long tokens;
  private double annotated;

  Stages(Composition composition, Path folder, List<Article> articles, Path work)
      throws IOException {
    this.composition = composition;
    this.articles = List.copyOf(articles);
    this.work = work;
    try (Stream<Path> paths = Files.walk(folder)) {
      this.files = paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Reads some articles, so that what follows is compiled. */
  void warmUp() {
    for (Article article : articles.subList(0, Math.min(WARM, articles.size()))) {
      read(article);
    }
  }

  /** The tokens of all articles, once {@link #measure} has counted them. */
  long tokens() {
    return tokens;
  }

  /** Tokens that one processor annotates in a second, as last measured on one thread. */
  double annotated() {
    return annotated;
  }

  /** What each part of extraction takes, in milliseconds of processor time an article. */
  String parts() {
    return parts.entrySet().stream()
        .map(
            part ->
                String.format(
                    Locale.ROOT,
                    "%s %.2f",
                    part.getKey().name().toLowerCase(Locale.ROOT),
                    part.getValue() / 1e6 / Math.max(1, articles.size())))
        .collect(Collectors.joining(", ", "", " milliseconds of processor time an article"));
  }

  /** The rates on so many threads. */
  List<StageRate> measure(int threads) throws IOException {
    List<StageRate> rates = new ArrayList<>();
    rates.add(timed("ingest", threads, files.size(), i -> ingest(files.get(i))));
    Annotator rules = Languages.annotator();
    rates.add(timed("sentences", threads, articles.size(), i -> rules.annotate(articles.get(i))));
    AtomicReferenceArray<Document> documents = new AtomicReferenceArray<>(articles.size());
    Annotator all = composition.annotator();
    rates.add(
        timed(
            "annotate",
            threads,
            articles.size(),
            i -> documents.set(i, all.annotate(articles.get(i)))));
    if (tokens == 0) {
      tokens = IntStream.range(0, documents.length()).mapToLong(i -> count(documents.get(i))).sum();
    }
    rates.add(
        timed(
            "extract",
            threads,
            articles.size(),
            i -> composition.extraction().extract(documents.get(i))));
    if (threads == 1) {
      annotated = tokens * 1e9 / rates.get(2).processor();
      for (int i = 0; i < documents.length(); i++) {
        addParts(documents.get(i));
      }
    }
    for (int i = 0; i < documents.length(); i++) {
      documents.set(i, null);
    }
    rates.add(store(threads));
    return rates.stream().map(this::withTokens).toList();
  }

  private StageRate store(int threads) throws IOException {
    List<Reading> readings = articles.stream().map(this::read).flatMap(Optional::stream).toList();
    Path file = work.resolve("store-" + threads + ".db");
    try (Archive archive = Composition.archive(file, Clock.systemUTC())) {
      return timed(
          "store",
          threads,
          readings.size(),
          i -> archive.save(readings.get(i), readings.get(i).article().url()));
    }
  }

  private Optional<Reading> read(Article article) {
    try {
      return Optional.of(composition.articleReader().read(article));
    } catch (ReadFailure failure) {
      System.err.println(failure.rejection().detail());
      return Optional.empty();
    }
  }

  private void ingest(Path file) {
    try (Inputs inputs =
        composition.inputs(
            List.of(file.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      inputs.forEachRemaining(intake -> {});
    }
  }

  private void addParts(Document document) {
    long[] since = {processorTime()};
    composition
        .extraction()
        .extract(
            document,
            part -> {
              long now = processorTime();
              parts.merge(part, now - since[0], Long::sum);
              since[0] = now;
            });
  }

  /** Of this thread, in nanoseconds. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long count(Document document) {
    return document.sentences().stream().mapToLong(s -> s.tokens().size()).sum();
  }

  /** The files hold the same articles, however many lie in each. */
  private StageRate withTokens(StageRate rate) {
    return new StageRate(
        rate.stage(), rate.threads(), articles.size(), tokens, rate.clock(), rate.processor());
  }

  private static StageRate timed(String stage, int threads, int items, IntConsumer step) {
    AtomicInteger next = new AtomicInteger();
    Runnable course =
        () -> {
          for (int i = next.getAndIncrement(); i < items; i = next.getAndIncrement()) {
            step.accept(i);
          }
        };
    Duration processor = worked();
    long start = System.nanoTime();
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread thread = new Thread(course, stage + "-" + i);
      thread.start();
      others.add(thread);
    }
    course.run();
    for (Thread thread : others) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("measuring was interrupted", e);
      }
    }
    long clock = System.nanoTime() - start;
    return new StageRate(stage, threads, items, 0, clock, worked().minus(processor).toNanos());
  }

  private static Duration worked() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
