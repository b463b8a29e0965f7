package org.kroniek.ingest;

import java.util.Optional;
import org.kroniek.model.PartialDate;

/** What is known of an article beside its text. */
record Facts(
    Optional<String> url,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> byline,
    Optional<PartialDate> published,
    Optional<String> language) {

  static Facts none() {
    return new Facts(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What the caller knows. */
  static Facts of(IngestOptions options) {
    return none()
        .withOutlet(options.outlet())
        .withTitle(options.title())
        .withPublished(options.published())
        .withLanguage(options.language());
  }

  Facts withUrl(Optional<String> other) {
    return new Facts(other, outlet, title, byline, published, language);
  }

  Facts withOutlet(Optional<String> other) {
    return new Facts(url, other, title, byline, published, language);
  }

  Facts withTitle(Optional<String> other) {
    return new Facts(url, outlet, other, byline, published, language);
  }

  Facts withByline(Optional<String> other) {
    return new Facts(url, outlet, title, other, published, language);
  }

  Facts withPublished(Optional<PartialDate> other) {
    return new Facts(url, outlet, title, byline, other, language);
  }

  Facts withLanguage(Optional<String> other) {
    return new Facts(url, outlet, title, byline, published, other);
  }

  /** These facts, and where they are silent those of {@code other}. */
  Facts or(Facts other) {
    return new Facts(
        url.or(other::url),
        outlet.or(other::outlet),
        title.or(other::title),
        byline.or(other::byline),
        published.or(other::published),
        language.or(other::language));
  }

  /**
   * These facts with the date of {@code other} where it is a more precise one within ours: a report
   * of 2024-12 above which {@code 6 december 2024} stands is of 2024-12-06.
   */
  Facts refinedBy(Facts other) {
    boolean within =
        published.isPresent()
            && other.published.isPresent()
            && !other.published.get().earliest().isBefore(published.get().earliest())
            && !other.published.get().latest().isAfter(published.get().latest())
            && other.published.get().value().length() > published.get().value().length();
    return within ? withPublished(other.published) : this;
  }
}
