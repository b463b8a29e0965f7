package org.kroniek.web;

import org.kroniek.model.Archive;

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
    Archive archive,
    Hues hues,
    Assets assets,
    Pages pages,
    Tongues tongues,
    Explanations explanations) {

  static Room over(Archive archive) {
    Assets assets = Assets.load();
    return new Room(
        archive, Hues.over(archive), assets, new Pages(assets), Tongues.load(), new Explanations());
  }
}
