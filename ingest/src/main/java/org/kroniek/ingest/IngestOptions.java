package org.kroniek.ingest;

import java.util.Optional;
import org.kroniek.model.PartialDate;

/**
 * What the caller knows of the articles beforehand. It fills in what an article does not say
 * itself: a date in the file goes before {@link #published}, and {@link #published} before none.
 *
 * @param published when the articles were published
 * @param outlet the name of the outlet
 * @param title the headline
 * @param language the code of the language, {@code nl}; where neither the article nor the caller
 *     says it, the text tells
 * @param limits how large an input may be
 */
public record IngestOptions(
    Optional<PartialDate> published,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> language,
    Limits limits) {

  /** With the standard limits. */
  public IngestOptions(
      Optional<PartialDate> published, Optional<String> outlet, Optional<String> title) {
    this(published, outlet, title, Optional.empty(), Limits.standard());
  }

  /** Without a language. */
  public IngestOptions(
      Optional<PartialDate> published,
      Optional<String> outlet,
      Optional<String> title,
      Limits limits) {
    this(published, outlet, title, Optional.empty(), limits);
  }

  /** Nothing is known beforehand; the standard limits. */
  public static IngestOptions none() {
    return new IngestOptions(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
