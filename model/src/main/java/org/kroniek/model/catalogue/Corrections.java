package org.kroniek.model.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What people found right or wrong, kept beside the readings: an article that is read again keeps
 * them. Safe for use by many threads.
 *
 * <p>All methods throw {@link org.kroniek.model.ArchiveException} where the store fails.
 */
public interface Corrections {

  /**
   * Keeps a correction; its {@link Correction#madeAt} is the archive's time of writing.
   *
   * @throws org.kroniek.model.UsageException if the finding is not on record, a span lies outside
   *     the text, or a source is given for what is no statement
   */
  Correction correct(Correction correction);

  /** Takes back what stands of a finding; what was said is kept. Whether there was something. */
  boolean withdraw(String finding, String author);

  /** The correction that stands of a finding. */
  Optional<Correction> of(String finding);

  /** The corrections that stand in an article, in the order in which they were made. */
  List<Correction> inArticle(String article);

  /** All corrections that stand, by article, in the order in which they were made. */
  void all(Consumer<Correction> to);

  /**
   * Corrections that stand and lie on nothing any more, because the article was read again and no
   * finding has the words that they were made of. The others above have moved with their words.
   *
   * @param article the id of one; of all where it is empty
   */
  List<Detached> detached(Optional<String> article);

  /**
   * A correction without a finding.
   *
   * @param correction with the id and the spans of when it was made
   * @param quote the words that it was made of
   */
  record Detached(Correction correction, String quote) {}
}
