package org.kroniek.pipeline;

import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.Article;
import org.kroniek.model.Reading;

/**
 * Finds articles that stand on record as they are, read by the same version with the same models,
 * so that a run that was stopped goes on where it was. As safe for many threads as its archive.
 */
final class OnRecord {

  private final Archive archive;

  OnRecord(Archive archive) {
    this.archive = archive;
  }

  /**
   * The current reading of {@code article}, if nothing but the article's path differs.
   *
   * @param reader who would read it now
   */
  Optional<Reading> of(Article article, Reading.Reader reader) {
    return archive
        .show(article.id())
        .filter(Archive.Stored::current)
        .map(Archive.Stored::reading)
        .filter(reading -> reading.reader().equals(reader))
        .filter(reading -> at(reading.article(), article.path()).equals(article));
  }

  private static Article at(Article article, Optional<String> path) {
    return new Article(
        article.id(),
        path,
        article.url(),
        article.outlet(),
        article.title(),
        article.byline(),
        article.published(),
        article.language(),
        article.text(),
        article.blocks());
  }
}
