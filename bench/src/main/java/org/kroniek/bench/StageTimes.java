package org.kroniek.bench;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kroniek.extract.Extraction;
import org.kroniek.extract.Extraction.Part;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Article;
import org.kroniek.model.Document;
import org.kroniek.model.Intake;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadFailure;

/**
 * What each stage takes of a processor's time, measured on one thread over the first articles of a
 * folder after the program has warmed up.
 *
 * @param articles how many articles
 * @param ingest opening, decoding and finding the article, in nanoseconds
 * @param annotate sentences and words, in nanoseconds
 * @param parts findings, in nanoseconds
 */
record StageTimes(int articles, long ingest, long annotate, Map<Part, Long> parts) {

  private static final int MOST_ARTICLES = 300;

  static StageTimes of(Composition composition, Path folder) {
    long start = processorTime();
    List<Article> articles = articles(composition, folder);
    long ingest = processorTime() - start;
    warmUp(composition, articles);
    long warm = processorTime();
    List<Document> documents = new ArrayList<>();
    for (Article article : articles) {
      documents.add(composition.annotator().annotate(article));
    }
    long annotate = processorTime() - warm;
    return new StageTimes(
        articles.size(), ingest, annotate, parts(composition.extraction(), documents));
  }

  private static Map<Part, Long> parts(Extraction extraction, List<Document> documents) {
    Map<Part, Long> parts = new EnumMap<>(Part.class);
    for (Document document : documents) {
      long[] since = {processorTime()};
      extraction.extract(
          document,
          part -> {
            long now = processorTime();
            parts.merge(part, now - since[0], Long::sum);
            since[0] = now;
          });
    }
    return parts;
  }

  private static void warmUp(Composition composition, List<Article> articles) {
    for (Article article : articles) {
      try {
        composition.articleReader().read(article);
      } catch (ReadFailure failure) {
        System.err.println(failure.rejection().detail());
      }
    }
  }

  String line() {
    long extract = parts.values().stream().mapToLong(Long::longValue).sum();
    String shares =
        parts.entrySet().stream()
            .map(
                part ->
                    String.format(
                        Locale.ROOT,
                        "%s %.2f",
                        part.getKey().name().toLowerCase(Locale.ROOT),
                        each(part.getValue())))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "ingest %2$.2f, annotate %3$.2f, extract %4$.2f (%5$s)"
            + " milliseconds of processor time an article (%1$d)",
        articles,
        each(ingest),
        each(annotate),
        each(extract),
        shares);
  }

  /** Of this thread, in nanoseconds. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private double each(long nanoseconds) {
    return nanoseconds / 1e6 / Math.max(1, articles);
  }

  private static List<Article> articles(Composition composition, Path folder) {
    List<Article> articles = new ArrayList<>();
    try (Inputs inputs =
        composition.inputs(
            List.of(folder.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      while (inputs.hasNext() && articles.size() < MOST_ARTICLES) {
        if (inputs.next() instanceof Intake.Accepted accepted
            && accepted.article().language().isRead()) {
          articles.add(accepted.article());
        }
      }
    }
    return articles;
  }
}
