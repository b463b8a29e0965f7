package org.kroniek.web;

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
 * @param explanations why a finding stands
 */
record Room(
    CataloguedArchive archive,
    Hues hues,
    Assets assets,
    Pages pages,
    Tongues tongues,
    Explanations explanations) {

  static Room over(CataloguedArchive archive) {
    Assets assets = Assets.load();
    return new Room(
        archive, Hues.over(archive), assets, new Pages(assets), Tongues.load(), new Explanations());
  }

  Catalogue catalogue() {
    return archive.catalogue();
  }
}
