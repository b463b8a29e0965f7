package org.kroniek.web;

import java.time.Clock;
import org.kroniek.model.World;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;

/**
 * What every route of one server shares. Safe for use by many threads.
 *
 * @param archive the record
 * @param hues the colour of each source
 * @param assets style and scripts
 * @param pages makes HTML of views
 * @param tongues the words of the interface
 * @param reader what articles are read with
 * @param clock tells the day to which offices go on
 */
record Room(
    CataloguedArchive archive,
    Hues hues,
    Assets assets,
    Pages pages,
    Tongues tongues,
    Reader reader,
    Clock clock) {

  static Room over(CataloguedArchive archive) {
    Assets assets = Assets.load();
    return new Room(
        archive,
        Hues.over(archive),
        assets,
        new Pages(assets),
        Tongues.load(),
        new Reader(),
        Clock.systemUTC());
  }

  Catalogue catalogue() {
    return archive.catalogue();
  }

  World world() {
    return reader.world();
  }

  /** Why a finding stands. */
  Explanations explanations() {
    return new Explanations(reader);
  }
}
