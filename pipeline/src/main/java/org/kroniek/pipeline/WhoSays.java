package org.kroniek.pipeline;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.story.said.Matter;

/**
 * Who says something, for a page that is waited for: words that very many statements hold are
 * refused, since every statement is held against every other.
 */
public final class WhoSays {

  /** How many reports a story has at least where nothing else is asked. */
  public static final int USUAL_LEAST = 2;

  private static final int MOST = 500;

  private final CataloguedArchive archive;
  private final Optional<PartialDate> asOf;

  /**
   * Over an archive as far as it is compared already.
   *
   * @param asOf only what was recorded and published on this day or earlier
   */
  public WhoSays(CataloguedArchive archive, Optional<PartialDate> asOf) {
    this.archive = archive;
    this.asOf = asOf;
  }

  /**
   * The matters that the words ask for, those that are contradicted first.
   *
   * @throws UsageException where too many statements hold the words
   * @throws org.kroniek.model.ArchiveException if the store fails
   */
  public List<Matter> of(String words) {
    Count count =
        archive.catalogue().count(Catalogue.Kind.STATEMENT, Filter.builder().words(words).build());
    if (count.number() > MOST) {
      throw new UsageException(
          count.number()
              + (count.over() ? " or more" : "")
              + " statements hold these words; up to "
              + MOST
              + " are held against one another. Add a word.");
    }
    return AcrossReports.asKept(archive, asOf).whoSays(words);
  }
}
