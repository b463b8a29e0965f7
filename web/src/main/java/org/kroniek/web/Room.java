package org.kroniek.web;

import java.time.Clock;
import org.kroniek.model.World;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.StoryBooks;
import org.kroniek.web.rest.RestInterface;

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
 * @param editing whether corrections are taken
 * @param books which reports are one story
 * @param rest the REST interface
 */
record Room(
    CataloguedArchive archive,
    Hues hues,
    Assets assets,
    Pages pages,
    Tongues tongues,
    Reader reader,
    Clock clock,
    Editing editing,
    StoryBooks books,
    RestInterface rest) {

  static Room over(CataloguedArchive archive) {
    return over(archive, Editing.of(false));
  }

  static Room over(CataloguedArchive archive, Editing editing) {
    Assets assets = Assets.load();
    Clock clock = Clock.systemUTC();
    StoryBooks books = new StoryBooks(archive, clock);
    return new Room(
        archive,
        Hues.over(archive),
        assets,
        new Pages(assets),
        Tongues.load(),
        new Reader(),
        clock,
        editing,
        books,
        new RestInterface(archive, books, editing.allowed()));
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
