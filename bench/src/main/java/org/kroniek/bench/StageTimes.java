package org.kroniek.bench;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kroniek.extract.time.TimeReader;
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
 * @param extract findings, in nanoseconds
 * @param times what of it finds expressions of time, in nanoseconds
 */
record StageTimes(int articles, long ingest, long annotate, long extract, long times) {

  private static final int MOST_ARTICLES = 300;

  static StageTimes of(Composition composition, Path folder) {
    long start = processorTime();
    List<Article> articles = articles(composition, folder);
    long ingest = processorTime() - start;
    read(composition, articles);
    long warm = processorTime();
    List<Document> documents = new ArrayList<>();
    for (Article article : articles) {
      documents.add(composition.annotator().annotate(article));
    }
    long annotate = processorTime() - warm;
    long read = read(composition, articles);
    return new StageTimes(
        articles.size(), ingest, annotate, Math.max(0, read - annotate), times(documents));
  }

  private static long times(List<Document> documents) {
    TimeReader reader = new TimeReader();
    documents.forEach(reader::read);
    long start = processorTime();
    documents.forEach(reader::read);
    return processorTime() - start;
  }

  /** How long annotating and extracting take together. */
  private static long read(Composition composition, List<Article> articles) {
    long start = processorTime();
    for (Article article : articles) {
      try {
        composition.articleReader().read(article);
      } catch (ReadFailure failure) {
        System.err.println(failure.rejection().detail());
      }
    }
    return processorTime() - start;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "ingest %2$.2f, annotate %3$.2f, extract %4$.2f (times %5$.2f)"
            + " milliseconds of processor time an article (%1$d)",
        articles,
        each(ingest),
        each(annotate),
        each(extract),
        each(times));
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
