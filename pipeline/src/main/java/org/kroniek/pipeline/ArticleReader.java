package org.kroniek.pipeline;

import java.util.List;
import java.util.function.Supplier;
import org.kroniek.extract.Extracted;
import org.kroniek.extract.Extraction;
import org.kroniek.model.Annotator;
import org.kroniek.model.Article;
import org.kroniek.model.Document;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.model.Rejection.Stage;

/**
 * Reads one article: sentences and words, then findings. The same article gives the same reading.
 * Safe for use by many threads.
 */
public final class ArticleReader {

  private final Annotator annotator;
  private final Extraction extraction;
  private final Reading.Reader reader;

  ArticleReader(Annotator annotator, Extraction extraction, String version) {
    this.annotator = annotator;
    this.extraction = extraction;
    this.reader = new Reading.Reader(version, annotator.models());
  }

  /** What the readings say of who read. */
  Reading.Reader reader() {
    return reader;
  }

  /**
   * The reading of an article. An article in a language that is not read has a reading without
   * findings, so that it stands on record and is found by its words.
   *
   * @throws ReadFailure if a stage fails on this article; it says which
   */
  public Reading read(Article article) throws ReadFailure {
    if (!article.language().isRead()) {
      return new Reading(
          reader, article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
    Document document = run(article, Stage.ANNOTATE, () -> annotator.annotate(article));
    return run(
        article,
        Stage.EXTRACT,
        () -> {
          Extracted found = extraction.extract(document);
          return new Reading(
              reader,
              article,
              found.entities(),
              found.statements(),
              found.events(),
              found.quantities(),
              found.conditionals(),
              found.times().dates());
        });
  }

  /**
   * A fault of ours in one article must not end the run over a million, so any exception but an
   * {@link Error} is turned into a rejection that names the article and the fault.
   */
  private static <T> T run(Article article, Stage stage, Supplier<T> step) throws ReadFailure {
    try {
      return step.get();
    } catch (RuntimeException | StackOverflowError e) {
      throw new ReadFailure(
          new Rejection(
              article.path().orElse("-"),
              stage,
              "Kroniek failed on this article; please report it with the detail",
              e.toString()),
          e);
    }
  }
}
